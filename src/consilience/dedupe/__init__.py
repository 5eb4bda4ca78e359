"""From reports to lineages: which of them descend from one text, or from one that none of them shows.

`read_in` takes the texts of a whole pile. `Copies` takes reports one by one, over tables in memory or over those of a
store, of which it asks for the few rows that a report shares with others: `add` gives the place of the earlier print.
The lineages of a story in a store are those of `read_in(its reports, pile=those Copies)`.
"""

from consilience.dedupe.copies import Copies
from consilience.dedupe.lineage import find_lineages, read_in
from consilience.dedupe.origin import find_origins
from consilience.dedupe.versions import find_versions

__all__ = ["Copies", "find_lineages", "find_origins", "find_versions", "read_in"]
