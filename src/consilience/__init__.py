"""Reads a pile of reports of one happening and makes one sourced, reconciled picture of it."""

__version__ = "0.1.0"
