"""Single days, and times of a day: "Thursday", "March 4", "last night", "9 a.m. Tuesday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from consilience.extract.timex.calendar import Days, days_of
from consilience.extract.timex.seen import Hit, Seen
from consilience.extract.timex.tokens import PLURAL_WEEKDAYS, Word
from consilience.lexicon.tables import forms, table

TIMES = table("times")
MONTHS = TIMES["months"] | TIMES["month_abbreviations"]
WEEKDAYS = TIMES["weekdays"] | TIMES["weekday_abbreviations"]
PARTS = forms("times", "parts")
NOONS = forms("times", "noons")
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
    yield Hit(second, seen.words[-1], "DATE", f"{value[:8]}{_number(second):02}")


def _two_days(seen: Seen) -> tuple[Word | None, Word | None]:
    found = [word for word in seen.words if word.kind == "day"]
    return (found[0], found[1]) if len(found) > 1 else (None, None)


def day_value(seen: Seen) -> str | None:
    """The day that the words name, as a value; X where it cannot be told."""
    if word := seen.first("iso"):
        return word.text if days_of(word.text).earliest else None
    if word := seen.first("slashed"):
        return _slashed(word.text)
    month, day = seen.first("month", "month_abbr"), seen.first("day")
    if month and day:
        return _month_day(seen, MONTHS[month.lower], _number(day))
    if word := seen.first("weekday", "weekday_abbr"):
        return _weekday(seen, WEEKDAYS[word.lower])
    return _counted_from(seen)


def _number(word: Word) -> int:
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
    return (seen.anchor + timedelta(days=offset)).isoformat()


def _counted_from(seen: Seen) -> str | None:
    """A day counted from another: "yesterday", "last night", "that day", "the following day"."""
    if seen.has("following", "same", "that") or (seen.has("next", "previous", "later") and seen.has("the")):
        base, offset = seen.said_day, seen.has("following", "next") - seen.has("previous")
    else:
        base, offset = seen.anchor, seen.has("tomorrow") - seen.has("yesterday", "last", "overnight")
    return (base + timedelta(days=offset)).isoformat() if base else "XXXX-XX-XX"


def a_part(seen: Seen) -> Iterator[Hit]:
    """A part of a day: "Friday night", "this morning", "overnight"."""
    part, value = seen.first("part"), day_value(seen)
    if value is None:
        return
    code = PARTS[part.lower] if part else "TNI"
    days = days_of(value)
    if seen.has("overnight") and seen.anchor:
        days = Days(seen.anchor - timedelta(days=1), seen.anchor, "day")
    yield seen.hit("TIME", f"{value}{code}", days)


def a_clock(seen: Seen) -> Iterator[Hit]:
    """A time of the clock, with its day where that is said."""
    clock = clock_value(seen)
    named = seen.has("weekday", "weekday_abbr", "month", "month_abbr", "iso", "today", "tomorrow", "yesterday")
    day = day_value(seen) if named else (seen.said_day.isoformat() if seen.said_day else "XXXX-XX-XX")
    if clock and day:
        yield seen.hit("TIME", f"{day}{clock}")


def clock_value(seen: Seen) -> str | None:
    """The hour and minute: "T15:30" for half past three in the afternoon."""
    if noon := seen.first("noon"):
        return NOONS[noon.lower]
    word = seen.first("clock", "day", "digits")
    if word is None:
        return None
    hour, _, minute = word.text.replace(".", ":").partition(":")
    half = seen.first("ampm")
    evening = (half and half.lower[0] == "p") or _evening(seen)
    hours = int(re.sub(r"\D", "", hour)) % (12 if half else 24)
    if evening and hours < 12:
        hours += 12
    if hours > 24 or int(minute or 0) > 59:
        return None
    return f"T{hours:02}:{minute or '00'}"


def _evening(seen: Seen) -> bool:
    part = seen.first("part")
    return part is not None and PARTS[part.lower] in {"TAF", "TEV"}


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
