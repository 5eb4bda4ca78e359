"""Numbers that measure or count, with unit and bound."""
