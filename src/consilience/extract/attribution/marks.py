"""The stretches of a passage that stand between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens

from consilience.extract.nlp import Passage

OPENING = {"“": '[”"]', "„": "[“”]", "«": "»", '"': '["”]', "''": "''", "``": "''"}  # what closes each, as a pattern
PLAIN = frozenset({'"', "''"})  # the same mark on both sides
OPENS = re.compile("|".join(OPENING))


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted stretch with its marks, in characters of its passage; open where the passage ends before the quote."""

    start: int
    end: int
    closed: bool


def find_quotations(text: str) -> Iterator[Quotation]:
    """The quoted stretches of a paragraph, outermost only, in order.

    An apostrophe looks like a single mark, so single marks count only where they are doubled.

    >>> [(q.start, q.end, q.closed) for q in find_quotations("“Go,” he said. “Go")]
    [(0, 5, True), (15, 18, False)]
    """
    at = 0
    while found := OPENS.search(text, at):
        mark, at = found.group(), found.end()
        if opens(text, found.start(), mark):
            end = closing(text, at, OPENING[mark], plain=mark in PLAIN)
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


def quoted_tokens(passage: Passage) -> list[Tokens]:
    """The quotations of a passage as its tokens, marks included."""
    spans = (passage.doc.char_span(q.start, q.end, alignment_mode="expand") for q in find_quotations(passage.text))
    return [span for span in spans if span is not None]
