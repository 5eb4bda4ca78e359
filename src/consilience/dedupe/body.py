"""A report's own words as numbers, which is how copies are looked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from consilience.model import Report, Span
from consilience.text.normalise import WORD, WORDS_KEPT, is_content, plain, stem
from consilience.text.paragraphs import paragraphs

Ints = NDArray[np.uint64]
Marks = NDArray[np.bool_]
Places = NDArray[np.int64]

GOLDEN = np.uint64(0x9E3779B97F4A7C15)  # 2**64 divided by the golden ratio: Knuth's multiplicative hashing
SENTENCE_END = re.compile(r"[.!?…][\"”’')]?\s")
QUOTATION_MARK = re.compile(r"[\"“”]")
NO_INTS: Ints = np.empty(0, dtype=np.uint64)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What a report says in its body, headline aside: a number for each word, and where the word stands.

    All arrays have one entry a word. `stems` is 0 where the word only holds others together; `paragraph` and
    `sentence` count from 0; `quoted` words stand in quotation marks.
    """

    report: Report
    starts: Places
    ends: Places
    words: Ints
    stems: Ints
    capital: Marks
    quoted: Marks
    sentence: Places
    paragraph: Places

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """The text from one word to another, both in."""
        return Span.of(self.report, int(self.starts[first]), int(self.ends[last]))


def body_of(report: Report) -> Body:
    """The body's paragraphs and captions; all that may be evidence, where a report has no body."""
    passages = [(start, end) for start, end, kind in paragraphs(report) if kind in ("body", "caption")]
    passages = passages or [(start, end) for start, end, _ in paragraphs(report)]
    text = report.text
    spans = [match.span() for start, end in passages for match in WORD.finditer(text, start, end)]
    numbers = np.array([numbers_of(text[start:end]) for start, end in spans], dtype=np.uint64).reshape(-1, 3)
    word_numbers, stem_numbers, capital = np.ascontiguousarray(numbers.T)
    starts, ends = np.ascontiguousarray(np.array(spans, dtype=np.int64).reshape(-1, 2).T)
    ends_of_paragraphs = np.array([end for _, end in passages], dtype=np.int64)
    marks = [mark.start() for start, end in passages for mark in SENTENCE_END.finditer(text, start, end)]
    quotes = [place for start, end in passages for place in quotation(text, start, end)]
    return Body(
        report=report,
        starts=starts,
        ends=ends,
        words=word_numbers,
        stems=stem_numbers,
        capital=capital > 0,
        quoted=np.searchsorted(np.array(quotes, dtype=np.int64), starts) % 2 == 1,
        sentence=np.searchsorted(np.sort(np.r_[np.array(marks, dtype=np.int64), ends_of_paragraphs]), starts),
        paragraph=np.searchsorted(ends_of_paragraphs, starts),
    )


def quotation(text: str, start: int, end: int) -> list[int]:
    """Where quotation marks open and close in a paragraph, in turn; one left open closes with the paragraph."""
    places: list[int] = []
    for mark in QUOTATION_MARK.finditer(text, start, end):
        opening = mark.group() == "“" or (mark.group() == '"' and len(places) % 2 == 0)
        if opening == (len(places) % 2 == 0):
            places.append(mark.start())
    return places if len(places) % 2 == 0 else [*places, end]


@lru_cache(maxsize=WORDS_KEPT)
def numbers_of(word: str) -> tuple[int, int, int]:
    """64 bits for a word and for its stem, and 1 for a capital; no stem, 0, for a word without meaning of its own."""
    key = plain(word)
    return number(key), number(stem(key)) if is_content(key) else 0, int(word[0].isupper())


def number(word: str) -> int:
    """64 bits for a word, never 0 (Python's own `hash` differs from run to run)."""
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") | 1


def mixed(left: Ints, right: Ints) -> Ints:
    """One number for each pair; the order of the two matters."""
    both: Ints = (left * GOLDEN) ^ (right + (left >> np.uint64(29)))
    both = both * GOLDEN
    return both ^ (both >> np.uint64(32))
