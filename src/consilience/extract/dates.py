"""When things happen: every expression of time in a report."""

from __future__ import annotations

import re
from datetime import date

from consilience.extract.nlp import Parsed
from consilience.extract.timex.calendar import days_of
from consilience.extract.timex.scan import scan
from consilience.model import SILENT, TimeExpression, When

DAY = re.compile(r"\d{4}-\d\d-\d\d")


def find_dates(parsed: Parsed) -> tuple[TimeExpression, ...]:
    """Every expression of time in a report's text, counted from the day it was published."""
    report = parsed.report
    anchor = day_of(report.published)
    found: list[TimeExpression] = []
    for part in report.parts:
        if part.kind not in SILENT:
            text = report.text[part.start : part.end]
            found += find_dates_in(text, anchor, report_id=report.id, offset=part.start)
    return tuple(found)


def find_dates_in(
    text: str, anchor: date | None = None, *, report_id: str = "", offset: int = 0
) -> tuple[TimeExpression, ...]:
    """Every expression of time in a text, by its words alone.

    Args:
        text: Any text; blank lines part what belongs together.
        anchor: The day from which "Thursday" or "last week" is counted; without it such values keep their X.
        report_id: Whose text it is.
        offset: Where the text begins in that report's text.

    >>> [(d.quote, d.value) for d in find_dates_in("It sank on Tuesday, two days ago.", date(2031, 3, 6))]
    [('Tuesday', '2031-03-04'), ('two days ago', '2031-03-04')]
    """
    found = []
    for hit in scan(text, anchor):
        days = hit.days or days_of(hit.value)
        found.append(
            TimeExpression(
                report_id=report_id,
                start=offset + hit.first.start,
                end=offset + hit.last.end,
                quote=text[hit.first.start : hit.last.end],
                type=hit.type,
                value=hit.value,
                earliest=days.earliest.isoformat() if days.earliest else None,
                latest=days.latest.isoformat() if days.latest else None,
                precision=days.precision,
            )
        )
    return tuple(found)


def day_of(when: When | None) -> date | None:
    """The one day that a time names; None where it is less exact, or not known."""
    return days_of(when.value[:10]).earliest if when and when.value and DAY.match(when.value) else None
