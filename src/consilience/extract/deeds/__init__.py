"""Claims that count nobody: control of places, backing, causes, labels, ranks."""
