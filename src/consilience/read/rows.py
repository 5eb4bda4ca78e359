"""The rows of print on a PDF's pages, and which of them are the pages' furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PageObject

EDGE = 2  # rows at the top and at the foot of a page that may be its furniture
OFTEN = 0.4  # of the pages; a head that changes from left to right stands on half of them
SIGNS = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "ʼ": "’", "\u00a0": " "}
    | dict.fromkeys([*range(9), *range(14, 32), 0x200B, 0xFEFF])
)
_NUMBER = re.compile(r"\d+")
_PAGE = re.compile(r"[-–—\s]*(?:page\s+)?#(?:\s*(?:of|/)\s*#)?[-–—\s]*")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of print: its words, where it begins (in points, upwards), and how large its type is."""

    text: str
    page: int
    x: float
    y: float
    size: float


def rows_of(page: PageObject, number: int) -> list[Row]:
    """The rows of a page, in the order in which they were printed."""
    pieces: list[list[tuple[str, float, float, float]]] = [[]]

    def see(text: str, cm: Sequence[float], tm: Sequence[float], _: Any, size: float) -> None:
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = hypot(tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3])
        first, *others = text.split("\n")
        pieces[-1].append((first, x, y, abs(size) * scale))
        pieces.extend([(other, x, y, abs(size) * scale)] for other in others)

    page.extract_text(visitor_text=see)
    rows = []
    for row in pieces:
        words = " ".join("".join(piece[0] for piece in row).translate(SIGNS).split())
        if words:
            begin = next(piece for piece in row if piece[0].strip())
            longest = max(row, key=lambda piece: len(piece[0].strip()))
            rows.append(Row(words, number, begin[1], begin[2], longest[3]))
    return rows


def without_furniture(pages: Sequence[Sequence[Row]]) -> list[Row]:
    """The rows without those that come back at the edge of page after page.

    The very first row of all stays, where it comes back unchanged: a masthead does.
    """
    first = next((row for rows in pages for row in rows), None)
    seen: dict[tuple[str, str, int], list[Row]] = {}
    for rows in pages:
        for edge, row in _at_edges(rows):
            seen.setdefault((edge, _NUMBER.sub("#", row.text.casefold()), round(row.size)), []).append(row)
    dropped: set[int] = set()
    for (_, text, _), same in seen.items():
        numbered = _PAGE.fullmatch(text) is not None and (text.strip() != "#" or len(same) > 1)
        if numbered or len({row.page for row in same}) >= max(2, OFTEN * len(pages)):
            masthead = same[0] is first and not numbered and len({row.text for row in same}) == 1
            dropped.update(id(row) for row in same[masthead:])
    return [row for rows in pages for row in rows if id(row) not in dropped]


def _at_edges(rows: Sequence[Row]) -> Iterator[tuple[str, Row]]:
    """The uppermost and the lowest rows of a page."""
    ordered = sorted(rows, key=lambda row: -row.y)
    for row in ordered[:EDGE]:
        yield "top", row
    for row in ordered[max(EDGE, len(ordered) - EDGE) :]:
        yield "foot", row
