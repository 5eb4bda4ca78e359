"""How fast the program is, as ratios to the parser alone in the same run."""
