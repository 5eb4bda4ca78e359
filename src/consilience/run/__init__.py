"""The rooms, in order."""
