"""From reports to lineages: who prints, edits, quotes or rewrites the text of whom."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.dedupe.body import body_of
from consilience.dedupe.copies import copy_lineages, exact_groups, exact_lineage, overlaps, own_words, quoted_lineages
from consilience.dedupe.origin import origin_lineages
from consilience.model import Lineage, Report


def find_lineages(reports: Sequence[Report]) -> tuple[Lineage, ...]:
    """The reports that descend from one text or one origin, without a parser, in time that grows with the pile.

    A report can be in several: a copy of one text that also quotes another. Every lineage has its evidence in each of
    its reports.
    """
    bodies = [body for body in map(body_of, sorted(reports, key=lambda report: report.id)) if len(body)]
    if len(bodies) < 2:
        return ()
    same = exact_groups(bodies)
    found = [exact_lineage([bodies[at] for at in group]) for group in same if len(group) > 1]
    prints = [[bodies[at] for at in group] for group in same]
    first = [group[0] for group in prints]
    pairs = overlaps(first)
    copies = copy_lineages(first, pairs)
    found += [copied for _, copied in copies]
    found += quoted_lineages(first, pairs)
    own = own_words(first, pairs)
    together = {at: members[0] for members, _ in copies for at in members}
    texts: dict[int, list[int]] = {}
    for at in range(len(first)):
        texts.setdefault(together.get(at, at), []).append(at)
    found += origin_lineages([[own[at] for at in group] for group in texts.values()])
    return tuple(sorted(found, key=lambda lineage: (lineage.kind, lineage.id)))
