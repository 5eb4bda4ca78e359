"""Words and paragraphs, for everyone."""
