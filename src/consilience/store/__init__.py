"""Stories that are kept: SQLite or PostgreSQL, through one code."""
