"""Where the words of a body stand, for those few texts that are quoted in evidence."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from consilience.dedupe.body import passages_of
from consilience.dedupe.numbers import Marks, Places
from consilience.dedupe.shingles import runs
from consilience.model import Report, Span
from consilience.text.normalise import WORD
from consilience.text.paragraphs import paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One entry a word, as in a `Body`; paragraphs count from 0."""

    report: Report
    starts: Places
    ends: Places
    paragraph: Places

    def span(self, first: int, last: int) -> Span:
        """The text from one word to another, both in."""
        return Span.of(self.report, int(self.starts[first]), int(self.ends[last]))


def layout_of(report: Report) -> Layout:
    """Where each word stands that `body_of` finds in a report."""
    spans = [match.span() for start, end in passages_of(report) for match in WORD.finditer(report.text, start, end)]
    starts, ends = np.ascontiguousarray(np.array(spans, dtype=np.int64).reshape(-1, 2).T)
    paragraph_ends = np.array([end for _, end, _ in paragraphs(report)], dtype=np.int64)
    return Layout(report=report, starts=starts, ends=ends, paragraph=np.searchsorted(paragraph_ends, starts))


def passages(layout: Layout, marks: Marks) -> list[Span]:
    """The marked stretches of a text, cut where a paragraph ends, so that none holds what stands between two."""
    found = []
    for first, last in runs(marks):
        while first <= last:
            end = first
            while end < last and layout.paragraph[end + 1] == layout.paragraph[first]:
                end += 1
            found.append(layout.span(first, end))
            first = end + 1
    return found
