"""From reports to lineages: who prints, edits or quotes the text of whom."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.dedupe.copies import Copies
from consilience.dedupe.prints import copy_lineages, exact_lineages, quoted_lineages
from consilience.model import Lineage, Report


def read_in(reports: Iterable[Report], *, pile: Copies | None = None) -> Copies:
    """The texts of some reports, which may come in any order; by themselves, or as a part of a pile that has them."""
    copies = Copies(pile=pile)
    for report in sorted(reports, key=lambda report: report.id):
        copies.add(report)
    return copies


def find_lineages(copies: Copies) -> tuple[Lineage, ...]:
    """The reports that descend from one text, without a parser.

    A report can be in several: a copy of one text that also quotes another. Every lineage has its evidence in each of
    its reports. What was reworded is looked for inside a story: see `find_origins`.
    """
    found = [*exact_lineages(copies), *copy_lineages(copies), *quoted_lineages(copies)]
    return tuple(sorted(found, key=lambda lineage: (lineage.kind, lineage.id)))
