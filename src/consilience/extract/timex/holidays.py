"""Holidays: those of one day each year, those of a weekday of their month, and those that go by Easter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from consilience.extract.timex.calendar import month_start, plus
from consilience.extract.timex.days import nearest_year
from consilience.extract.timex.seen import Hit, Seen
from consilience.extract.timex.told import told_year
from consilience.lexicon.tables import table

FIXED: dict[str, str] = table("times")["holidays"]
WEEKDAYS: dict[str, list[int]] = table("times")["holidays_by_weekday"]
FROM_EASTER: dict[str, int] = table("times")["holidays_by_easter"]


def a_holiday(seen: Seen) -> Iterator[Hit]:
    """A holiday, of the year that is said or of the nearest."""
    name, stated = seen.words[0].lower.replace("’", "'"), seen.first("year")
    if stated:
        year = int(stated.text)
    elif told := told_year(seen, day_in(name, 2000).month):
        year = int(told)
    elif seen.anchor:
        year = nearest_year(seen, lambda year: day_in(name, year))
    else:
        yield seen.hit("DATE", f"XXXX-{FIXED.get(name, 'XX-XX')}")
        return
    yield seen.hit("DATE", day_in(name, year).isoformat())


def day_in(name: str, year: int) -> date:
    """The day of a holiday in a year.

    >>> str(day_in("thanksgiving", 2031)), str(day_in("good friday", 2031))
    ('2031-11-27', '2031-04-11')
    """
    if name in FIXED:
        return date.fromisoformat(f"{year:04}-{FIXED[name]}")
    if name in FROM_EASTER:
        return plus(easter(year), FROM_EASTER[name])
    month, weekday, which = WEEKDAYS[name]
    if which < 0:
        end = month_start(year, month + 1) - timedelta(days=1)
        return plus(end, -((end.isoweekday() - weekday) % 7))
    first = date(year, month, 1)
    return plus(first, (weekday - first.isoweekday()) % 7 + 7 * (which - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Western churches.

    Source:
        The anonymous algorithm of Nature, 20 April 1876, in Meeus 1991, "Astronomical Algorithms", chapter 8.
    """
    century, rest = divmod(year, 100)
    epact = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
