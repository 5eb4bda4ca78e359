"""How many stories have a word, and how many pages a line, in tables that do not grow."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from consilience.lexicon.news import common_words
from consilience.lexicon.tables import table
from consilience.text.normalise import WORDS_KEPT, plain, stem

Keys = NDArray[np.uint32]
Floats = NDArray[np.float32]

CELLS = 23  # bits: eight million cells; the rare words of FADING reports fill a fifth of them
MIXER = np.uint32(0x9E3779B1)  # 2**32 divided by the golden ratio: Knuth's multiplicative hashing
FADING = 1 << 16  # reports, after which all counts are halved: they are those of recent news, and no table fills
BACKGROUND = 300.0  # stories of other happenings that a pile is thought to lie among: five reports of one event
SHARE = 0.6  # would otherwise find that its every word is common; a word is in 0.6 of these,
COMMON_SHARE = 20.0  # and a word of all news in 20
FURNITURE = 3  # pages; two can share a quotation, three of different stories hardly share a sentence
NONE = np.uint32(0)  # no key: what pads a row


@lru_cache(maxsize=WORDS_KEPT)
def number(key: str) -> int:
    """32 bits for a key, the same in every run, and never 0."""
    return crc32(key.encode("utf-8", "surrogatepass")) or 1


def numbers(keys: Iterable[str]) -> Keys:
    """The numbers of some keys."""
    return np.fromiter(map(number, keys), dtype=np.uint32)


def cells(keys: Keys) -> NDArray[np.uint32]:
    """Where keys are counted; two that fall on one cell are both counted too high.

    Source:
        Cormode and Muthukrishnan 2005, "An improved data stream summary: the count-min sketch and its applications";
        with one row, as the counts fade.
    """
    return (keys * MIXER) >> np.uint32(32 - CELLS)


class Counts:
    """How many stories have a key; a big story is one, so that its own words stay rare."""

    def __init__(self) -> None:
        self.table = np.zeros(1 << CELLS, dtype=np.float32)
        self.stories = 0.0
        self.reports = 0
        np.add.at(self.table, cells(common_keys()), COMMON_SHARE)

    def of(self, keys: Keys) -> Floats:
        """The counts of keys, in their shape."""
        found: Floats = self.table[cells(keys)]
        return found

    def rarity(self, keys: Keys) -> Floats:
        """How much it says that two reports share a key; 0 for none."""
        weights: Floats = np.log(np.float32(self.stories + BACKGROUND) / (self.of(keys) + np.float32(SHARE)))
        np.maximum(weights, 0.0, out=weights)
        weights[keys == NONE] = 0.0
        return weights

    def add(self, keys: Keys, *, story: bool) -> None:
        """Counts keys that are new to their story, and the story, where it is new."""
        np.add.at(self.table, cells(keys), 1.0)
        self.stories += story
        self.reports += 1
        if self.reports % FADING == 0:
            self.table *= 0.5
            self.stories *= 0.5
            np.add.at(self.table, cells(common_keys()), COMMON_SHARE / 2)


class Lines:
    """On how many pages a line was lately: an outlet's name behind its headlines, "Follow us on …"."""

    def __init__(self) -> None:
        self.table = np.zeros(1 << CELLS, dtype=np.uint8)
        self.pages = 0

    def note(self, lines: Iterable[str]) -> None:
        """Counts the lines of one page."""
        at = cells(np.array([crc32(line.encode("utf-8", "surrogatepass")) for line in set(lines)], dtype=np.uint32))
        self.table[at] += self.table[at] < FURNITURE
        self.pages += 1
        if self.pages % (FADING // 2) == 0:
            self.table[self.table < FURNITURE] = 0

    def is_furniture(self, line: str) -> bool:
        """Is a line on many pages, and so no part of any report?"""
        key = crc32(line.encode("utf-8", "surrogatepass")) * int(MIXER) % (1 << 32)
        return bool(self.table[key >> (32 - CELLS)] >= FURNITURE)


@cache
def common_keys() -> Keys:
    """The words of all news, by number."""
    words = (*common_words(), *table("times")["months"])
    return numbers(sorted({stem(plain(word)) for word in words}))
