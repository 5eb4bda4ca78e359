"""Single days: "Thursday", "March 4", "yesterday", "Christmas"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from consilience.extract.timex.calendar import days_of, plus
from consilience.extract.timex.seen import Hit, Seen
from consilience.extract.timex.tokens import PLURAL_WEEKDAYS, Word
from consilience.lexicon.tables import table

TIMES = table("times")
MONTHS = TIMES["months"] | TIMES["month_abbreviations"]
WEEKDAYS = TIMES["weekdays"] | TIMES["weekday_abbreviations"]
WRONG_SIDE = 120  # days; a month and day mean the nearest ones, unless the words look the other way and they are far
PIVOT = 50  # "3/4/49" is 2049, "3/4/50" is 1950


def a_day(seen: Seen) -> Iterator[Hit]:
    """One day; with a second day behind it ("April 24 and 25"), both."""
    value = day_value(seen)
    if value is None:
        return
    first, second = _two_days(seen)
    if second is None or first is None:
        yield seen.hit("DATE", value)
        return
    at = seen.words.index(second)
    start = seen.words[0] if first is not seen.words[0] else first
    last = seen.words[at - 2] if seen.words[at - 2] is not start else start
    yield Hit(start, last, "DATE", value)
    yield Hit(second, seen.words[-1], "DATE", f"{value[:8]}{number(second):02}")


def _two_days(seen: Seen) -> tuple[Word | None, Word | None]:
    found = [word for word in seen.words if word.kind == "day"]
    return (found[0], found[1]) if len(found) > 1 else (None, None)


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
    if seen.anchor is None:
        return f"XXXX-{tail}"
    return f"{nearest_year(seen, tail):04}-{tail}"


def nearest_year(seen: Seen, tail: str) -> int:
    """The year that puts a month and day nearest to the report's own day, on the side the words speak of."""
    anchor, ahead = seen.anchor or date.min, seen.ahead
    candidates = [y for y in (anchor.year - 1, anchor.year, anchor.year + 1) if days_of(f"{y:04}-{tail}").earliest]

    def distance(year: int) -> int:
        off = ((days_of(f"{year:04}-{tail}").earliest or anchor) - anchor).days
        wrong = (ahead is True and off < 0) or (ahead is False and off > 0)
        return abs(off) + wrong * WRONG_SIDE

    return min(candidates, key=distance, default=anchor.year)


def _weekday(seen: Seen, weekday: int) -> str:
    """The weekday at or before the report's day; after it where the words look ahead."""
    if seen.anchor is None:
        return f"XXXX-WXX-{weekday}"
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
        base, offset = seen.anchor, seen.has("tomorrow") - seen.has("yesterday", "last", "overnight")
    return plus(base, offset).isoformat() if base else "XXXX-XX-XX"


def a_holiday(seen: Seen) -> Iterator[Hit]:
    """A holiday that falls on the same day every year."""
    tail = TIMES["holidays"][seen.words[0].lower.replace("’", "'")]
    year = seen.first("year")
    if year or seen.anchor:
        yield seen.hit("DATE", f"{year.text if year else format(nearest_year(seen, tail), '04')}-{tail}")
    else:
        yield seen.hit("DATE", f"XXXX-{tail}")


def weekdays_set(seen: Seen) -> Iterator[Hit]:
    """A day that comes every week: "Mondays", "each Thursday"."""
    word = seen.first("weekdays", "weekday")
    if word:
        yield seen.hit("SET", f"XXXX-WXX-{WEEKDAYS[PLURAL_WEEKDAYS.get(word.lower, word.lower)]}")
