"""A report's parts: what is told, and what the page has put around it.

A report is cut into paragraphs. What a paragraph is, is asked twice: of its words alone (`LINE_RULES`), and then, for
those left over, of its place on the page (`PLACE_RULES`). The first rule that answers decides; what none takes is body.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from consilience.model import Part, PartKind
from consilience.read.credits import is_update, read_byline, read_outlet
from consilience.read.dateline import find_dateline
from consilience.read.dates import find_day
from consilience.read.furniture import LINE_RULES, bare
from consilience.read.markdown import find_marks, is_heading
from consilience.read.masthead import read_masthead
from consilience.read.places import Placed, judge, place
from consilience.text.lines import Line, blocks, margin

_MARK = re.compile(rb"\x01+")
_SPACE = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class Anatomy:
    """A text's parts, and what they say of the report."""

    parts: tuple[Part, ...]
    headline: str | None
    byline: str | None
    outlet: str | None
    day: date | None  # printed in the dateline or on a line of its own


def find_parts(text: str, *, title: str | None = None, body_start: int = 0, markdown: bool = False) -> Anatomy:
    """The parts of a text, which cover it without gaps.

    Args:
        text: The whole of it.
        title: What its first `body_start` characters hold, where they are a title.
        body_start: Where the body begins.
        markdown: Whether it is written in Markdown, whose marks are no words.
    """
    silent = _marked(text) if markdown else bytearray(len(text))
    found = place(list(_by_words(text, silent, title=title, body_start=body_start)))
    found = [judge(placed, titled=title is not None) for placed in found]
    headline = next((p.line.text for p in found if p.kind == "headline" and p.first), None) if title is None else title
    bylines = [_without_day(read_byline(p.line.text, head=True)) for p in found if p.kind == "byline"]
    feet = [read_outlet(p.line.text) for p in found if p.last and p.kind == "boilerplate"]
    heads = [read_masthead(p.line.text) for p in found if p.kind == "dateline"]
    pieces, day = _cut(found)
    return Anatomy(
        parts=tuple(_cover(pieces, silent, body_start)),
        headline=" ".join(headline.lstrip("# ").split()) if headline else None,
        byline=next(filter(None, bylines), None),
        outlet=next(filter(None, [*(head.outlet for head in heads if head), *feet]), None),
        day=day,
    )


def _marked(text: str) -> bytearray:
    """1 for each character of a mark or of the space after it, 0 for all others."""
    silent = bytearray(len(text))
    for start, end in find_marks(text):
        space = _SPACE.match(text, end)
        end = space.end() if space else end
        silent[start:end] = b"\1" * (end - start)
    return silent


def _by_words(text: str, silent: bytearray, *, title: str | None, body_start: int) -> Iterator[Placed]:
    """Each paragraph, without the marks at its ends, with what its words alone say it is."""
    for block in blocks(text, body_start, width=margin(text)):
        line = _without_marks(block, silent)
        if line is None:
            continue
        headed = line.start > block.start and is_heading(block.text)
        kind: PartKind | None = "headline" if headed or (title and bare(line.text) == bare(title)) else None
        yield Placed(line, kind or next(filter(None, (rule(line) for rule in LINE_RULES)), None))


def _without_marks(block: Line, silent: bytearray) -> Line | None:
    """What is left of a paragraph; None where it is nothing but marks."""
    said = silent[block.start : block.end]
    first, last = said.find(0), said.rfind(0) + 1
    if first < 0:
        return None
    inner = block.text[first:last]
    start = block.start + first + len(inner) - len(inner.lstrip())
    return Line(start, start + len(inner.strip()), inner.strip()) if inner.strip() else None


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
        dated = kind == "dateline" or (kind == "byline" and placed.place != "foot")
        if dated and (printed := find_day(placed.line.text)):
            days.append((is_update(placed.line.text), printed[2]))
        if start < placed.line.end:
            pieces.append((start, kind))
    return pieces, min(days, key=lambda found: found[0])[1] if days else None


def _without_day(names: str | None) -> str | None:
    """The names on a byline, without the day that it ends in."""
    day = find_day(names) if names else None
    return names[: day[0]].rstrip(" ,|·-–—") if names and day and day[0] else names


def _cover(pieces: Sequence[tuple[int, PartKind]], silent: bytearray, body_start: int) -> Iterator[Part]:
    """Parts from the beginning of the text to its end, without the marks; neighbours of one kind are one part."""
    starts: list[tuple[int, PartKind]] = [(0, "headline")] if body_start else []
    starts += [(body_start, pieces[0][1] if pieces else "boilerplate"), *pieces[1:]]
    cuts = [(at, kind) for at, kind in starts if not silent[at]]
    for mark in _MARK.finditer(silent):
        after = bisect_right(starts, mark.end(), key=lambda start: start[0]) - 1
        cuts += [(mark.start(), "boilerplate"), (mark.end(), starts[after][1])]
    cuts = sorted(cut for cut in cuts if cut[0] < len(silent))
    kept = [cuts[0], *(cut for before, cut in pairwise(cuts) if cut[1] != before[1])]
    for (start, kind), (end, _) in pairwise([*kept, (len(silent), "body")]):
        yield Part(start=start, end=end, kind=kind)
