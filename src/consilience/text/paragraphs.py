"""Where a report's paragraphs are."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.model import SILENT, PartKind, Report

LONGEST_PASSAGE = 20_000  # characters; the parser's memory grows with the length, and no paragraph is this long


def paragraphs(report: Report) -> Iterator[tuple[int, int, PartKind]]:
    """(start, end, kind) of each paragraph that may be evidence, without the space around it.

    A line end parts paragraphs; a part that is a byline or boilerplate gives none.
    """
    for part in report.parts:
        if part.kind in SILENT:
            continue
        at = part.start
        for line in report.text[part.start : part.end].splitlines(keepends=True):
            for cut in range(0, len(line), LONGEST_PASSAGE):
                piece = line[cut : cut + LONGEST_PASSAGE]
                start, end = at + cut + len(piece) - len(piece.lstrip()), at + cut + len(piece.rstrip())
                if start < end:
                    yield start, end, part.kind
            at += len(line)
