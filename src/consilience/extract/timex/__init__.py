"""Words for times, found by words alone: no parser is needed."""
