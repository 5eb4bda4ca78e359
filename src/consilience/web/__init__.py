"""The desk: what `present` draws, served."""
