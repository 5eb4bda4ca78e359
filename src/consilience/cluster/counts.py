"""How many stories have a word, in a table that does not grow."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from consilience.cluster.columns import Columns
from consilience.lexicon.news import common_words
from consilience.lexicon.tables import table
from consilience.model import Tables
from consilience.text.normalise import WORDS_KEPT, plain, stem

Keys = NDArray[np.uint32]
Floats = NDArray[np.float32]
Places = NDArray[np.int64]

CELLS = 23  # bits: eight million cells; the rare words of FADING reports fill a fifth of them
MIXER = np.uint32(0x9E3779B1)  # 2**32 divided by the golden ratio: Knuth's multiplicative hashing
FADING = 1 << 16  # reports, after which all counts are halved: they are those of recent news, and no table fills
BACKGROUND = 300.0  # stories of other happenings that a pile is thought to lie among: five reports of one event
SHARE = 0.6  # would otherwise find that its every word is common; a word is in 0.6 of these,
COMMON_SHARE = 20.0  # and a word of all news in 20
NONE = np.uint32(0)  # no key: what pads a row

COUNT = np.dtype([("count", np.float64)])  # whose exponents last for sixty million reports
TOTALS = np.dtype([("stories", np.float64), ("reports", np.int64)])
ONLY = np.array([0])  # the key of a table that has one row


@lru_cache(maxsize=WORDS_KEPT)
def number(key: str) -> int:
    """32 bits for a key, the same in every run, and never 0."""
    return crc32(key.encode("utf-8", "surrogatepass")) or 1


def numbers(keys: Iterable[str]) -> Keys:
    """The numbers of some keys."""
    return np.fromiter(map(number, keys), dtype=np.uint32)


def cells(keys: Keys) -> Places:
    """Where keys are counted; two that fall on one cell are both counted too high.

    Source:
        Cormode and Muthukrishnan 2005, "An improved data stream summary: the count-min sketch and its applications";
        with one row, as the counts fade.
    """
    return ((keys * MIXER) >> np.uint32(32 - CELLS)).astype(np.int64)


class Counts:
    """How many stories have a key; a big story is one, so that its own words stay rare.

    No count is ever halved: one is worth twice as much as it was `FADING` reports ago instead, and all that are read
    are divided by what one is worth now, which comes to the same and touches only what is asked for.

    Source:
        Cormode, Shkapenyuk, Srivastava and Xu 2009, "Forward decay: a practical time decay model for streaming
        systems".
    """

    def __init__(self, tables: Tables | None = None) -> None:
        tables = tables or Columns()
        self._table = tables.numbers("cluster_counts", COUNT)
        self._totals = tables.numbers("cluster_totals", TOTALS)
        total = self._totals.get(ONLY)[0]
        self.stories, self.reports = float(total["stories"]), int(total["reports"])
        if not self.reports and not self.of(common_keys()[:1]).any():
            self._add(common_keys(), COMMON_SHARE)

    @property
    def _worth(self) -> float:
        """What one is worth now."""
        return float(2 ** (self.reports // FADING))

    def of(self, keys: Keys) -> Floats:
        """The counts of keys, in their shape."""
        found = self._table.get(cells(keys).ravel())["count"] / self._worth
        counts: Floats = found.astype(np.float32).reshape(keys.shape)
        return counts

    def rarity(self, keys: Keys) -> Floats:
        """How much it says that two reports share a key; 0 for none."""
        weights: Floats = np.log(np.float32(self.stories + BACKGROUND) / (self.of(keys) + np.float32(SHARE)))
        np.maximum(weights, 0.0, out=weights)
        weights[keys == NONE] = 0.0
        return weights

    def add(self, keys: Keys, *, story: bool) -> None:
        """Counts keys that are new to their story, and the story, where it is new."""
        self._add(keys, 1.0)
        self.stories += story
        self.reports += 1
        if self.reports % FADING == 0:
            self.stories *= 0.5
            self._add(common_keys(), COMMON_SHARE / 2)  # the words of all news do not fade
        self._totals.put(ONLY, np.array([(self.stories, self.reports)], dtype=TOTALS))

    def _add(self, keys: Keys, each: float) -> None:
        at, times = np.unique(cells(keys), return_counts=True)
        rows = self._table.get(at)
        rows["count"] += times * each * self._worth
        self._table.put(at, rows)


@cache
def common_keys() -> Keys:
    """The words of all news, by number."""
    words = (*common_words(), *table("times")["months"])
    return numbers(sorted({stem(plain(word)) for word in words}))
