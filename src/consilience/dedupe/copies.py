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
from consilience.dedupe.record import lineage, passages
from consilience.dedupe.shingles import fingerprints, runs
from consilience.dedupe.topic import Rarity
from consilience.model import Lineage, LineageKind

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
        "exact", [(body, passages(body, body.words > 0)) for body in bodies], f"print the same {len(bodies[0])} words"
    )


def copy_lineages(prints: Sequence[Sequence[Body]], pairs: Pairs) -> list[tuple[list[int], Lineage]]:
    """The groups of edited copies and of agency copy, with the places of their texts.

    Args:
        prints: The bodies that print each text to the letter.
        pairs: How the texts stand to each other.
    """
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
        evidence = [(body, passages(body, marks[at])) for at in members for body in prints[at]]
        kind: LineageKind = "wire" if agencies else "near"
        result.append((members, lineage(kind, evidence, why)))
    return result


def quoted_lineages(prints: Sequence[Sequence[Body]], pairs: Pairs) -> list[Lineage]:
    """A lineage for every passage that some reports share while the rest of each is its own."""
    spans = {
        (at, pair): [passages(body, marks) for body in prints[at]]
        for pair, found in pairs.items()
        if found.kind == "quoted"
        for at, marks in ((pair[0], found.left), (pair[1], found.right))
    }
    in_order = sorted((at, span, pair) for (at, pair), found in spans.items() for span in found[0])
    same = Groups((pair, pair) for _, pair in spans)
    for (here, first, one), (there, second, other) in pairwise(in_order):
        if here == there and first.overlaps(second):
            same.join(one, other)
    result = []
    for group in same.groups():
        members = sorted({at for pair in group for at in pair})
        evidence = [
            (body, [span for pair in group if (at, pair) in spans for span in spans[at, pair][which]])
            for at in members
            for which, body in enumerate(prints[at])
        ]
        longest = max(last - first + 1 for pair in group for first, last in runs(pairs[pair].left))
        why = f"have a passage of {longest} words in common and differ in the rest"
        result.append(lineage("quoted", evidence, why))
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
