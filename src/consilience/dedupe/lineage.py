"""From reports to lineages: who prints, edits, quotes or rewrites the text of whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from consilience.dedupe.body import Body, body_of
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
    prints = [[bodies[at] for at in group] for group in exact_groups(bodies)]
    first = [group[0] for group in prints]
    pairs = overlaps(first)
    copies = copy_lineages(prints, pairs)
    found = [exact_lineage(group) for group in prints if len(group) > 1]
    found += [copied for _, copied in copies]
    found += quoted_lineages(prints, pairs)
    found += origin_lineages(texts(prints, own_words(first, pairs), [members for members, _ in copies]))
    return tuple(sorted(found, key=lambda lineage: (lineage.kind, lineage.id)))


def texts(prints: Sequence[Sequence[Body]], own: Sequence[Body], copies: Sequence[Sequence[int]]) -> list[list[Body]]:
    """All bodies that print one text or an edited copy of it, with no stems but those of its own words."""
    together = {at: members[0] for members in copies for at in members}
    found: dict[int, list[Body]] = {}
    for at, group in enumerate(prints):
        found.setdefault(together.get(at, at), []).extend(replace(body, stems=own[at].stems) for body in group)
    return list(found.values())
