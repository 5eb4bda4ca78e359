"""Reports that print one text: to the letter, edited, from an agency, or a passage of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from consilience.dedupe.body import Body, Marks
from consilience.dedupe.groups import Groups
from consilience.dedupe.meeting import meetings
from consilience.dedupe.overlap import Overlap, overlap
from consilience.dedupe.shingles import fingerprints, runs
from consilience.dedupe.topic import Rarity
from consilience.model import Lineage, LineageKind, Span, make_id

WIDEST = 8  # reports; a text that more than these print is followed from its first print to each of the others
SHORTEST = 12  # words; two bodies that say only "Watch live" are no copies of each other

Pairs = Mapping[tuple[int, int], Overlap]


def exact_groups(bodies: Sequence[Body]) -> list[list[int]]:
    """The places of bodies with the same words, in the same order; every body is in one group."""
    groups: dict[bytes, list[int]] = {}
    for at, body in enumerate(bodies):
        key = body.words.tobytes() if len(body) >= SHORTEST else body.report.id.encode()
        groups.setdefault(key, []).append(at)
    return list(groups.values())


def overlaps(bodies: Sequence[Body]) -> dict[tuple[int, int], Overlap]:
    """How those bodies stand to each other that have a stretch of text in common."""
    rarity = Rarity(bodies)
    found = {}
    met = meetings([fingerprints(body) for body in bodies], widest=WIDEST)
    for left, right in zip(met.left.tolist(), met.right.tolist(), strict=True):
        shared = overlap(bodies[left], bodies[right], rarity)
        if shared:
            found[left, right] = shared
    return found


def exact_lineage(bodies: Sequence[Body]) -> Lineage:
    """One text, printed to the letter by several."""
    return lineage(
        "exact", bodies, [passages(body, body.words > 0) for body in bodies], f"print the same {len(bodies[0])} words"
    )


def copy_lineages(bodies: Sequence[Body], pairs: Pairs) -> list[tuple[list[int], Lineage]]:
    """The groups of edited copies and of agency copy, with the places of their bodies."""
    copied = {pair: found for pair, found in pairs.items() if found.kind in ("near", "wire")}
    groups = Groups(pair for pair in copied)
    inside: dict[int, dict[tuple[int, int], Overlap]] = {}
    for pair, found in copied.items():
        inside.setdefault(groups.root(pair[0]), {})[pair] = found
    result = []
    for members in groups.groups():
        own = inside[members[0]]
        agencies = Counter(found.agency for found in own.values() if found.agency)
        least = round(100 * min(found.share for found in own.values()))
        why = f"share {least} % or more of the shorter text's words in the same order"
        if agencies:
            why = f"{why}, and credit {min(agencies, key=lambda name: (-agencies[name], name))}"
        marks = marked(own)
        evidence = [passages(bodies[at], marks[at]) for at in members]
        kind: LineageKind = "wire" if agencies else "near"
        result.append((members, lineage(kind, [bodies[at] for at in members], evidence, why)))
    return result


def quoted_lineages(bodies: Sequence[Body], pairs: Pairs) -> list[Lineage]:
    """A lineage for every passage that some reports share while the rest of each is its own."""
    spans = {
        (at, pair): passages(bodies[at], marks)
        for pair, found in pairs.items()
        if found.kind == "quoted"
        for at, marks in ((pair[0], found.left), (pair[1], found.right))
    }
    in_order = sorted((at, span, pair) for (at, pair), found in spans.items() for span in found)
    same = Groups((pair, pair) for _, pair in spans)
    for (here, first, one), (there, second, other) in pairwise(in_order):
        if here == there and first.overlaps(second):
            same.join(one, other)
    result = []
    for group in same.groups():
        members = sorted({at for pair in group for at in pair})
        evidence = [sorted({span for pair in group for span in spans.get((at, pair), ())}) for at in members]
        longest = max(last - first + 1 for pair in group for first, last in runs(pairs[pair].left))
        why = f"have a passage of {longest} words in common and differ in the rest"
        result.append(lineage("quoted", [bodies[at] for at in members], evidence, why))
    return result


def marked(pairs: Pairs) -> dict[int, Marks]:
    """For each body, by its place, which of its words stand in any of the others."""
    marks: dict[int, Marks] = {}
    for (left, right), found in pairs.items():
        for at, own in ((left, found.left), (right, found.right)):
            marks[at] = marks[at] | own if at in marks else own
    return marks


def own_words(bodies: Sequence[Body], pairs: Pairs) -> list[Body]:
    """The bodies without the stems of what they have in common word for word, set phrases too."""
    marks = marked({pair: found for pair, found in pairs.items() if found.kind in ("quoted", "phrases")})
    return [
        replace(body, stems=np.where(marks[at], 0, body.stems)) if at in marks else body
        for at, body in enumerate(bodies)
    ]


def passages(body: Body, marks: Marks) -> list[Span]:
    """The marked stretches of a body, cut where a paragraph ends, so that none holds what stands between two."""
    found = []
    for first, last in runs(marks):
        while first <= last:
            end = first
            while end < last and body.paragraph[end + 1] == body.paragraph[first]:
                end += 1
            found.append(body.span(first, end))
            first = end + 1
    return found


def lineage(
    kind: LineageKind, bodies: Sequence[Body], evidence: Sequence[Sequence[Span]], why: str, *, inferred: bool = False
) -> Lineage:
    """The record; `why` goes on after "N reports"."""
    ids = sorted(body.report.id for body in bodies)
    spans = sorted({span for own in evidence for span in own})
    return Lineage(
        id=make_id("l", kind, *ids, *((span.report_id, span.start, span.end) for span in spans)),
        report_ids=tuple(ids),
        kind=kind,
        inferred=inferred,
        why=f"{len(ids)} reports {why}.",
        evidence=tuple(spans),
    )
