"""Namings become entities, and drafts become claims."""
