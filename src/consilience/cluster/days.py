"""The days that a report tells of, found without a parser and resolved against the day it came out."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from consilience.lexicon.tables import table
from consilience.model import Report

LEAD = 1200  # characters; what happened, and when, stands in the first paragraphs
MOST_DAYS = 6  # more are a chronicle
AHEAD = timedelta(days=2)  # "on 5 March", printed on the 4th, is of this year; on 1 March it may be of the last


def days_of(report: Report) -> tuple[int, ...]:
    """The days named at the beginning of a report, as ordinals, in the order of its text."""
    known = report.published.earliest if report.published else None
    published = date.fromisoformat(known) if known else None
    days: dict[int, None] = {}
    for match in pattern().finditer(report.text, 0, LEAD):
        if day := resolved(match, published):
            days.setdefault(day.toordinal())
    return tuple(days)[:MOST_DAYS]


def resolved(match: re.Match[str], published: date | None) -> date | None:
    """The day that a match means; a weekday is the last one, a date without a year the last or the next few days'."""
    found = match.groupdict()
    month, day = found["month"] or found["month_after"], found["day"] or found["day_before"]
    if month:
        year = found["year"] or found["year_after"]
        return dated(published, int(year) if year else None, months()[month.lower()], int(day))
    if published is None:
        return None
    if found["weekday"]:
        number = table("times")["weekdays"][found["weekday"].lower()] - 1
        return published - timedelta(days=(published.weekday() - number) % 7)
    return published - timedelta(days=1 if found["before"] else 0)


def dated(published: date | None, year: int | None, month: int, day: int) -> date | None:
    """A date as printed; None where there is no such day, or no telling which year's."""
    if year is None and published is None:
        return None
    try:
        found = date(year or (published or date.min).year, month, day)
        if year is None and published and found > published + AHEAD:
            found = found.replace(year=found.year - 1)
    except ValueError:
        return None
    return found


@cache
def months() -> dict[str, int]:
    """Months and their short forms, by number."""
    found: dict[str, int] = table("times")["months"] | table("times")["month_abbreviations"]
    return found


@cache
def pattern() -> re.Pattern[str]:
    """Weekdays, dates with a month's name, and words for the day of printing and the day before."""
    weekdays = "|".join(word.capitalize() for word in table("times")["weekdays"])
    names = "|".join(sorted((word.capitalize() for word in months()), key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?P<weekday>{weekdays})\b"
        rf"|(?P<month>{names})\b\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<year>\d{{4}})\b)?"
        rf"|(?P<day_before>\d{{1,2}})(?:st|nd|rd|th)? (?P<month_after>{names})\b\.?(?: (?P<year_after>\d{{4}})\b)?"
        r"|(?P<now>[Tt]oday|[Tt]onight|[Tt]his morning|[Oo]vernight)\b"
        r"|(?P<before>[Yy]esterday|[Ll]ast night)\b)"
    )
