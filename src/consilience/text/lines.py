"""Lines, and the paragraphs that they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

ENDS = (".", "!", "?", "…", ":", ".”", '."', "?”", "!”", ".’", ".'", '?"', '!"', ".)", "”", '"')
SHORT = 30  # characters; a line broken by a margin is longer than this, in every width that is printed
WRAPPED = 0.15  # of the breaks go on in small letters: in reports broken by a margin a third to all do, in others < 5 %
RAGGED = 0.75  # of the usual length: a line that long may have been broken, a shorter one is a heading or a last line


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of a text without the space around it; one line, or the lines of one paragraph."""

    start: int
    end: int
    text: str


def lines(text: str, start: int = 0, end: int | None = None) -> Iterator[Line | None]:
    """The lines between two places of a text; None where one is blank."""
    at = start
    for raw in text[start:end].splitlines(keepends=True):
        bare = raw.strip()
        first = at + len(raw) - len(raw.lstrip())
        yield Line(first, first + len(bare), bare) if bare else None
        at += len(raw)


def margin(text: str) -> int | None:
    """How long the lines are that a margin broke inside their sentences; None where a line is a paragraph."""
    pairs = [(above, below) for above, below in pairwise(lines(text)) if above and below]
    broken = [len(above.text) for above, below in pairs if _runs_on(above, below)]
    if not broken or len(broken) < WRAPPED * len(pairs):
        return None
    return median_low(broken)


def blocks(text: str, start: int = 0, end: int | None = None, *, width: int | None) -> Iterator[Line]:
    """The paragraphs between two places: lines, joined where the margin broke them (`width`, from `margin`)."""
    held: list[Line] = []
    for line in lines(text, start, end):
        if held and (line is None or width is None or not _joined(held[-1], line, width)):
            yield _whole(text, held)
            held = []
        if line:
            held.append(line)
    if held:
        yield _whole(text, held)


def _runs_on(above: Line, below: Line) -> bool:
    """The sentence goes on in small letters."""
    return below.text[0].islower() and len(above.text) >= SHORT and not above.text.endswith(ENDS)


def _joined(above: Line, below: Line, width: int) -> bool:
    """The sentence is not over, or the next word would not have fitted on the line."""
    if len(above.text) < RAGGED * width:
        return below.text[0].islower()
    return not above.text.endswith(ENDS) or len(above.text) + 1 + len(below.text.split(None, 1)[0]) > width


def _whole(text: str, held: Sequence[Line]) -> Line:
    if len(held) == 1:
        return held[0]
    return Line(held[0].start, held[-1].end, text[held[0].start : held[-1].end])
