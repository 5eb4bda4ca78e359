"""A stretch of a report's text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from consilience.errors import SpanError


class Text(Protocol):
    """Anything with an id and a fixed text; a `Report`, above all."""

    @property
    def id(self) -> str: ...
    @property
    def text(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A stretch of one report's text, and the words it covers.

    `start` is in and `end` is out, both counted in Unicode code points, the way
    Python slices a `str`. A span can therefore always be checked against its report.
    """

    report_id: str
    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, report: Text, start: int, end: int) -> Span:
        """The span of `report` from `start` up to `end`.

        Raises:
            SpanError: The span is empty, or reaches outside the report.
        """
        if not 0 <= start < end <= len(report.text):
            raise SpanError(report.id, start, end, length=len(report.text))
        return cls(report_id=report.id, start=start, end=end, quote=report.text[start:end])

    def covers(self, other: Span) -> bool:
        """Does `other` lie wholly inside this span?"""
        return self.report_id == other.report_id and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Do the two share a character?"""
        return self.report_id == other.report_id and self.start < other.end and other.start < self.end
