"""A report becomes mentions, dates, quantities, quotes and draft claims."""
