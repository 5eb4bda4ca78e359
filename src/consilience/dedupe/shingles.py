"""Runs of words that two reports have in common, character for character but for case, accents and punctuation."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

import numpy as np

from consilience.dedupe.body import SHINGLE, Body
from consilience.dedupe.numbers import Ints, Marks

WINDOW = 12  # shingles; so any 19 words in common leave a common fingerprint, and most shorter runs do too
BRIDGE = 3  # words; an edit as short as this does not end a shared run


def fingerprints(body: Body) -> Ints:
    """The smallest shingle of each window, each once.

    Source:
        Schleimer, Wilkerson and Aiken 2003, "Winnowing: local algorithms for document fingerprinting".
    """
    least = body.shingles
    for reach in (1, 2, 4, 4) if len(least) > WINDOW else ():  # of two, of four, of eight, of `WINDOW`
        least = np.minimum(least[:-reach], least[reach:])
    return np.unique(least)


def shared_words(left: Body, right: Body) -> tuple[Marks, Marks]:
    """Which words of either stand in a run that the other has too."""
    ours, theirs = left.shingles.tolist(), right.shingles.tolist()
    both = set(ours).intersection(theirs)
    return run_marks(left, ours, both), run_marks(right, theirs, both)


def run_marks(body: Body, own: Sequence[int], shared: Set[int]) -> Marks:
    """The words of the shingles that are shared."""
    marks = np.zeros(len(body), dtype=np.bool_)
    if shared:
        for at, shingle in enumerate(own):
            if shingle in shared:
                marks[at : at + SHINGLE] = True
    return marks


def runs(marks: Marks) -> list[tuple[int, int]]:
    """(first, last) of each stretch of marked words, over gaps of at most `BRIDGE`."""
    marked = np.flatnonzero(marks).tolist()
    if not marked:
        return []
    cuts = [(left, right) for left, right in pairwise(marked) if right - left > BRIDGE + 1]
    firsts = [marked[0], *(right for _, right in cuts)]
    lasts = [*(left for left, _ in cuts), marked[-1]]
    return list(zip(firsts, lasts, strict=True))
