"""Times counted from a day: "last week", "that year", "the weekend", "eight days ago", "the year-ago quarter"."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.extract.timex.calendar import NO_DAYS, Days, days_of, shift, week_value
from consilience.extract.timex.days import day_value
from consilience.extract.timex.lengths import duration_value
from consilience.extract.timex.seen import ANY_UNIT, ONE, Hit, Seen
from consilience.extract.timex.spans import BACK, ON, base_of, said_as, year_of
from consilience.lexicon.tables import forms
from consilience.model import Precision

UNITS = forms("times", "units")
UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX", "DE": "XXX", "CE": "XX"}
SATURDAY = 6
DAYS: tuple[Precision, ...] = ("minute", "hour", "day")
FINE_ENOUGH: dict[str, tuple[Precision, ...]] = {
    "D": DAYS,
    "W": DAYS,
    "F": DAYS,
    "M": (*DAYS, "month"),
    "Y": (*DAYS, "month", "season", "year"),
    "DE": (*DAYS, "month", "season", "year"),
}


def a_unit(seen: Seen) -> Iterator[Hit]:
    """A unit counted from the report's own day, or from the date last spoken of: "last week", "that year"."""
    word = seen.first(*ONE)
    if word is None:
        return
    unit = UNITS[word.lower]
    if unit == "D" and seen.has("in"):
        return  # "late in the day"
    base = seen.said_day if unit == "D" and seen.has("next") and seen.has("the") else base_of(seen)
    value = None
    if base and unit in UNKNOWN:
        value = shift(base, unit, seen.has(*ON) - seen.has(*BACK))
    if unit in UNKNOWN:
        yield from said_as(seen, value or UNKNOWN[unit])


def a_weekend(seen: Seen) -> Iterator[Hit]:
    """The weekend that was, or that comes."""
    if seen.anchor is None:
        yield seen.hit("DATE", "XXXX-WXX-WE")
        return
    value = shift(seen.anchor, "W", _weeks_off(seen, at_weekend=seen.anchor.isoweekday() >= SATURDAY))
    if value:
        yield seen.hit("DATE", f"{value}-WE")


def _weeks_off(seen: Seen, *, at_weekend: bool) -> int:
    """How many weeks lie between the report's own week and the weekend it speaks of."""
    if seen.has("next"):
        return 1
    if seen.has("last", "past"):
        return -1
    return 0 if at_weekend or seen.has("this", "coming") or seen.ahead else -1


def ago(seen: Seen) -> Iterator[Hit]:
    """A time counted back: "eight days ago", "a year earlier"."""
    word, count = seen.first(*ANY_UNIT), seen.count()
    if word is None:
        return
    unit = UNITS[word.lower]
    if count == "X" or not count.isdigit():
        yield seen.hit("DATE", "PAST_REF") if seen.has("ago") else seen.hit("DURATION", duration_value(unit, "X"))
        return
    if seen.told.precision == "season" and unit == "Y" and seen.said and "-Q" in seen.said:
        yield from said_as(seen, f"{max(0, int(seen.said[:4]) - int(count)):04}{seen.said[4:]}")
        return
    base = seen.anchor if seen.has("ago") else seen.told.earliest
    if not seen.has("ago") and not _countable(seen, unit):
        yield seen.hit("DURATION", duration_value(unit, count), NO_DAYS)
        return
    sign = 1 if seen.has("later") else -1
    value = shift(base, unit, sign * int(count)) if base and unit in UNKNOWN else None
    if unit in {"DE", "Y"} and base:
        value = shift(base, "Y", sign * int(count) * (10 if unit == "DE" else 1))
    days = None
    if unit in {"W", "F"} and base and value:
        days = Days(*days_of(value)[:2], "week")
    if value or unit in UNKNOWN:
        yield seen.hit("DATE", value or UNKNOWN[unit], days)


def _countable(seen: Seen, unit: str) -> bool:
    """Is the date last spoken of as exact as the unit that is counted from it: "three days later", behind a day?"""
    return unit in FINE_ENOUGH and seen.told.precision in FINE_ENOUGH[unit]


def week_of(seen: Seen) -> Iterator[Hit]:
    """The week of a day: "the week of March 3"."""
    days = days_of(day_value(seen) or "")
    if seen.words[1].lower == "week" and days.earliest:
        yield seen.hit("DATE", week_value(days.earliest))


def two_away(seen: Seen) -> Iterator[Hit]:
    """Two units from now: "the week before last", "the day after tomorrow"."""
    unit = UNITS[seen.words[1].lower]
    value = shift(seen.anchor, unit, 2 if seen.has("tomorrow") else -2) if seen.anchor and unit in UNKNOWN else None
    if value:
        yield seen.hit("DATE", value)


def that_quarter(seen: Seen) -> Iterator[Hit]:
    """The quarter spoken of, or the last that has ended; "the year-ago quarter" a year before."""
    value = seen.said if seen.said and "-Q" in seen.said else None
    if value is None and seen.anchor:
        value = shift(seen.anchor, "Q", -1)
    if value is None:
        return
    year = year_of(seen) if seen.has("year") else int(value[:4]) - seen.has("ago", "earlier")
    yield from said_as(seen, f"{year:04}{value[4:]}")
