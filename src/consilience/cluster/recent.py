"""Which reports had a feature last, in a table that does not grow."""

from __future__ import annotations

import numpy as np

from consilience.cluster.columns import Columns
from consilience.cluster.counts import Floats, Keys, Places
from consilience.model import Tables

SLOTS = 21  # bits: two million features; more than that share slots, which only adds reports to look at
DEPTH = 16  # reports; a story is found by its latest ones
PLACE_BITS = 16  # the features of one report times `DEPTH` are fewer than this counts
PLACES = (1 << PLACE_BITS) - 1
MIXER = np.uint32(0x85EBCA77)  # a constant of xxHash; another than the counts have, so that not the same keys meet
OWNERS = np.dtype([("owners", np.int32, DEPTH), ("written", np.uint8)])  # a place plus one; 0 is nobody


class Recent:
    """For each feature the last few reports that had it, by their places."""

    def __init__(self, tables: Tables | None = None) -> None:
        self._table = (tables or Columns()).numbers("cluster_recent", OWNERS)

    def add(self, place: int, keys: Keys) -> None:
        """Notes that a report has these features."""
        slots = np.unique(slots_of(keys))
        rows = self._table.get(slots)
        rows["owners"][np.arange(len(slots)), rows["written"] % DEPTH] = place + 1
        rows["written"] += np.uint8(1)
        self._table.put(slots, rows)

    def nearest(self, keys: Keys, weights: Floats, most: int) -> Places:
        """The places of at most `most` reports that share the most weight, the latest first among equals."""
        found = self._table.get(slots_of(keys))["owners"].ravel().astype(np.int64) << PLACE_BITS
        found |= np.arange(len(found))  # one number holds the owner and where it was found, as sorting those is fast
        found.sort()
        found = found[np.searchsorted(found, 1 << PLACE_BITS) :]  # without nobody
        owners = found >> PLACE_BITS
        starts = np.flatnonzero(np.diff(owners, prepend=0))
        shared = np.add.reduceat(weights.astype(np.float64)[(found & PLACES) // DEPTH], starts)[::-1]
        order = np.argsort(-shared, kind="stable")[:most]
        places: Places = owners[starts][::-1][order[shared[order] > 0]] - 1
        return places


def slots_of(keys: Keys) -> Places:
    """Where features are kept."""
    return ((keys * MIXER) >> np.uint32(32 - SLOTS)).astype(np.int64)
