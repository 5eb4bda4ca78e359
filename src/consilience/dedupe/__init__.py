"""From reports to lineages: which of them descend from one text, or from one that none of them shows."""

from consilience.dedupe.copies import Copies
from consilience.dedupe.lineage import find_lineages, read_in
from consilience.dedupe.origin import find_origins
from consilience.dedupe.versions import find_versions

__all__ = ["Copies", "find_lineages", "find_origins", "find_versions", "read_in"]
