"""The number of an entry: its day, then how many came before it. So the order of numbers is the order of days.

The databases walk full-text matches and rows in the order of this one number, from any point on: the newest day comes
first without sorting, a range of days is a range of numbers, and a page goes on behind the last number it showed.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from consilience.errors import UsageError

COUNT_BITS = 40  # a million million entries; the days of ten thousand years take 22 of the 63 bits
PREFIX = re.compile(r"(\d{4})(?:-(?:W(\d\d)|(\d\d)(?:-(\d\d))?))?")


def days_of(iso: str | None) -> tuple[int, int]:
    """The first and the last day that an ISO prefix leaves open, as ordinals; zeros where it is none.

    >>> days_of("2031-03") == (date(2031, 3, 1).toordinal(), date(2031, 3, 31).toordinal())
    True
    >>> days_of("soon")
    (0, 0)
    """
    if not (match := PREFIX.match(iso or "")):
        return 0, 0
    year, week, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        if week:
            first = date.fromisocalendar(year, week, 1).toordinal()
            return first, first + 6
        last = monthrange(year, month or 12)[1]
        return date(year, month or 1, day or 1).toordinal(), date(year, month or 12, day or last).toordinal()
    except ValueError:
        return 0, 0


def number_on(day: str | None, count: int) -> int:
    """The number of an entry of that day."""
    return days_of(day)[0] << COUNT_BITS | count


def same_day(number: int, day: str | None) -> bool:
    """Does an entry with this number stand where one of that day belongs?"""
    return number >> COUNT_BITS == days_of(day)[0]


def bounds(since: str | None, until: str | None) -> Iterator[tuple[int | None, int | None]]:
    """The least number that is in, and the first that is out, where days are asked for.

    Raises:
        UsageError: One of the two is no day.
    """
    for day in (since, until):
        if day is not None and days_of(day) == (0, 0):
            raise UsageError(f"{day!r} is no day", "write it as 2031-03-04, or 2031-03")
    if since is not None or until is not None:
        low = (days_of(since)[0] if since else 1) << COUNT_BITS  # what has no day is in no range of days
        yield low, (days_of(until)[1] + 1) << COUNT_BITS if until else None
