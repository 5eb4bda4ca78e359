"""What a report names, and what stands for it."""
