"""Reports become stories."""
