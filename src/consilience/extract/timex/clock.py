"""Times of a day: "9 a.m. Tuesday", "last night", "overnight"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.extract.timex.calendar import Days, days_of, plus
from consilience.extract.timex.days import day_value
from consilience.extract.timex.seen import Hit, Seen
from consilience.lexicon.tables import forms

PARTS = forms("times", "parts")
NOONS = forms("times", "noons")
LONGEST = 5  # characters: "10:30"; a longer run of digits before "am" is no hour


def a_part(seen: Seen) -> Iterator[Hit]:
    """A part of a day: "Friday night", "this morning", "overnight"."""
    part, value = seen.first("part"), day_value(seen)
    if value is None:
        return
    code = PARTS[part.lower] if part else "TNI"
    days = days_of(value)
    # Named by the report's own day: what a morning's report says of the night was mostly after midnight.
    if seen.has("overnight") and seen.anchor and not seen.has("weekday", "weekday_abbr"):
        days = Days(plus(seen.anchor, -1), seen.anchor, "day")
    yield seen.hit("TIME", f"{value}{code}", days)


def nights_ago(seen: Seen) -> Iterator[Hit]:
    """A part of a day counted back: "two nights ago"."""
    part, count = seen.first("part"), seen.count()
    if part and seen.anchor and count.isdigit():
        yield seen.hit("TIME", f"{plus(seen.anchor, -int(count)).isoformat()}{PARTS[part.lower]}")


def early_hours(seen: Seen) -> Iterator[Hit]:
    """The first hours of a day: "the early hours of Tuesday"."""
    if value := day_value(seen):
        yield seen.hit("TIME", f"{value}TMO")


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
    if word := seen.first("military"):
        return f"T{word.text[:2]}:{word.text[2:4]}"
    word = seen.first("clock", "day", "digits")
    if word is None or len(word.text) > LONGEST:
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
