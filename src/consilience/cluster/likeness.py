"""How alike one report is to some others, in what tells happenings apart."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from consilience.cluster.counts import NONE, Counts, Floats, Keys
from consilience.cluster.shelf import LIKELY, NAME, NUMBER, PERSON, SURE, Row, Rows

# Chosen on half of two labelled sets, of shootings and of world news; half or twice as much costs a point or two.
SCALE = 1.03
HEADLINE = 0.25  # how much of the likeness is that of the headlines
LENGTHS = 0.1  # a long report has many words that a short one has no room for
RARE = 25.0  # stories; a name that so many have tells nothing
MOST = 8.0  # of shared rarity; two persons whom no other story names
SHARED = {PERSON: 0.06, NAME: 0.05, NUMBER: 0.05}  # what a unit of rarity adds
KINDS = 1 + max(SHARED)
SAME_DAY = 0.45
SOON = 1.0  # days that may lie between two days named in reports of one happening
FADING = 35.0  # days; reports of one happening come within days, half of the labelled ones within two
DAYS_LEFT = 0.17  # of a likeness, when the reports tell of days far apart: two shootings of one city,
PUBLISHED_LEFT = 0.5  # or came out far apart; more when
PERSONS_LEFT = 0.12, 0.05  # they name the same persons: a trial a year later is still about that night
ONE_SURE = 0.8  # what is left, where only one of two reports shows that a shared word is a name
UNKNOWN = 10.0  # days between reports one of which has no date: neither the same day nor another year
NEVER = 1e6
CROSSED = np.array([0, LIKELY, SURE, SURE | LIKELY], dtype=np.uint8)
NAMED = np.array([0.0, ONE_SURE, ONE_SURE, 1.0])  # by whether a shared word is surely a name in one, or in the other


def likenesses(own: Row, others: Rows, counts: Counts) -> Floats:
    """How alike a report is to each of some others: 0 for those with which it shares no name."""
    place, both = meet(own["words"], others["words"])
    mine = own["weights"] * counts.rarity(own["words"])
    theirs = others["weights"] * counts.rarity(others["words"])
    length, lengths = norm(mine), norm(theirs)
    words = (mine[place] * theirs * both).sum(axis=1) / (length * lengths)
    ratio = np.minimum(np.maximum(length / lengths, lengths / length), 3.0)
    crossed = CROSSED[own["named"]]  # so that what is sure here meets what is likely there, and the other way round
    names = np.bitwise_or.reduce(crossed[place] * both & others["named"], axis=1)
    shared = NAMED[names]
    rare = rare_phrases(own, others, counts)
    more = 1 + sum(SHARED[kind] * found for kind, found in rare.items())
    alike = ((1 - HEADLINE) * words + HEADLINE * headlines(own["head"], others["head"], counts)) * ratio**LENGTHS
    found: Floats = (SCALE * alike * more * when(own, others, rare[PERSON]) * shared).astype(np.float32)
    return found


def meet(own: Keys, others: Keys) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Where each of their keys stands among our own, which are in order before the padding, and whether it does."""
    filled = own[: max(1, np.count_nonzero(own))]
    place = np.minimum(np.searchsorted(filled, others), len(filled) - 1)
    return place, (filled[place] == others) & (others != NONE)


def norm(weights: Floats) -> Floats:
    """The length of each row; of an empty one a little, not to divide by nothing."""
    lengths: Floats = np.maximum(np.sqrt(np.square(weights).sum(axis=-1)), 1e-6)
    return lengths


def headlines(own: Keys, others: Keys, counts: Counts) -> Floats:
    """The cosine of headlines."""
    place, both = meet(own, others)
    mine, theirs = counts.rarity(own), counts.rarity(others)
    found: Floats = (mine[place] * theirs * both).sum(axis=1) / (norm(mine) * norm(theirs))
    return found


def rare_phrases(own: Row, others: Rows, counts: Counts) -> dict[int, Floats]:
    """How rare the persons, other names and numbers are that reports share."""
    phrases, kinds = others["phrases"], others["kinds"]
    at = np.nonzero(meet(own["phrases"], phrases)[1])
    weights = np.maximum(np.log(RARE / np.maximum(counts.of(phrases[at]), 1.0)), 0.0)
    found = np.bincount(at[0] * KINDS + kinds[at], weights=weights, minlength=len(others) * KINDS)
    sums = np.minimum(found.astype(np.float32), np.float32(MOST)).reshape(-1, KINDS)
    return {kind: sums[:, kind] for kind in SHARED}


def when(own: Row, others: Rows, persons: Floats) -> Floats:
    """What is left of a likeness, by the days that reports tell of, or else those on which they came out."""
    days = np.abs(others["days"][:, :, None] - own["days"]).astype(np.float32)
    days[(others["days"][:, :, None] == 0) | (own["days"] == 0)] = NEVER
    nearest = days.min(axis=(1, 2))
    apart = np.abs(others["published"] - own["published"]).astype(np.float32)
    apart[(others["published"] == 0) | (own["published"] == 0)] = UNKNOWN
    by_days, by_published = (
        least + (1 - least) * np.exp(-gap / FADING)
        for least, gap in (
            ((DAYS_LEFT + PERSONS_LEFT[0] * persons).clip(max=1.0), (nearest - SOON).clip(0.0)),
            ((PUBLISHED_LEFT + PERSONS_LEFT[1] * persons).clip(max=1.0), apart),
        )
    )
    return np.where(nearest == NEVER, by_published, np.where(nearest == 0, 1 + SAME_DAY, by_days))
