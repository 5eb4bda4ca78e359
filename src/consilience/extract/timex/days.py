"""Single days: "Thursday", "March 4", "yesterday", "Christmas"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from consilience.extract.timex.calendar import days_of, plus
from consilience.extract.timex.seen import Seen
from consilience.extract.timex.tokens import Word
from consilience.extract.timex.told import MONTHS, told_year, year_of_range
from consilience.lexicon.tables import table

TIMES = table("times")
WEEKDAYS = TIMES["weekdays"] | TIMES["weekday_abbreviations"]
WRONG_SIDE = 120  # days; a month and day mean the nearest ones, unless the words look the other way and they are far
PIVOT = 50  # "3/4/49" is 2049, "3/4/50" is 1950


def day_value(seen: Seen) -> str | None:
    """The day that the words name, as a value; X where it cannot be told."""
    if word := seen.first("iso"):
        return word.text if days_of(word.text).earliest else None
    if word := seen.first("slashed"):
        return _slashed(word.text)
    month, day = seen.first("month", "month_abbr"), _day_of_month(seen)
    if month and day:
        return _month_day(seen, MONTHS[month.lower], number(day))
    if word := seen.first("weekday", "weekday_abbr"):
        return _weekday(seen, WEEKDAYS[word.lower])
    return _counted_from(seen)


def _day_of_month(seen: Seen) -> Word | None:
    """The number that stands by the month, and not at the head of "2 p.m. on Thursday, March 4"."""
    found = [word for word in seen.words if word.kind == "day"]
    if not found:
        return None
    return found[-1] if seen.has("ampm", "oclock") else found[0]


def number(word: Word) -> int:
    """The number of "4" and "4th"."""
    return int(re.sub(r"\D", "", word.text))


def _slashed(text: str) -> str | None:
    """A date with slashes, month first unless that cannot be."""
    month, day, year = (int(part) for part in text.split("/"))
    if month > 12:
        month, day = day, month
    year += 0 if year > 99 else (2000 if year < PIVOT else 1900)
    value = f"{year:04}-{month:02}-{day:02}"
    return value if days_of(value).earliest else None


def _month_day(seen: Seen, month: int, day: int) -> str | None:
    tail = f"{month:02}-{day:02}"
    if year := seen.first("year"):
        return f"{year.text}-{tail}"
    if not days_of(f"2000-{tail}").earliest:
        return None
    if year_said := year_of_range(seen, month) or told_year(seen, month):
        return f"{year_said}-{tail}"
    if seen.anchor is None:
        return f"XXXX-{tail}"
    return f"{nearest_year(seen, lambda year: days_of(f'{year:04}-{tail}').earliest):04}-{tail}"


def nearest_year(seen: Seen, day_in: Callable[[int], date | None]) -> int:
    """The year that puts a day of each year nearest to the report's own, on the side the words speak of."""
    anchor, ahead = seen.anchor or date.min, seen.ahead
    candidates = [year for year in (anchor.year - 1, anchor.year, anchor.year + 1) if day_in(year)]

    def distance(year: int) -> int:
        off = ((day_in(year) or anchor) - anchor).days
        wrong = (ahead is True and off < 0) or (ahead is False and off > 0)
        return abs(off) + wrong * WRONG_SIDE

    return min(candidates, key=distance, default=anchor.year)


def _weekday(seen: Seen, weekday: int) -> str:
    """The weekday at or before the report's day; after it where the words look ahead."""
    if seen.history and (told := seen.said_day):
        return plus(told, (weekday - told.isoweekday()) % 7).isoformat()
    if seen.anchor is None or seen.history:
        return f"XXXX-WXX-{weekday}"
    if seen.has("unit"):  # "Tuesday of last week"
        weeks = seen.has("next") - seen.has("last")
        return plus(seen.anchor, weekday - seen.anchor.isoweekday() + 7 * weeks).isoformat()
    back = (seen.anchor.isoweekday() - weekday) % 7
    if seen.has("last", "past", "previous"):
        offset = -(back or 7)
    elif seen.has("next", "coming") or (seen.ahead and not seen.has("this") and back):
        offset = 7 - back
    elif seen.has("this") and seen.ahead is not False:
        offset = weekday - seen.anchor.isoweekday()
    else:
        offset = -back
    return plus(seen.anchor, offset).isoformat()


def _counted_from(seen: Seen) -> str | None:
    """A day counted from another: "yesterday", "last night", "that day", "the following day"."""
    if seen.has("following", "same", "that") or (seen.has("next", "previous", "later") and seen.has("the")):
        base, offset = seen.said_day, seen.has("following", "next") - seen.has("previous")
    else:
        if seen.history and seen.has("today"):
            return "PRESENT_REF"
        base, offset = seen.anchor, seen.has("tomorrow") - seen.has("yesterday", "last")
    return plus(base, offset).isoformat() if base else "XXXX-XX-XX"
