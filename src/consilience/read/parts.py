"""A report's parts: what is told, and what the page has put around it.

A report is cut into paragraphs. What a paragraph is, is asked twice: of its words alone (`LINE_RULES`), and then, for
those left over, of its place on the page (`PLACE_RULES`). The first rule that answers decides; what none takes is body.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from consilience.model import Part, PartKind
from consilience.read.credits import is_date_line, read_byline, read_outlet
from consilience.read.dateline import find_dateline
from consilience.read.dates import find_day
from consilience.read.furniture import LINE_RULES, bare
from consilience.text.lines import ENDS, Line, blocks, margin

PROSE = 12  # words; a shorter paragraph may be a heading, a button or a name
LONG_PROSE = 30  # words; so long a paragraph is prose even where its full stop is missing
LONGEST_HEADLINE = 25  # words; four lines of a newspaper column
LONGEST_SUBHEADING = 12  # words


@dataclass(frozen=True, slots=True)
class Placed:
    """A paragraph and what it was taken for so far; `place` is where it stands to the prose."""

    line: Line
    kind: PartKind | None = None
    place: str = "body"  # or "head" before the first paragraph of prose, "foot" after the last
    first: bool = False  # the first, or the last, of those that no rule took for furniture
    last: bool = False
    before_prose: bool = False


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
    found = list(_place(_by_words(text, title=title, body_start=body_start)))
    found = [_by_place(placed, titled=title is not None) for placed in found]
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


def _place(found: Iterator[Placed]) -> Iterator[Placed]:
    """The same paragraphs, knowing where they stand to the prose."""
    all_found = list(found)
    prose = [i for i, placed in enumerate(all_found) if placed.kind is None and _is_prose(placed.line)]
    left = [i for i, placed in enumerate(all_found) if placed.kind not in ("boilerplate", "caption")]
    following = None
    for i in reversed(range(len(all_found))):
        placed = all_found[i]
        all_found[i] = replace(
            placed,
            place="head" if not prose or i < prose[0] else "foot" if i > prose[-1] else "body",
            first=bool(left) and i == left[0],
            last=bool(left) and i == left[-1] and len(left) > 1,
            before_prose=following is not None and _is_prose(following),
        )
        if placed.kind is None:
            following = placed.line
    yield from all_found


def _is_prose(line: Line) -> bool:
    words = line.text.split(None, LONG_PROSE)
    return len(words) > LONG_PROSE or (len(words) >= PROSE and line.text.endswith(ENDS))


def _by_place(placed: Placed, *, titled: bool) -> Placed:
    """The paragraph with what its place says it is, unless its words have said so."""
    if placed.kind is not None:
        return placed
    return replace(placed, kind=next(filter(None, (rule(placed, titled) for rule in PLACE_RULES)), "body"))


def is_byline(placed: Placed, titled: bool) -> PartKind | None:  # noqa: ARG001  # every rule is asked alike
    """Names the writers, before the first or after the last paragraph of prose."""
    if placed.place == "body":
        return None
    return "byline" if read_byline(placed.line.text, head=placed.place == "head" and not placed.first) else None


def is_credit(placed: Placed, titled: bool) -> PartKind | None:  # noqa: ARG001
    """Lists who reported, wrote and edited, wherever it stands."""
    opened = placed.line.text.startswith(("(", "[")) or placed.place == "foot"
    return "byline" if opened and read_byline(placed.line.text, head=False) else None


def is_dates(placed: Placed, titled: bool) -> PartKind | None:  # noqa: ARG001
    """Nothing but the day of publication, at the head or the foot."""
    return "dateline" if placed.place != "body" and is_date_line(placed.line.text) else None


def is_headline(placed: Placed, titled: bool) -> PartKind | None:
    """The report's first line, short and without a full stop, with prose to come."""
    text = placed.line.text
    if titled or not placed.first or placed.place != "head" or len(text.split()) > LONGEST_HEADLINE:
        return None
    return "headline" if not text.endswith((".", ":", ";", ",")) or _in_title_case(text) else None


def is_outlet(placed: Placed, titled: bool) -> PartKind | None:  # noqa: ARG001
    """The outlet's name alone on the last line."""
    return "boilerplate" if placed.place == "foot" and placed.last and read_outlet(placed.line.text) else None


def is_subheading(placed: Placed, titled: bool) -> PartKind | None:  # noqa: ARG001
    """A few words without a full stop between two paragraphs of prose."""
    text = placed.line.text
    if placed.place != "body" or not placed.before_prose or len(text.split()) > LONGEST_SUBHEADING:
        return None
    begins = text[0].isupper() or text[0].isdigit() or text[0] in "‘“\"'"
    return "headline" if begins and text[-1] not in ".,;:!?…\"”)'" else None


PLACE_RULES = (is_byline, is_credit, is_dates, is_headline, is_outlet, is_subheading)


def _in_title_case(text: str) -> bool:
    """Most of the longer words begin with a capital, as in a headline that ends in a full stop."""
    words = [word for word in text.split() if len(word) > 3]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _cut(found: Sequence[Placed]) -> tuple[list[tuple[int, PartKind]], date | None]:
    """Where each part begins, with the datelines cut out of their paragraphs; and the day that one of them prints."""
    pieces: list[tuple[int, PartKind]] = []
    day: date | None = None
    bodies = 0
    for placed in found:
        kind = placed.kind or "body"
        start = placed.line.start
        dateline = find_dateline(placed.line.text, first=bodies == 0) if kind == "body" else None
        bodies += kind == "body"
        if dateline:
            pieces.append((start, "dateline"))
            start += dateline.length
            day = day or dateline.day
        if kind == "dateline" and day is None:
            printed = find_day(placed.line.text)
            day = printed[2] if printed else None
        if start < placed.line.end:
            pieces.append((start, kind))
    return pieces, day


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
