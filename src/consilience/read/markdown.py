"""The marks of Markdown, which are in the text and are not its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from consilience.model import When
from consilience.read.dates import find_day, on_day, parse_iso
from consilience.text.lines import Line, lines

LONGEST_FRONT = 10_000  # characters; a note's metadata are a dozen lines
LONGEST_LINKED = 500  # characters of one line that a link's words may take
_FRONT = re.compile(rf"\ufeff?---[ \t]*\r?\n(.{{0,{LONGEST_FRONT}}}?\r?\n)---[ \t]*(?:\r?\n|$)", re.S)
_OPENING = re.compile(r"(?:>[ \t]*|(?:[-*+]|\d{1,3}[.)]|#{1,6})[ \t]+)+(?:\[[ xX]\][ \t]+)?")
_CLOSING = re.compile(r"[ \t]+#+$")
_ROUND = re.compile(r"\*{1,3}|_{1,3}")
_URL = r"[^\s()]{1,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,2000})?"
_TARGET = re.compile(rf"\](?:\({_URL}(?:\s{{1,9}}\"[^\"\n]{{0,300}}\")?\)|\[\w{{0,40}}\])")
_DEFINITION = re.compile(r"\[[^\]\n]{1,200}\]:\s+\S+$")
_KEYS = {  # what each is called in notes, the surest name first
    "title": ("title", "headline"),
    "author": ("author", "byline", "authors"),
    "outlet": ("outlet", "publisher", "publication", "source"),
    "published": ("published", "published_at", "publication_date", "date"),
}
_PAIR = re.compile(rf"({'|'.join(chain.from_iterable(_KEYS.values()))})\s{{0,9}}:\s{{0,9}}(\S.*)", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What the metadata at the top of a note say, and where they end."""

    end: int = 0
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    published: When | None = None


def read_front(text: str) -> Front:
    r"""The metadata between two lines of dashes at the very top.

    >>> read_front("---\ntitle: Ferry sinks\n---\nA ferry sank.").title
    'Ferry sinks'
    """
    block = _FRONT.match(text)
    if not block:
        return Front()
    pairs = filter(None, map(_PAIR.fullmatch, block[1].splitlines()))
    said = {pair[1].lower(): pair[2].strip().strip("\"'").strip() or None for pair in pairs}
    return Front(
        end=block.end(),
        title=next(_said("title", said), None),
        author=next(_said("author", said), None),
        outlet=next((name for name in _said("outlet", said) if "://" not in name), None),
        published=next(filter(None, map(_when, _said("published", said))), None),
    )


def _said(what: str, said: Mapping[str, str | None]) -> Iterator[str]:
    """What the keys for one thing hold, the surest first."""
    return filter(None, map(said.get, _KEYS[what]))


def find_marks(text: str) -> Iterator[tuple[int, int]]:
    """Where the marks are, in order.

    >>> list(find_marks("# A *small* ferry"))
    [(0, 2)]
    """
    front = read_front(text).end
    if front:
        yield 0, front
    for line in lines(text, front):
        if line:
            yield from _marks_of(line)


def is_heading(line: str) -> bool:
    """Do the marks at the beginning of a line make it a heading?"""
    opening = _OPENING.match(line)
    return bool(opening and "#" in opening[0])


def _marks_of(line: Line) -> Iterator[tuple[int, int]]:
    """Those at the beginning, those of the links, those at the end."""
    if _DEFINITION.fullmatch(line.text):
        yield line.start, line.end
        return
    opening, closing = _OPENING.match(line.text), _CLOSING.search(line.text)
    start = opening.end() if opening else 0
    end = closing.start() if closing and is_heading(line.text) else len(line.text)
    wide = _width_round(line.text[start:end])
    if start + wide:
        yield line.start, line.start + start + wide
    for left, right in _links_in(line.text, start + wide, end - wide):
        yield line.start + left, line.start + right
    if end - wide < len(line.text):
        yield line.start + end - wide, line.end


def _width_round(words: str) -> int:
    """How many stars or strokes a whole line stands between."""
    opening = _ROUND.match(words)
    if not opening or len(words) <= 2 * len(opening[0]) or not words.endswith(opening[0]):
        return 0
    inner = words[opening.end() : -len(opening[0])]
    return 0 if opening[0][0] in inner or inner != inner.strip() else len(opening[0])


def _links_in(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The brackets and targets of links, but not their words; pictures with their words."""
    for target in _TARGET.finditer(words, start, end):
        opening = words.rfind("[", max(start, target.start() - LONGEST_LINKED), target.start())
        if opening < 0:
            continue
        if words[opening - 1 : opening] == "!" and opening > start:
            yield opening - 1, target.end()
        else:
            yield opening, opening + 1
            yield target.span()
        start = target.end()


def _when(printed: str) -> When | None:
    reason = "the day that the note's own metadata give"
    if when := parse_iso(printed, reason=reason):
        return when
    found = find_day(printed)
    return on_day(found[2], reason=reason) if found else None
