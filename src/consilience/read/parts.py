"""A report's parts: what is told, and what the page has put around it.

A report is cut into paragraphs. What a paragraph is, is asked twice: of its words alone (`LINE_RULES`), and then, for
those left over, of its place on the page (`PLACE_RULES`). The first rule that answers decides; what none takes is body.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from consilience.model import Part, PartKind
from consilience.read.credits import is_update, read_byline, read_outlet
from consilience.read.dateline import find_dateline
from consilience.read.dates import find_day
from consilience.read.furniture import LINE_RULES, bare
from consilience.read.places import Placed, judge, place
from consilience.text.lines import blocks, margin


@dataclass(frozen=True, slots=True)
class Anatomy:
    """A text's parts, and what they say of the report."""

    parts: tuple[Part, ...]
    headline: str | None
    byline: str | None
    outlet: str | None
    day: date | None  # printed in the dateline or on a line of its own


def find_parts(text: str, *, title: str | None = None, body_start: int = 0) -> Anatomy:
    """The parts of a text, which cover it without gaps; `title` is what its first `body_start` characters hold."""
    found = place(list(_by_words(text, title=title, body_start=body_start)))
    found = [judge(placed, titled=title is not None) for placed in found]
    headline = next((p.line.text for p in found if p.kind == "headline" and p.first), None) if title is None else title
    bylines = [read_byline(p.line.text, head=True) for p in found if p.kind == "byline"]
    feet = [read_outlet(p.line.text) for p in found if p.last and p.kind == "boilerplate"]
    pieces, day = _cut(found)
    return Anatomy(
        parts=tuple(_cover(pieces, len(text), body_start)),
        headline=" ".join(headline.lstrip("# ").split()) if headline else None,
        byline=next(filter(None, bylines), None),
        outlet=next(filter(None, feet), None),
        day=day,
    )


def _by_words(text: str, *, title: str | None, body_start: int) -> Iterator[Placed]:
    """Each paragraph with what its words alone say it is."""
    for block in blocks(text, body_start, width=margin(text)):
        kind: PartKind | None = "headline" if title and bare(block.text) == bare(title) else None
        yield Placed(block, kind or next(filter(None, (rule(block) for rule in LINE_RULES)), None))


def _cut(found: Sequence[Placed]) -> tuple[list[tuple[int, PartKind]], date | None]:
    """Where each part begins, with the datelines cut out of their paragraphs; and the day that the report prints."""
    pieces: list[tuple[int, PartKind]] = []
    days: list[tuple[bool, date]] = []
    bodies = 0
    for placed in found:
        kind = placed.kind or "body"
        start = placed.line.start
        dateline = find_dateline(placed.line.text, first=bodies == 0) if kind == "body" else None
        bodies += kind == "body"
        if dateline:
            pieces.append((start, "dateline"))
            start += dateline.length
            days += [(False, dateline.day)] if dateline.day else []
        if kind == "dateline" and (printed := find_day(placed.line.text)):
            days.append((is_update(placed.line.text), printed[2]))
        if start < placed.line.end:
            pieces.append((start, kind))
    return pieces, min(days, key=lambda found: found[0])[1] if days else None


def _cover(pieces: Sequence[tuple[int, PartKind]], length: int, body_start: int) -> Iterator[Part]:
    """Parts from the beginning of the text to its end; neighbours of one kind are one part."""
    starts: list[tuple[int, PartKind]] = [(0, "headline")] if body_start else []
    at = body_start
    for start, kind in pieces:
        if not starts or starts[-1][1] != kind:
            starts.append((at or start if starts else 0, kind))
        at = 0
    for i, (start, kind) in enumerate(starts):
        yield Part(start=start, end=starts[i + 1][0] if i + 1 < len(starts) else length, kind=kind)
