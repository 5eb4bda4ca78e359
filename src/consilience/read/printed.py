"""From rows of print back to paragraphs, with broken words mended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low

from consilience.read.rows import Row, without_furniture
from consilience.text.lines import ENDS, RAGGED

FULL = 3  # quarters: the row that so many are not wider than is a full one, even among headings and lists
LOOSER = 1.2  # times the usual leading: space between paragraphs; the tightest in use is a quarter more
OTHER_SIZE = 1.08  # times the size: another kind of type; a point more in twelve
INDENT = 0.5, 6.0  # of the size of type; less is chance, more another column
_BULLET = re.compile(r"[•▪●◦‣■]\s?")
_BROKEN = re.compile(r"([^\W\d_]+)[-\u00ad\u2010]$")
_GOES_ON = re.compile(r"([^\W\d_]+)")


def paragraphs_of(pages: Sequence[Sequence[Row]]) -> list[str]:
    """The paragraphs of a document, which may run on from one column or page to the next."""
    rows = without_furniture(pages)
    if not rows:
        return []
    usual = _usual_leading(rows)
    width = sorted(map(_width, rows))[FULL * len(rows) // 4]
    held = [[rows[0]]]
    for above, below in pairwise(rows):
        if _begins(above, below, usual=usual, width=width):
            held.append([])
        held[-1].append(below)
    whole = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)+", "\n".join(row.text for row in rows)))
    return [_joined([row.text for row in paragraph], whole) for paragraph in held]


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


def _width(row: Row) -> float:
    """How wide a row is, about: its letters are half as wide as their type is high."""
    return len(row.text) * row.size / 2


def _begins(above: Row, below: Row, *, usual: float, width: float) -> bool:
    """Does a paragraph begin with the row below?"""
    gap = above.y - below.y
    ended = above.text.endswith(ENDS)
    short = _width(above) < RAGGED * width
    if _BULLET.match(below.text) or not _alike(above, below):
        return True
    if above.page != below.page or gap < 0:  # the next page, or the next column
        return ended or short
    if gap > LOOSER * usual * above.size:
        return True
    indented = INDENT[0] * above.size < below.x - above.x < INDENT[1] * above.size
    return (short or (ended and indented)) and not below.text[0].islower()


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
