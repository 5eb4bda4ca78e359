"""Marks within a paragraph, such as those of a link: they part no sentence, and are no evidence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from consilience.model import SILENT, Part, PartKind, Report, Span
from consilience.text.paragraphs import LONGEST_PASSAGE, paragraphs

Place = tuple[int, int, PartKind]


def whole_paragraphs(report: Report) -> Iterator[Place]:
    """The paragraphs as they are read: pieces of a line between which only marks stand are one."""
    held: Place | None = None
    for start, end, kind in paragraphs(report):
        if held and held[2] == kind and start and end - held[0] <= LONGEST_PASSAGE and is_mark(report, held[1], start):
            held = (held[0], end, kind)
            continue
        if held:
            yield held
        held = (start, end, kind)
    if held:
        yield held


def is_mark(report: Report, start: int, end: int) -> bool:
    """Do marks stand in a stretch, with no line end?"""
    return "\n" not in report.text[start:end] and any(silent_in(report, start, end))


def silent_in(report: Report, start: int, end: int) -> Iterator[Part]:
    """The silent parts that reach into a stretch of a report."""
    for part in report.parts[bisect_right(report.parts, start, key=lambda part: part.end) :]:
        if part.start >= end:
            return
        if part.kind in SILENT:
            yield part


def blanked(report: Report, start: int, end: int) -> str:
    """A stretch of a report with spaces for the marks in it, as long as before."""
    pieces, at = [], start
    for part in silent_in(report, start, end):
        first, last = max(at, part.start), min(end, part.end)
        pieces += [report.text[at:first], " " * (last - first)]
        at = last
    return "".join([*pieces, report.text[at:end]])


def plain_words(report: Report, span: Span) -> str:
    """The words of a span, without the marks in it."""
    if not any(silent_in(report, span.start, span.end)):
        return span.quote
    return " ".join(blanked(report, span.start, span.end).split())


def without_silence(report: Report, span: Span) -> Iterator[Span]:
    """What a span covers of a report, save marks."""
    at = span.start
    for part in silent_in(report, span.start, span.end):
        yield from bare(report, at, part.start)
        at = part.end
    if at == span.start:
        yield span
    else:
        yield from bare(report, at, span.end)


def bare(report: Report, start: int, end: int) -> Iterator[Span]:
    """A stretch without the space around it; nothing where there is nothing else."""
    words = report.text[start:end]
    if words.strip():
        first = start + len(words) - len(words.lstrip())
        yield Span.of(report, first, first + len(words.strip()))
