"""Which reports had a feature last, in a table that does not grow."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from consilience.cluster.counts import Floats, Keys

Places = NDArray[np.int64]

SLOTS = 21  # bits: two million features; more than that share slots, which only adds reports to look at
DEPTH = 16  # reports; a story is found by its latest ones
MIXER = np.uint32(0x85EBCA77)  # a constant of xxHash; another than the counts have, so that not the same keys meet


class Recent:
    """For each feature the last few reports that had it, by their places."""

    def __init__(self) -> None:
        self.owners = np.zeros((1 << SLOTS, DEPTH), dtype=np.int32)  # a place plus one; 0 is nobody
        self.written = np.zeros(1 << SLOTS, dtype=np.uint8)

    def add(self, place: int, keys: Keys) -> None:
        """Notes that a report has these features."""
        slots = slots_of(keys)
        self.owners[slots, self.written[slots] % DEPTH] = place + 1
        self.written[slots] += np.uint8(1)

    def nearest(self, keys: Keys, weights: Floats, most: int) -> Places:
        """The places of at most `most` reports that share the most weight, the latest first among equals."""
        found = self.owners[slots_of(keys)]
        owners, inverse = np.unique(found, return_inverse=True)
        shared = np.bincount(inverse.ravel(), weights=np.repeat(weights, DEPTH), minlength=len(owners))
        owners, shared = owners[::-1], shared[::-1]
        order = np.argsort(-shared, kind="stable")[: most + 1]  # nobody may be among them
        order = order[(owners[order] != 0) & (shared[order] > 0)][:most]
        places: Places = owners[order].astype(np.int64) - 1
        return places


def slots_of(keys: Keys) -> NDArray[np.uint32]:
    """Where features are kept."""
    return (keys * MIXER) >> np.uint32(32 - SLOTS)
