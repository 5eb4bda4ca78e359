"""The days that a report tells of, found without a parser and resolved against the day it came out."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from consilience.lexicon.tables import table
from consilience.model import Report

LEAD = 1200  # characters; what happened, and when, stands in the first paragraphs
AGO = (
    ("today", 0),
    ("tonight", 0),
    ("this morning", 0),
    ("overnight", 0),
    ("yesterday", 1),
    ("last night", 1),
)
DAY_BEFORE = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)? \Z")
LONGEST_DAY = len("31st ")
MOST_DAYS = 6  # more are a chronicle
AHEAD = timedelta(days=2)  # "on 5 March", printed on the 4th, is of this year; on 1 March it may be of the last


def days_of(report: Report) -> tuple[int, ...]:
    """The days named at the beginning of a report, as ordinals."""
    text = report.text[:LEAD]
    known = report.published.earliest if report.published else None
    published = date.fromisoformat(known) if known else None
    days = {day.toordinal(): None for match in pattern().finditer(text) if (day := resolved(match, text, published))}
    if published:
        days |= {published.toordinal() - ago: None for word, ago in AGO if word in text}
    return tuple(days)[:MOST_DAYS]


def resolved(match: re.Match[str], text: str, published: date | None) -> date | None:
    """The day that a match means; a weekday is the last one, a date without a year the last or the next few days'."""
    name = match["name"].lower()
    if weekday := table("times")["weekdays"].get(name):
        number = weekday - 1
        return published - timedelta(days=(published.weekday() - number) % 7) if published else None
    before = DAY_BEFORE.search(text, max(0, match.start() - LONGEST_DAY), match.start())
    day = match["day"] or (before and before[1])
    if not day:
        return None
    year = match["year"] or match["only_year"]
    return dated(published, int(year) if year else None, months()[name], int(day))


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
    """Weekdays, and months with the day or the year behind them: one list of words, so that it is found fast."""
    weekdays = "|".join(word.capitalize() for word in table("times")["weekdays"])
    names = "|".join(sorted((word.capitalize() for word in months()), key=len, reverse=True))
    return re.compile(
        rf"(?P<name>{weekdays}|{names})\b\.?"
        r"(?: (?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?:,? (?P<year>\d{4})\b)?|(?P<only_year>\d{4})\b))?"
    )
