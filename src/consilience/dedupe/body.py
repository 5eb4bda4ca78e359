"""A report's own words as numbers, which is how copies are looked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from consilience.dedupe.numbers import (
    LINE_MARK,
    NO_INTS,
    QUOTE_MARK,
    QUOTES,
    WORD_MARK,
    Ints,
    Marks,
    Places,
    mixed,
    numbers_of,
)
from consilience.model import SILENT, Report
from consilience.text.normalise import WORD

# A word, a quotation mark, the end of a sentence or of a line; one that goes on in small letters a margin broke.
PIECE = re.compile(rf"{WORD.pattern}|[{''.join(QUOTES)}]|[.!?…](?=[\"”’')]?\s)|\n(?![ \t]*[a-z])")
SHINGLE = 8  # words; two people who write of one event by themselves hardly ever meet in eight in a row


@dataclass(frozen=True, kw_only=True)
class Body:
    """What a report says in its body, headline aside: one entry a word in each array. Where they stand: see `Layout`.

    `stems` is 0 where the word only holds others together; `common` words are in news of every kind; `quoted` ones
    stand in quotation marks; `sentence` counts up.
    """

    report: Report
    words: Ints
    stems: Ints
    capital: Marks
    common: Marks
    quoted: Marks
    sentence: Places

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def shingles(self) -> Ints:
        """A number for each run of `SHINGLE` words, by the place of its first word."""
        if len(self) < SHINGLE:
            return NO_INTS
        rolled = self.words
        for reach in (1, 2, 4):  # two words, then four, then eight
            rolled = mixed(rolled[:-reach], rolled[reach:])
        return rolled | np.uint64(1)


def body_of(report: Report) -> Body:
    """The words of the body and the captions; of all that may be evidence, where a report has no body."""
    parts = passages_of(report)
    pieces = [piece for start, end in parts for piece in (*PIECE.findall(report.text, start, end), "\n")]
    found = numbers_of(pieces)
    is_word, is_quote = found.marks == WORD_MARK, found.marks == QUOTE_MARK
    quotes = np.cumsum(is_quote)
    earlier = np.maximum.accumulate(np.where(found.marks == LINE_MARK, quotes, 0))
    opened = quotes - earlier  # one left open closes with its line
    return Body(
        report=report,
        words=found.words[is_word],
        stems=found.stems[is_word],
        capital=found.capital[is_word],
        common=found.common[is_word],
        quoted=(opened % 2 == 1)[is_word],
        sentence=np.cumsum(~is_word & ~is_quote)[is_word],
    )


def passages_of(report: Report) -> list[tuple[int, int]]:
    """The parts that are body or caption; without any, those that may be evidence."""
    parts = [(part.start, part.end) for part in report.parts if part.kind in ("body", "caption")]
    return parts or [(part.start, part.end) for part in report.parts if part.kind not in SILENT]
