"""Runs of words that two reports have in common, character for character but for case, accents and punctuation."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from consilience.dedupe.body import NO_INTS, Body, Ints, Marks, mixed

SHINGLE = 8  # words; two people who write of one event by themselves hardly ever meet in eight in a row
WINDOW = 8  # shingles; so any 15 words in common leave a common fingerprint
BRIDGE = 3  # words; an edit as short as this does not end a shared run


def shingles(body: Body) -> Ints:
    """A number for each run of `SHINGLE` words, by the place of its first word."""
    if len(body) < SHINGLE:
        return NO_INTS
    rolled = body.words
    for reach in (1, 2, 4):  # two words, then four, then eight
        rolled = mixed(rolled[:-reach], rolled[reach:])
    return rolled


def fingerprints(body: Body) -> Ints:
    """The smallest shingle of each window, each once.

    Source:
        Schleimer, Wilkerson and Aiken 2003, "Winnowing: local algorithms for document fingerprinting".
    """
    every = shingles(body)
    if len(every) <= WINDOW:
        return np.unique(every)
    return np.unique(np.lib.stride_tricks.sliding_window_view(every, WINDOW).min(axis=1))


def shared_words(left: Body, right: Body) -> Marks:
    """Which words of `left` stand in a run that `right` has too."""
    marks = np.zeros(len(left), dtype=np.bool_)
    for first in np.flatnonzero(np.isin(shingles(left), shingles(right))):
        marks[first : first + SHINGLE] = True
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
