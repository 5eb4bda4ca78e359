"""Which reports had a feature last, in a table that does not grow."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from consilience.cluster.counts import Floats, Keys

Places = NDArray[np.int64]

SLOTS = 21  # bits: two million features; more than that share slots, which only adds reports to look at
DEPTH = 16  # reports; a story is found by its latest ones
PLACE_BITS = 16  # the features of one report times `DEPTH` are fewer than this counts
PLACES = (1 << PLACE_BITS) - 1
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
        found = self.owners[slots_of(keys)].ravel().astype(np.int64) << PLACE_BITS
        found |= np.arange(len(found))  # one number holds the owner and where it was found, as sorting those is fast
        found.sort()
        found = found[np.searchsorted(found, 1 << PLACE_BITS) :]  # without nobody
        owners = found >> PLACE_BITS
        starts = np.flatnonzero(np.diff(owners, prepend=0))
        shared = np.add.reduceat(weights.astype(np.float64)[(found & PLACES) // DEPTH], starts)[::-1]
        order = np.argsort(-shared, kind="stable")[:most]
        places: Places = owners[starts][::-1][order[shared[order] > 0]] - 1
        return places


def slots_of(keys: Keys) -> NDArray[np.uint32]:
    """Where features are kept."""
    return (keys * MIXER) >> np.uint32(32 - SLOTS)
