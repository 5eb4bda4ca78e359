"""From rows of print back to paragraphs: without running heads and page numbers, and with broken words mended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from statistics import median_low
from typing import TYPE_CHECKING, Any

from consilience.text.lines import ENDS, RAGGED

if TYPE_CHECKING:
    from pypdf import PageObject

EDGE = 2  # rows at the top and at the foot of a page that may be its furniture
OFTEN = 0.4  # of the pages; a head that changes from left to right stands on half of them
LOOSER = 1.2  # times the usual leading: space between paragraphs; the tightest in use is a quarter more
OTHER_SIZE = 1.08  # times the size: another kind of type; a point more in twelve
INDENT = 0.5, 6.0  # of the size of type; less is chance, more another column
SIGNS = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "ʼ": "’", "\u00a0": " "}
    | dict.fromkeys([*range(9), *range(14, 32), 0x200B, 0xFEFF])
)
_BULLET = re.compile(r"[•▪●◦‣■]\s?")
_NUMBER = re.compile(r"\d+")
_PAGE = re.compile(r"[-–—\s]*(?:page\s+)?#(?:\s*(?:of|/)\s*#)?[-–—\s]*")
_BROKEN = re.compile(r"([^\W\d_]+)[-\u00ad\u2010]$")
_GOES_ON = re.compile(r"([^\W\d_]+)")


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


def paragraphs_of(pages: Sequence[Sequence[Row]]) -> list[str]:
    """The paragraphs of a document, which may run on from one column or page to the next."""
    rows = _without_furniture(pages)
    if not rows:
        return []
    usual = _usual_leading(rows)
    width = median_low([len(row.text) for row in rows])
    held = [[rows[0]]]
    for above, below in pairwise(rows):
        if _begins(above, below, usual=usual, width=width):
            held.append([])
        held[-1].append(below)
    whole = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)+", "\n".join(row.text for row in rows)))
    return [_joined([row.text for row in paragraph], whole) for paragraph in held]


def _without_furniture(pages: Sequence[Sequence[Row]]) -> list[Row]:
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


def _usual_leading(rows: Sequence[Row]) -> float:
    """How far rows of one paragraph lie apart, in sizes of their type."""
    gaps = [
        (above.y - below.y) / above.size
        for above, below in pairwise(rows)
        if above.page == below.page and above.size > 0 and _alike(above, below) and below.y < above.y
    ]
    return median_low(near) if (near := [gap for gap in gaps if 0.8 <= gap <= 2.5]) else 1.2


def _alike(above: Row, below: Row) -> bool:
    return above.size < OTHER_SIZE * below.size and below.size < OTHER_SIZE * above.size


def _begins(above: Row, below: Row, *, usual: float, width: int) -> bool:
    """Does a paragraph begin with the row below?"""
    gap = above.y - below.y
    ended = above.text.endswith(ENDS)
    if _BULLET.match(below.text) or not _alike(above, below):
        return True
    if above.page != below.page or gap < 0:  # the next page, or the next column
        return ended or len(above.text) < RAGGED * width
    if gap > LOOSER * usual * above.size:
        return True
    indented = INDENT[0] * above.size < below.x - above.x < INDENT[1] * above.size
    return ended and (indented or len(above.text) < RAGGED * width) and not below.text[0].islower()


def _joined(rows: Sequence[str], whole: Counter[str]) -> str:
    """One paragraph of its rows. A word that was broken is mended, unless it is written with its hyphen elsewhere."""
    text = rows[0]
    for row in rows[1:]:
        broken, goes_on = _BROKEN.search(text), _GOES_ON.match(row)
        if not (broken and goes_on and goes_on[1][0].islower()):
            text = f"{text}{'' if text.endswith(('-', '—')) and not text.endswith(' -') else ' '}{row}"
        elif text[-1] != "\u00ad" and (_hyphened(text, broken) or whole[f"{broken[1]}-{goes_on[1]}"]):
            text += row
        else:
            text = text[:-1] + row
    return text.replace("\u00ad", "")


def _hyphened(text: str, broken: re.Match[str]) -> bool:
    """A hyphen stands before the word too ("mother-in-" and "law"), or figures do ("12-year-" and "old")."""
    return text[broken.start() - 1 : broken.start()] == "-"
