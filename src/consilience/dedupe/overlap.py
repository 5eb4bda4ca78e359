"""How much of one text stands in another, and what that makes of the two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from consilience.dedupe.body import Body, Marks
from consilience.dedupe.credit import agencies_of
from consilience.dedupe.shingles import runs, shared_words
from consilience.dedupe.topic import Rarity, alike, rest

COPY = 0.6  # of the shorter text's words; below it lie updates that keep a few paragraphs of the earlier report
WIRE = 0.25  # the same, where an agency is credited: an outlet cuts an agency's text and adds its own
PASSAGE = 25  # words in a row: a long sentence, or a short paragraph; shorter ones are what a person or a law said
SAME_HOUSE = 0.15  # cosine; an outlet's set phrases ("follow us on …") stay below in 9 of 10 labelled pairs of its
OTHER_HOUSE = 0.08  # reports, passages that were taken over stay above; two outlets seldom have one set phrase

CopyKind = Literal["near", "wire", "quoted", "phrases"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """What two texts have in common. `share` is of the shorter one's words; mere set phrases make no lineage."""

    kind: CopyKind
    left: Marks
    right: Marks
    share: float
    agency: str | None = None


def overlap(left: Body, right: Body, rarity: Rarity) -> Overlap | None:
    """How two texts stand to each other; None where they have no run of words in common."""
    in_left, in_right = shared_words(left, right), shared_words(right, left)
    shorter = min(len(left), len(right))
    share = min(int(in_left.sum()), int(in_right.sum()), shorter) / shorter
    if not share:
        return None
    agency = shared_agency(left, right) if share >= WIRE else None
    kind: CopyKind = "wire" if agency else "near" if share >= COPY else "quoted"
    if share < COPY and not one_topic(left, right, alike(rest(left, in_left), rest(right, in_right), rarity)):
        kind = "phrases"
    elif kind == "quoted":
        long_left, long_right = long_runs(in_left), long_runs(in_right)
        if long_left.any() and long_right.any():
            in_left, in_right = long_left, long_right
        else:
            kind = "phrases"
    elif in_left.sum() < PASSAGE:
        kind = "phrases"
    return Overlap(kind=kind, left=in_left, right=in_right, share=share, agency=agency)


def one_topic(left: Body, right: Body, likeness: float) -> bool:
    """Are two texts alike enough, outside what they share, that it is more than a set phrase?"""
    one_house = left.report.outlet is not None and left.report.outlet == right.report.outlet
    return likeness >= (SAME_HOUSE if one_house else OTHER_HOUSE)


def shared_agency(left: Body, right: Body) -> str | None:
    """The agency that stands behind a text the two share: both credit it, or one does and the other credits none."""
    ours, theirs = agencies_of(left.report), agencies_of(right.report)
    both = [name for name in ours if name in theirs]
    if both:
        return both[0]
    return next(iter(ours or theirs), None) if not (ours and theirs) else None


def long_runs(marks: Marks) -> Marks:
    """Only the marks in runs of at least `PASSAGE` words."""
    kept = np.zeros(len(marks), dtype=np.bool_)
    for first, last in runs(marks):
        if last - first + 1 >= PASSAGE:
            kept[first : last + 1] = True
    return kept
