"""Where a report's paragraphs are."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.model import SILENT, PartKind, Report
from consilience.text.lines import blocks, margin

LONGEST_PASSAGE = 10_000  # characters; the parser's memory grows with the length, and no paragraph is this long


def paragraphs(report: Report) -> Iterator[tuple[int, int, PartKind]]:
    """(start, end, kind) of each paragraph that may be evidence, without the space around it.

    A blank line parts paragraphs, and so does every line end, but in a report whose lines a margin broke: there a
    paragraph runs over its line ends. A part that is a byline or boilerplate gives none.
    """
    width = margin(report.text)
    for part in report.parts:
        if part.kind in SILENT:
            continue
        for block in blocks(report.text, part.start, part.end, width=width):
            for start, end in _pieces(report.text, block.start, block.end):
                yield start, end, part.kind


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph cut to what the parser can take: after a sentence, or else at a space, where there is one."""
    while start < end:
        stop = end
        if end - start > LONGEST_PASSAGE:
            full = start + LONGEST_PASSAGE
            stop = text.rfind(". ", start + 1, full) + 1 or text.rfind(" ", start + 1, full) + 1 or full
        bare = text[start:stop].strip()
        if bare:
            first = stop - len(text[start:stop].lstrip())
            yield first, first + len(bare)
        start = stop
