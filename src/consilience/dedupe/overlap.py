"""How much of one text stands in another, and what that makes of the two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from consilience.dedupe.body import Body
from consilience.dedupe.numbers import Marks
from consilience.dedupe.rarity import Rarity
from consilience.dedupe.shingles import runs, shared_words
from consilience.lexicon.agencies import agencies_of

COPY = 0.6  # of the shorter text's words; below it lie updates that keep a few paragraphs of the earlier report
WIRE = 0.4  # the same, where an agency is credited: an outlet cuts an agency's text and adds its own
PASSAGE = 25  # words in a row: a long sentence, or a short paragraph; shorter ones are what a person or a law said
BROKEN = 20  # words of it on one side, where "he said" stands between on that side and not on the other
SAME_HOUSE = 0.15  # cosine; an outlet's set phrases ("follow us on …") stay below in 9 of 10 labelled pairs of its
OTHER_HOUSE = 0.08  # reports, passages that were taken over stay above; two outlets seldom have one set phrase

CopyKind = Literal["near", "wire", "quoted", "brief", "phrases"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """What two texts have in common. `share` is of the shorter one's words.

    Neither a `brief` run of words, which two who write of one event can have from one mouth, nor set `phrases`, which
    stand in texts of different events, make a lineage.
    """

    kind: CopyKind
    left: Marks
    right: Marks
    share: float
    agency: str | None = None


def overlap(left: Body, right: Body, rarity: Rarity) -> Overlap | None:
    """How two texts stand to each other; None where they have no run of words in common."""
    in_left, in_right = shared_words(left, right)
    shorter = min(len(left), len(right))
    share = min(int(in_left.sum()), int(in_right.sum()), shorter) / shorter
    if not share:
        return None
    agency = shared_agency(left, right) if share >= WIRE else None
    kind: CopyKind = "wire" if agency else "near" if share >= COPY else "quoted"
    if share < COPY and not one_topic(left, right, alike(left, in_left, right, in_right, rarity)):
        kind = "phrases"
    elif min(in_left.sum(), in_right.sum()) < PASSAGE:
        kind = "brief"
    elif kind == "quoted":
        in_left, in_right = long_runs(in_left), long_runs(in_right)
        longest = max(longest_run(in_left), longest_run(in_right))
        kind = "quoted" if longest >= PASSAGE and in_left.any() and in_right.any() else "brief"
    return Overlap(kind=kind, left=in_left, right=in_right, share=share, agency=agency)


def one_topic(left: Body, right: Body, likeness: float) -> bool:
    """Are two texts alike enough, outside what they share, that it is more than a set phrase?"""
    return likeness >= (SAME_HOUSE if one_house(left, right) else OTHER_HOUSE)


def one_house(left: Body, right: Body) -> bool:
    """Were both printed by one outlet?"""
    return left.report.outlet is not None and left.report.outlet == right.report.outlet


def alike(left: Body, in_left: Marks, right: Body, in_right: Marks, rarity: Rarity) -> float:
    """The cosine of the words outside what is shared, by rarity: 0 where none is common to both, 1 where all are."""
    ours, our_weights = rest(left, in_left, rarity)
    theirs, their_weights = rest(right, in_right, rarity)
    both = float(our_weights[np.isin(ours, theirs)].sum())
    norms = float(our_weights.sum()) * float(their_weights.sum())
    return both / norms**0.5 if norms else 0.0


def rest(body: Body, shared: Marks, rarity: Rarity) -> tuple[np.ndarray, np.ndarray]:
    """The stems of a text's words outside its shared runs, each once, with their squared weights."""
    stems, at = np.unique(np.where(shared, 0, body.stems), return_index=True)
    return stems, np.square(rarity.of(stems, body.common[at]))


def shared_agency(left: Body, right: Body) -> str | None:
    """The agency that stands behind a text the two share: both credit it, or one does and the other credits none."""
    ours, theirs = agencies_of(left.report), agencies_of(right.report)
    both = [name for name in ours if name in theirs]
    if both:
        return both[0]
    return next(iter(ours or theirs), None) if not (ours and theirs) else None


def long_runs(marks: Marks) -> Marks:
    """Only the marks in runs that are a passage, or most of one that the other text broke in two."""
    kept = np.zeros(len(marks), dtype=np.bool_)
    for first, last in runs(marks):
        if last - first + 1 >= BROKEN:
            kept[first : last + 1] = True
    return kept


def longest_run(marks: Marks) -> int:
    """How many words the longest run of marks has."""
    return max((last - first + 1 for first, last in runs(marks)), default=0)
