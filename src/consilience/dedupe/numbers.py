"""Printed words as numbers, so that texts are compared as arrays."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from threading import local

import numpy as np
from numpy.typing import NDArray

from consilience.lexicon.news import is_common
from consilience.text.normalise import WORDS_KEPT, is_content, plain, stem

Ints = NDArray[np.uint64]
Marks = NDArray[np.bool_]
Floats = NDArray[np.float64]
Places = NDArray[np.int64]

GOLDEN = np.uint64(0x9E3779B97F4A7C15)  # 2**64 divided by the golden ratio: Knuth's multiplicative hashing
NO_INTS: Ints = np.empty(0, dtype=np.uint64)


WORD_MARK, SENTENCE_MARK, LINE_MARK, QUOTE_MARK = range(4)
QUOTES = ('"', "“", "”")


@dataclass(frozen=True, slots=True)
class Numbers:
    """One entry a piece of text, a word or a mark: its number, its stem's (0 where it only holds others together)."""

    words: Ints
    stems: Ints
    capital: Marks
    common: Marks
    marks: NDArray[np.uint8]  # which of the four; a mark's other columns say nothing


class Vocabulary(dict[str, int]):
    """The row of each printed piece in four columns; one is worked out when it is first met.

    A number depends on the word alone, so a full table is simply begun again.
    """

    def __init__(self) -> None:
        super().__init__()
        self.words = np.zeros(WORDS_KEPT, dtype=np.uint64)
        self.stems = np.zeros(WORDS_KEPT, dtype=np.uint64)
        self.capital = np.zeros(WORDS_KEPT, dtype=np.bool_)
        self.common = np.zeros(WORDS_KEPT, dtype=np.bool_)
        self.marks = np.zeros(WORDS_KEPT, dtype=np.uint8)

    def __missing__(self, piece: str) -> int:
        row = self[piece] = len(self)
        self.marks[row] = mark_of(piece)
        key = plain(piece)
        bare = stem(key)
        self.words[row] = own = number(key)
        self.stems[row] = (own if bare == key else number(bare)) if is_content(key) else 0
        self.capital[row] = piece[0].isupper()
        self.common[row] = is_common(piece)
        return row

    def numbers(self, pieces: list[str]) -> Numbers:
        """The columns of some words and marks, in order."""
        if len(self) + len(pieces) > WORDS_KEPT:
            self.clear()
        rows = np.fromiter(map(self.__getitem__, pieces), dtype=np.int64, count=len(pieces))
        return Numbers(self.words[rows], self.stems[rows], self.capital[rows], self.common[rows], self.marks[rows])


class _Own(local):
    """A table for each thread: two that fill one would take each other's rows."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()


_own = _Own()


def numbers_of(pieces: list[str]) -> Numbers:
    """The numbers of some printed words and marks, in order."""
    if len(pieces) <= WORDS_KEPT:
        return _own.vocabulary.numbers(pieces)
    parts = [_own.vocabulary.numbers(pieces[at : at + WORDS_KEPT]) for at in range(0, len(pieces), WORDS_KEPT)]
    columns = ("words", "stems", "capital", "common", "marks")
    return Numbers(*(np.concatenate([getattr(part, column) for part in parts]) for column in columns))


def mark_of(piece: str) -> int:
    """Is it a word, or what ends a sentence or a line, or a quotation mark?"""
    if piece[0].isalnum():
        return WORD_MARK
    return QUOTE_MARK if piece in QUOTES else LINE_MARK if piece == "\n" else SENTENCE_MARK


def number(word: str) -> int:
    """64 bits for a word, never 0 (Python's own `hash` differs from run to run)."""
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") | 1


def mixed(left: Ints, right: Ints) -> Ints:
    """One number for each pair; the order of the two matters."""
    both: Ints = (left * GOLDEN) ^ (right + (left >> np.uint64(29)))
    both = both * GOLDEN
    return both ^ (both >> np.uint64(32))
