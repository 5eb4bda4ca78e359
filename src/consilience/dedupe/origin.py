"""Reports that seem to go back to one text that none of them shows: every sentence rewritten, the rare wording kept.

Two people who write of one event by themselves use the same names and the event's own words, and so does everyone
else who writes of it. What gives a common origin away is how much of their wording the two share: that it was *women
and children* who fled, that the *bakeries* were shut. It is counted as pairs of content words that stand close
together (`wording`), each by its rarity, as the cosine of the two texts; and, where other texts of the story show what
anybody says, of the wording that only the two have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from scipy import sparse

from consilience.dedupe.body import Body, body_of
from consilience.dedupe.copies import Copies
from consilience.dedupe.groups import Groups
from consilience.dedupe.layout import layout_of, passages
from consilience.dedupe.numbers import Floats, Ints
from consilience.dedupe.overlap import one_house
from consilience.dedupe.record import lineage
from consilience.dedupe.wording import Wording, pairs_of_words, wording
from consilience.model import Lineage, Report, Span

SHARED = 0.25  # cosine; of 80 labelled pairs, accounts by different hands stay below 0.21, rewritten ones reach 0.25
THEIRS_ALONE = 0.07  # the same, of wording that no third text of the story has: below 0.06, and above 0.075
MANY_PAIRS = 100  # of such wording; two short texts share that much of theirs by chance
UNUSUAL = 2.0  # times what two texts of the story share of their wording on average
WITNESSES = 4  # texts; with so many, what two have and no other is more than what any account would say
FEWEST = 15  # different content words; two texts of two sentences share a fifth of their wording by chance
WIDEST = 30  # texts of a story; wording that more than these have is the event's own, and proves nothing
LONGEST_EXAMPLE = 60  # characters, in the sentence that a reader sees
EXAMPLES = 3
MOST_SPANS = 12  # a report; the densest of the shared wording, enough to judge by


def find_origins(copies: Copies, stories: Iterable[Sequence[str]]) -> tuple[Lineage, ...]:
    """A lineage for every two texts of a story with too much rare wording in common.

    Args:
        copies: All texts, with what is known of their copies.
        stories: The ids of each story's reports. What was reworded stands in one story with its source.
    """
    related = Groups(pair for pair, found in copies.pairs.items() if found.kind in ("near", "wire"))
    found: list[Lineage] = []
    for story in stories:
        family: dict[int, list[int]] = {}
        for text in sorted(copies.texts_of(story)):
            family.setdefault(related.root(text), []).append(text)
        if len(family) > 1:
            found += origins_in(copies, list(family.values()), set(story))
    return tuple(sorted(found, key=lambda lineage: lineage.id))


def origins_in(copies: Copies, families: Sequence[Sequence[int]], story: set[str]) -> Iterator[Lineage]:
    """The lineages of one story's texts; a text stands for its edited copies."""
    bodies = [copies.body(family[0]) for family in families]
    words = [wording(body, copies.rarity, copies.furniture.marks(body)) for body in bodies]
    for left, right in alike(words):
        one, other = words[left], words[right]
        known = copies.pairs.get((families[left][0], families[right][0]))
        if one_house(one.body, other.body) or (known and known.kind == "quoted"):
            continue  # an outlet that writes twice draws on itself; and a passage in common is told as such
        reports = [r for family in (families[left], families[right]) for text in family for r in copies.prints[text]]
        shared = np.intersect1d(one.pairs, other.pairs)
        yield origin_lineage([report for report in reports if report.id in story], shared)


def alike(words: Sequence[Wording]) -> list[tuple[int, int]]:
    """The texts, by their places, that share too much of their wording to have been written independently."""
    every, column, owners = np.unique(
        np.concatenate([own.pairs for own in words]), return_inverse=True, return_counts=True
    )
    row = np.repeat(np.arange(len(words)), [len(own.pairs) for own in words])
    weights = np.sqrt(np.concatenate([own.weights for own in words]))
    weights[np.array([own.stems < FEWEST for own in words])[row]] = 0.0
    rows = sparse.csr_matrix((weights, (row, column)), shape=(len(words), len(every)))
    lengths = np.sqrt(np.maximum(np.asarray(rows.multiply(rows).sum(axis=1)).ravel(), 1e-9))
    known = cosines(rows[:, owners <= WIDEST], lengths)
    found = {pair for pair, cosine in known.items() if cosine >= SHARED}
    if len(words) >= WITNESSES:
        usual = 2 * sum(known.values()) / (len(words) * (len(words) - 1))
        alone = cosines(rows[:, owners == 2], lengths)
        many = cosines((rows[:, owners == 2] > 0).astype(np.float64), np.ones(len(words)))
        far = {pair for pair, own in alone.items() if own >= THEIRS_ALONE and many[pair] >= MANY_PAIRS}
        found |= {pair for pair in far if known[pair] >= UNUSUAL * usual}
    return sorted(found)


def cosines(rows: sparse.csr_matrix, lengths: Floats) -> dict[tuple[int, int], float]:
    """How close any two rows are that have something in common."""
    both = sparse.triu(rows @ rows.T, k=1).tocoo()
    found = both.data / lengths[both.row] / lengths[both.col]
    return dict(zip(zip(both.row.tolist(), both.col.tolist(), strict=True), found.tolist(), strict=True))


def origin_lineage(reports: Sequence[Report], shared: Ints) -> Lineage:
    """The record, with the shared wording where it stands in every report."""
    found = {report.id: shared_wording(body_of(report), shared) for report in reports}
    densest = min((own for own in found.values() if own), key=lambda own: [(-pairs, span) for pairs, span in own])
    quotes = "; ".join(f"“{shortened(span.quote)}”" for _, span in densest[:EXAMPLES])
    why = (
        f"have {len(shared)} pairs of words close together in common, far more than accounts of one event that were "
        f"written independently, as in {quotes}"
    )
    evidence = {report: [span for _, span in own] for report, own in found.items() if own}
    return lineage("shared_origin", evidence, why, inferred=True)


def shared_wording(body: Body, shared: Ints) -> list[tuple[int, Span]]:
    """The stretches of a body with the most of the shared wording, most first, and how many pairs each has."""
    pairs, firsts, lasts = pairs_of_words(body, body.words > 0)
    hits = np.isin(pairs, shared)
    marks = np.zeros(len(body), dtype=np.bool_)
    for first, last in zip(firsts[hits].tolist(), lasts[hits].tolist(), strict=True):
        marks[first : last + 1] = True
    layout = layout_of(body.report)
    starts = np.sort(layout.starts[firsts[hits]])
    found = [
        (int(np.searchsorted(starts, span.end) - np.searchsorted(starts, span.start)), span)
        for span in passages(layout, marks)
    ]
    return sorted(found, key=lambda item: (-item[0], item[1]))[:MOST_SPANS]


def shortened(quote: str) -> str:
    """A quote on one line, cut after a word."""
    line = " ".join(quote.split())
    return line if len(line) <= LONGEST_EXAMPLE else line[:LONGEST_EXAMPLE].rsplit(" ", 1)[0] + " …"
