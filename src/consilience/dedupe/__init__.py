"""From reports to lineages: which of them descend from one text."""

from consilience.dedupe.lineage import find_lineages

__all__ = ["find_lineages"]
