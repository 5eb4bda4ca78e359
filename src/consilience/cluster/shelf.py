"""What is kept of each report: a row of fixed length, so that many can be compared at once."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from consilience.cluster.counts import Counts, numbers
from consilience.cluster.profile import Profile

WORDS, HEAD, PHRASES, DAYS, NEAREST = 96, 16, 16, 6, 16
PERSON, NAME, NUMBER = 1, 2, 3  # what a phrase is
SURE, LIKELY = 1, 2  # how much a word is a name; both bits may be set
ROW = np.dtype(
    [
        ("words", np.uint32, WORDS),  # in order, so that one row is looked up in another
        ("weights", np.float16, WORDS),
        ("named", np.uint8, WORDS),
        ("head", np.uint32, HEAD),
        ("phrases", np.uint32, 3 * PHRASES),  # in order
        ("kinds", np.uint8, 3 * PHRASES),
        ("days", np.int32, DAYS),
        ("published", np.int32),  # an ordinal; 0 where it is not known
        ("near", np.int32, NEAREST),  # the earlier reports most like it, by their places plus one
        ("likeness", np.float32, NEAREST),
    ]
)
Row = Any  # one record of a structured array, whose fields numpy does not type
Rows = NDArray[np.void]


def row_of(profile: Profile, published: int, counts: Counts) -> Row:
    """A report's row: of its words those that weigh most, of its names and numbers the first."""
    row = np.zeros((), dtype=ROW)
    words = profile.weights()
    codes = numbers(words)
    weights = np.fromiter(words.values(), dtype=np.float32, count=len(words))
    keys = list(words)
    top = np.argsort(codes)
    if len(top) > WORDS:
        rare = (weights * counts.rarity(codes))[top]
        top = top[np.sort(np.argsort(-rare, kind="stable")[:WORDS])]
    row["words"][: len(top)], row["weights"][: len(top)] = codes[top], weights[top]
    sure, likely = profile.sure, profile.likely
    row["named"][: len(top)] = [SURE * (keys[at] in sure) + LIKELY * (keys[at] in likely) for at in top.tolist()]
    head = np.unique(numbers(profile.head))[:HEAD]
    row["head"][: len(head)] = head
    listed = ((PERSON, profile.persons), (NAME, profile.names), (NUMBER, profile.numbers))
    kinds = {code: kind for kind, found in listed for code in numbers(list(found)[:PHRASES]).tolist()}
    phrases = sorted(kinds)
    row["phrases"][: len(phrases)] = phrases
    row["kinds"][: len(phrases)] = [kinds[code] for code in phrases]
    row["days"][: len(profile.days)] = profile.days
    row["published"] = published
    return row
