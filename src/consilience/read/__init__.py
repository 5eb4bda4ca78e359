"""Captures become reports."""
