"""The word of a person, applied to what the machine found, and kept apart from it."""
