"""The stretches of a passage that stand between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Span as Tokens

from consilience.extract.nlp import Passage

MARKS = frozenset({*"“”„«»\"'‘’`", "''", "``"})  # as tokens
OPENING = {"“": '[”"]', "„": "[“”]", "«": "»", '"': '["”]', "''": "''", "``": "''"}  # what closes each, as a pattern
SINGLE = {"‘": "’", "'": "'"}  # an apostrophe looks like their end
PLAIN = frozenset({'"', "''"})  # the same mark on both sides
OPENS = re.compile("|".join([*OPENING, "‘"]))
MAY_OPEN = re.compile("|".join([*OPENING, *SINGLE]))
SPOKEN = re.compile(r"(?:^|[:,]) ?$")  # where a quotation begins that the paragraph does not end
LONGEST = 1500  # characters between single marks
ENDED = frozenset(",.?!…—")  # what stands before the mark that ends a quotation
AFTER = frozenset(",.;:?!)—–")
REMEMBERED = 100  # passages: those of the report at hand, which several finders ask about


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted stretch with its marks, in characters of its passage; open where the passage ends before the quote."""

    start: int
    end: int
    closed: bool


def find_quotations(text: str) -> Iterator[Quotation]:
    """The quoted stretches of a paragraph, outermost only, in order.

    >>> [(q.start, q.end, q.closed) for q in find_quotations("“Go,” he said. “Go")]
    [(0, 5, True), (15, 18, False)]
    """
    at = 0
    while found := MAY_OPEN.search(text, at):
        mark, at = found.group(), found.end()
        if mark in SINGLE:
            end = single_closing(text, found.start(), mark)
            if end is None and not (mark == "‘" and SPOKEN.search(text, max(0, found.start() - 2), found.start())):
                continue
        elif opens(text, found.start(), mark):
            end = closing(text, at, OPENING[mark], plain=mark in PLAIN)
        else:
            continue
        at = end or len(text)
        yield Quotation(found.start(), at, closed=end is not None)


def opens(text: str, at: int, mark: str) -> bool:
    """A mark that looks the same on both sides opens only where a word begins; else it is inches or a stray."""
    after = text[at + len(mark) : at + len(mark) + 1]
    before = text[at - 1 : at]
    return mark not in PLAIN or (bool(after.strip()) and not before.isalnum())


def closing(text: str, start: int, marks: str, *, plain: bool) -> int | None:
    """Where the quotation ends, its mark included; None where the paragraph ends first."""
    depth = 1
    for found in re.compile(marks).finditer(text, start):
        before, after = found.start() - 1, found.end()
        within = plain and text[before].isspace() and text[after : after + 1].isalnum()
        depth += 1 if within else -1
        if not depth:
            return after
    return None


def single_closing(text: str, at: int, mark: str) -> int | None:
    """Where a quotation in single marks ends; None where the mark is an apostrophe, or nothing ends it for sure.

    A straight mark ends only behind a comma or full stop. A curly one may also end a word, save one in -s, which may
    be a plural's owner: "the crews’ huts".
    """
    if text[at - 1 : at].isalnum() or not text[at + 1 : at + 2].isalpha():
        return None
    stop = text.find(mark, at + 1, at + LONGEST) if mark == "‘" else -1
    stop = stop if stop > 0 else at + LONGEST
    ends = [k for k in places(text, SINGLE[mark], at + 1, stop) if not within_word(text, k)]
    sure = [k for k in ends if text[k - 1] in ENDED]
    likely = [k for k in ends if text[k - 1] != "s" or text[k + 1 : k + 2] in AFTER] if mark == "‘" else []
    return next((k + 1 for k in (*sure[:1], *likely)), None)


def places(text: str, mark: str, start: int, end: int) -> Iterator[int]:
    """Where a mark stands in a stretch of text."""
    while (start := text.find(mark, start, end)) >= 0:
        yield start
        start += 1


def within_word(text: str, at: int) -> bool:
    """Does a letter follow, as in "isn’t"?"""
    return text[at + 1 : at + 2].isalnum()


@lru_cache(maxsize=REMEMBERED)
def quoted_tokens(passage: Passage) -> tuple[Tokens, ...]:
    """The quotations of a passage as its tokens, marks included."""
    spans = (passage.doc.char_span(q.start, q.end, alignment_mode="expand") for q in find_quotations(passage.text))
    return tuple(span for span in spans if span is not None)
