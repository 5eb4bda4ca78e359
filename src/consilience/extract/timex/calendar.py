"""From a TIMEX3 value to the days it may be, and from days to values."""

from __future__ import annotations

import re
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from consilience.model import Precision

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}  # first and last month; a winter ends next year
UNIT_PRECISION: dict[str, Precision] = {
    "TS": "minute",
    "TM": "minute",
    "TH": "hour",
    "D": "day",
    "W": "week",
    "F": "week",
    "M": "month",
    "Q": "month",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
}
SHAPE = re.compile(
    r"(?P<year>\d{4})(?:-W(?P<week>\d\d)(?:-(?P<weekday>\d)|(?P<weekend>-WE))?"
    r"|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI)"
    r"|-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?(?P<time>T.*)?"
)


class Days(NamedTuple):
    """The first and the last day that a value may mean, and how exact it is; None is open."""

    earliest: date | None
    latest: date | None
    precision: Precision


NO_DAYS = Days(None, None, "unknown")


def days_of(value: str) -> Days:
    """The days of a value that stands in the calendar; no days for any other.

    >>> [str(day) for day in days_of("2031-W10")[:2]]
    ['2031-03-03', '2031-03-09']
    """
    if re.fullmatch(r"\d\d|\d\d\dX?", value):
        years = 10 if len(value) > 2 else 100
        first = int(value[:3]) * years if years == 10 else int(value) * 100
        return Days(date(max(first, MINYEAR), 1, 1), date(first + years - 1, 12, 31), _long(years))
    found = SHAPE.fullmatch(value)
    if not found or not MINYEAR <= int(found["year"]) < MAXYEAR:
        return NO_DAYS
    try:
        return _days(found)
    except ValueError:  # the 31st of February, or a 53rd week that the year has not
        return NO_DAYS


def _long(years: int) -> Precision:
    return "decade" if years == 10 else "century"


def _days(found: re.Match[str]) -> Days:
    year = int(found["year"])
    if found["week"]:
        return _week(year, found)
    if found["day"]:
        day = date(year, int(found["month"]), int(found["day"]))
        return Days(day, day, _clock(found["time"]))
    if found["month"]:
        return _months(year, int(found["month"]), int(found["month"]), "month")
    if found["quarter"]:
        first = 3 * int(found["quarter"]) - 2
        return _months(year, first, first + 2, "season")
    if found["half"]:
        first = 6 * int(found["half"]) - 5
        return _months(year, first, first + 5, "season")
    if found["season"]:
        return _months(year, *SEASONS[found["season"]], "season")
    return _months(year, 1, 12, "year")


def _week(year: int, found: re.Match[str]) -> Days:
    monday = date.fromisocalendar(year, int(found["week"]), 1)
    if found["weekday"]:
        day = monday + timedelta(days=int(found["weekday"]) - 1)
        return Days(day, day, "day")
    return Days(monday + timedelta(days=5 if found["weekend"] else 0), monday + timedelta(days=6), "week")


def _clock(time: str | None) -> Precision:
    if not time or not time[1:2].isdigit():
        return "day"
    return "minute" if ":" in time else "hour"


def _months(year: int, first: int, last: int, precision: Precision) -> Days:
    return Days(month_start(year, first), month_start(year, last + 1) - timedelta(days=1), precision)


def month_start(year: int, month: int) -> date:
    """The first day of a month; the 13th is next year's January, the 0th last year's December."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def plus(day: date, days: int) -> date:
    """The day so many days later; the calendar's last or first day where that lies outside it."""
    ordinal = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def part_of(days: Days, which: str) -> Days:
    """The early, middle or late third of some days."""
    if days.earliest is None or days.latest is None or days.earliest == days.latest:
        return days
    third = ((days.latest - days.earliest).days + 1) // 3
    if which == "early":
        return days._replace(latest=days.earliest + timedelta(days=third))
    if which == "late":
        return days._replace(earliest=days.latest - timedelta(days=third))
    return days._replace(earliest=days.earliest + timedelta(days=third), latest=days.latest - timedelta(days=third))


def week_value(day: date) -> str:
    """The week of a day.

    >>> week_value(date(2031, 3, 6))
    '2031-W10'
    """
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def shift(day: date, unit: str, count: int) -> str | None:
    """The value that lies `count` units after a day (before it, where negative), as exact as the unit.

    >>> shift(date(2031, 3, 6), "M", -4)
    '2030-11'
    """
    try:
        if unit in {"D", "W", "F"}:
            moved = day + timedelta(days=count * {"D": 1, "W": 7, "F": 14}[unit])
            return moved.isoformat() if unit == "D" else week_value(moved)
        if unit in {"M", "Q"}:
            month = month_start(day.year, day.month + count * (1 if unit == "M" else 3))
            return f"{month.year:04}-{month.month:02}" if unit == "M" else f"{month.year:04}-Q{(month.month + 2) // 3}"
        years = {"Y": 1, "DE": 10, "CE": 100}[unit]
        year = date(day.year + count * years, 1, 1).year
        return f"{year:04}" if unit == "Y" else f"{year:04}"[: 3 if unit == "DE" else 2]
    except (OverflowError, ValueError):
        return None
