"""Mentions of many reports become the persons, bodies and places they mean."""

from consilience.link.compare import compare_names
from consilience.link.linked import Linked, link, link_names, link_to

__all__ = ["Linked", "compare_names", "link", "link_names", "link_to"]
