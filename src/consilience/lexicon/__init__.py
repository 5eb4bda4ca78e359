"""The language's words, as data files, each with its origin."""
