"""Captures become reports."""

from consilience.read.everything import read_all

__all__ = ["read_all"]
