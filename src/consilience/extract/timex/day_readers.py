"""Expressions that are days: one, two of one month, one that the month before leaves out, one that comes each week."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.extract.timex.calendar import days_of, month_start
from consilience.extract.timex.days import WEEKDAYS, day_value, number
from consilience.extract.timex.seen import Hit, Seen
from consilience.extract.timex.tokens import PLURAL_WEEKDAYS, Word
from consilience.lexicon.tables import forms

PARTS = forms("times", "parts")


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


def days_before_month(seen: Seen) -> Iterator[Hit]:
    """Some days and then their month: "from 3 to 7 May", "on 3, 4 and 5 May"."""
    found = [word for word in seen.words if word.kind == "day"]
    value = day_value(seen)
    if value and sorted(found, key=number) == found:
        for word in found:
            last = seen.words[-1] if word is found[-1] else word
            yield Hit(word, last, "DATE", f"{value[:8]}{number(word):02}")


def _two_days(seen: Seen) -> tuple[Word | None, Word | None]:
    found = [word for word in seen.words if word.kind == "day"]
    return (found[0], found[1]) if len(found) > 1 else (None, None)


def day_told(seen: Seen) -> Iterator[Hit]:
    """A day of the month last spoken of, with its part: "on the 11th", "the morning of the 11th"."""
    word, part = seen.first("day"), seen.first("part")
    behind_on = bool(seen.before) and seen.before[-1].lower == "on"
    told = seen.told.earliest if seen.told.precision in {"day", "month"} else None
    if word is None or told is None or not word.text[-1].isalpha() or not (part or behind_on):
        return
    month = month_start(told.year, told.month + (seen.told.precision == "day" and number(word) < told.day))
    value = f"{month.isoformat()[:8]}{number(word):02}"
    if days_of(value).earliest:
        yield seen.hit("TIME" if part else "DATE", f"{value}{PARTS[part.lower] if part else ''}")


def weekdays_set(seen: Seen) -> Iterator[Hit]:
    """A day that comes every week: "Mondays", "each Thursday"."""
    word = seen.first("weekdays", "weekday")
    if word:
        yield seen.hit("SET", f"XXXX-WXX-{WEEKDAYS[PLURAL_WEEKDAYS.get(word.lower, word.lower)]}")
