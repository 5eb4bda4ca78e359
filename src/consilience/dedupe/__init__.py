"""Reports become lineages."""
