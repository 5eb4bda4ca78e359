"""What a story's reports say that tells when they were written: days, weekdays, and days counted back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from consilience.extract.dates import find_dates_in
from consilience.extract.timex.calendar import days_of
from consilience.model import SILENT, Report, TimeExpression
from consilience.text.numbers import parse_number

NO_YEAR = re.compile(r"XXXX-(\d\d-\d\d)")
WEEKDAY = re.compile(r"XXXX-WXX-(\d)(?:T.*)?")
COUNTED = re.compile(r"(?:the )?(?:past|last)?\s*(?P<count>.+?) (?:days?|weeks?)(?: ago)?", re.IGNORECASE)
MOST_DAYS = 60  # back from the report's own day; further back nobody counts in days


@dataclass(frozen=True, slots=True)
class Clue:
    """Words of one report: a day, the number of a weekday, or how many days back."""

    report_id: str
    quote: str
    day: date | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Clues:
    """The clues of a story by kind, in the order of its reports."""

    stated: tuple[Clue, ...]
    weekdays: tuple[Clue, ...]
    counted: tuple[Clue, ...]


def clues_in(reports: Sequence[Report]) -> Clues:
    """Every clue of some reports; a day without a year is given the year that the reports speak of."""
    found = [date for report in sorted(reports, key=lambda r: r.id) for date in _dates(report)]
    years = Counter(date.value[:4] for date in found if re.match(r"\d{4}-\d\d", date.value))
    year = max(years, key=lambda y: (years[y], y), default=None)
    return Clues(
        stated=tuple(clue for date in found if (clue := _stated(date, year))),
        weekdays=tuple(
            Clue(date.report_id, date.quote, number=int(match[1]))
            for date in found
            if (match := WEEKDAY.fullmatch(date.value))
        ),
        counted=tuple(clue for date in found if (clue := _counted(date))),
    )


def _dates(report: Report) -> Iterator[TimeExpression]:
    """A report's expressions of time, counted from nothing."""
    for part in report.parts:
        if part.kind not in SILENT:
            yield from find_dates_in(report.text[part.start : part.end], report_id=report.id, offset=part.start)


def _stated(date: TimeExpression, year: str | None) -> Clue | None:
    """A day that is named by its date."""
    match = NO_YEAR.fullmatch(date.value)
    value = f"{year}-{match[1]}" if match and year else date.value
    days = days_of(value)
    if days.earliest is None or days.precision not in {"day", "hour", "minute"}:
        return None
    return Clue(date.report_id, date.quote, day=days.earliest)


def _counted(date: TimeExpression) -> Clue | None:
    """A stretch of days that reaches back from the report's own day: "eight days ago", "the past eight days"."""
    match = COUNTED.fullmatch(date.quote)
    back = date.quote.lower().endswith("ago") or re.match(r"(?:the )?(?:past|last)\b", date.quote, re.IGNORECASE)
    number = parse_number(match["count"]) if match and back else None
    if number is None or number != int(number):
        return None
    days = int(number) * (7 if "week" in date.quote.lower() else 1)
    return Clue(date.report_id, date.quote, number=days) if 0 < days <= MOST_DAYS else None
