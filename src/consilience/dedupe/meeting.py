"""Which reports have something rare in common, without comparing each with each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from consilience.dedupe.body import Ints

Floats = NDArray[np.float64]


class Meetings(NamedTuple):
    """Pairs of reports, by their place in the pile, with the weight of what they have in common; in order."""

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    weight: Floats


def meetings(features: Sequence[Ints], *, widest: int) -> Meetings:
    """Every two reports that share a feature which at most `widest` reports have.

    A feature that n reports have weighs 1 / (n - 1): all of it where only these two have it. A feature with more
    than `widest` owners joins each of them with the first only, and weighs nothing.
    """
    owners = np.repeat(np.arange(len(features)), [len(own) for own in features])
    values = np.concatenate([np.empty(0, dtype=np.uint64), *features])
    order = np.lexsort((owners, values))
    owners, values = owners[order], values[order]
    starts = np.flatnonzero(np.r_[True, values[1:] != values[:-1]]) if len(values) else np.empty(0, dtype=np.int64)
    sizes = np.diff(np.r_[starts, len(values)])
    lefts, rights, weights = [], [], []
    for size in range(2, widest + 1):
        first = starts[sizes == size]
        for i in range(size - 1):
            for j in range(i + 1, size):
                lefts.append(owners[first + i])
                rights.append(owners[first + j])
                weights.append(np.full(len(first), 1 / (size - 1)))
    for start, size in zip(starts[sizes > widest], sizes[sizes > widest], strict=True):
        lefts.append(np.full(size - 1, owners[start]))
        rights.append(owners[start + 1 : start + size])
        weights.append(np.zeros(size - 1))
    return summed(lefts, rights, weights, reports=len(features))


def summed(
    lefts: list[NDArray[np.int64]], rights: list[NDArray[np.int64]], weights: list[Floats], *, reports: int
) -> Meetings:
    """Each pair once, with the sum of its weights."""
    if not lefts:
        nobody = np.empty(0, dtype=np.int64)
        return Meetings(nobody, nobody, np.empty(0))
    keys = np.concatenate(lefts) * reports + np.concatenate(rights)
    pairs, place = np.unique(keys, return_inverse=True)
    weight: Floats = np.bincount(place, weights=np.concatenate(weights), minlength=len(pairs)).astype(np.float64)
    return Meetings(pairs // reports, pairs % reports, weight)
