"""Reports that seem to go back to one text that none of them shows: every sentence rewritten, the rare wording kept.

Two people who write of one event by themselves use the same names and the event's own words, and so does everyone
else who writes of it. What gives a common origin away is wording that the two share and the others do not: that it
was *women and children* who fled, that the *bakeries* were shut. Such wording is counted as pairs of content words
that stand close together (`wording`), each pair counting less the more reports have it, and set against the length
of the two texts.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from consilience.dedupe.body import Body, Ints
from consilience.dedupe.meeting import meetings
from consilience.dedupe.record import lineage, passages
from consilience.dedupe.wording import pairs_of_words, wording
from consilience.model import Lineage, Span

WIDEST = 12  # reports; wording that more than these have is the event's own, and proves nothing
SHARED = 70.0  # of a thousand pairs of words. Rewritten copies reach 90 to 200; independent accounts of one event stay
# below 45 where other reports show what everyone says, and below 62 where there are only the two
FEWEST = 25.0  # pairs; two texts of three sentences can share a tenth of their wording by chance
LONGEST_EXAMPLE = 60  # characters, in the sentence that a reader sees
EXAMPLES = 3
MOST_SPANS = 12  # a report; the densest of the shared wording, enough to judge by


def origin_lineages(groups: Sequence[Sequence[Body]]) -> list[Lineage]:
    """A lineage for every two texts with too much rare wording in common; each group is one text's prints."""
    words = [wording(group[0]) for group in groups]
    met = meetings(words, widest=WIDEST)
    sizes = np.array([max(len(own), 1) for own in words], dtype=np.float64)
    score = 1000 * met.weight / np.sqrt(sizes[met.left] * sizes[met.right])
    every, owners = np.unique(np.concatenate(words), return_counts=True)
    found = []
    for at in np.flatnonzero((score >= SHARED) & (met.weight >= FEWEST)).tolist():
        left, right = int(met.left[at]), int(met.right[at])
        shared = np.intersect1d(words[left], words[right])
        known_to = owners[np.searchsorted(every, shared)]
        few = int(np.median(known_to))
        found.append(origin_lineage([*groups[left], *groups[right]], shared[known_to <= few], others=few - 2))
    return found


def origin_lineage(bodies: Sequence[Body], shared: Ints, *, others: int) -> Lineage:
    """The record, with the shared wording where it stands in every report, and how many others have it too."""
    found = [shared_wording(body, shared) for body in bodies]
    examples = min(found, key=lambda own: [(-pairs, span) for pairs, span in own])[:EXAMPLES]
    quotes = "; ".join(f"“{shortened(span.quote)}”" for _, span in examples)
    whose = f"that at most {others} other reports have" if others else "that no other report has"
    why = (
        f"have {len(shared)} pairs of words close together {whose}, far more than accounts of one event that were "
        f"written independently, as in {quotes}"
    )
    evidence = [(body, [span for _, span in own]) for body, own in zip(bodies, found, strict=True)]
    return lineage("shared_origin", evidence, why, inferred=True)


def shared_wording(body: Body, shared: Ints) -> list[tuple[int, Span]]:
    """The stretches of a body with the most of the shared wording, most first, and how many pairs each has."""
    pairs, firsts, lasts = pairs_of_words(body)
    hits = np.isin(pairs, shared)
    marks = np.zeros(len(body), dtype=np.bool_)
    for first, last in zip(firsts[hits].tolist(), lasts[hits].tolist(), strict=True):
        marks[first : last + 1] = True
    starts = np.sort(body.starts[firsts[hits]])
    found = [
        (int(np.searchsorted(starts, span.end) - np.searchsorted(starts, span.start)), span)
        for span in passages(body, marks)
    ]
    return sorted(found, key=lambda item: (-item[0], item[1]))[:MOST_SPANS]


def shortened(quote: str) -> str:
    """A quote on one line, cut after a word."""
    line = " ".join(quote.split())
    return line if len(line) <= LONGEST_EXAMPLE else line[:LONGEST_EXAMPLE].rsplit(" ", 1)[0] + " …"
