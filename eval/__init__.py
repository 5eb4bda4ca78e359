"""Scores the program on labelled data that is kept outside the project."""
