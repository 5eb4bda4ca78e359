"""The stretches of a passage that stand between quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens

from consilience.extract.nlp import Passage

OPENING = {"“": "”", "„": "“”", "«": "»", '"': '"”', "''": "''", "``": "''"}
LONGEST_MARK = 2


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
    while at < len(text):
        mark = mark_at(text, at)
        if mark is None or not opens(text, at, mark):
            at += len(mark or " ")
            continue
        inside = at + len(mark)
        end = closing(text, inside, OPENING[mark], plain=mark in {'"', "''"})
        yield Quotation(at, end or len(text), closed=end is not None)
        at = end or len(text)


def mark_at(text: str, at: int) -> str | None:
    """The opening mark that stands at a place, the longest that fits."""
    return next((text[at : at + n] for n in range(LONGEST_MARK, 0, -1) if text[at : at + n] in OPENING), None)


def opens(text: str, at: int, mark: str) -> bool:
    """A mark that looks the same on both sides opens only where a word begins; else it is inches or a stray."""
    after = text[at + len(mark) : at + len(mark) + 1]
    before = text[at - 1 : at]
    return mark in {"“", "„", "«", "``"} or (bool(after.strip()) and not before.isalnum())


def closing(text: str, start: int, marks: str, *, plain: bool) -> int | None:
    """Where the quotation ends, its mark included; None where the paragraph ends first."""
    width = LONGEST_MARK if marks == "''" else 1
    depth = 1
    for at in range(start, len(text)):
        if text[at : at + width] == marks if width == LONGEST_MARK else text[at] in marks:
            within = plain and text[at - 1].isspace() and text[at + width : at + width + 1].isalnum()
            depth += 1 if within else -1
            if not depth:
                return at + width
    return None


def quoted_tokens(passage: Passage) -> list[Tokens]:
    """The quotations of a passage as its tokens, marks included."""
    spans = (passage.doc.char_span(q.start, q.end, alignment_mode="expand") for q in find_quotations(passage.doc.text))
    return [span for span in spans if span is not None]
