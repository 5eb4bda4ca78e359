"""Captures become reports. This file stays empty: `consilience.read` is also the function of that name."""
