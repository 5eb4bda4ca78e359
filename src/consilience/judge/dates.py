"""A date as a person writes it for the record: an ISO 8601 prefix, or two with a slash between."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from consilience.model import Precision, When

MONTH = re.compile(r"(\d{4})(?:-(\d\d))?")
WEEK = re.compile(r"(\d{4})-W(\d\d)")
EXACT: dict[int, Precision] = {
    len("2031-03-04"): "day",
    len("2031-03-04T15"): "hour",
    len("2031-03-04T15:20"): "minute",
}


def parse_date(text: str, *, reason: str) -> When | None:
    """The time that the text gives, as exact as it is; None where it gives none.

    >>> parse_date("2031-03", reason="").latest, parse_date("2031-03-04/2031-03-06", reason="").earliest
    ('2031-03-31', '2031-03-04')
    >>> parse_date("4 March", reason="") is None
    True
    """
    first, slash, last = text.strip().partition("/")
    if not slash:
        return one_date(first, reason)
    start, end = one_date(first, reason), one_date(last, reason)
    if start is None or end is None or (start.earliest or "") > (end.latest or ""):
        return None
    return When(
        value=None, earliest=start.earliest, latest=end.latest, precision=start.precision, basis="stated", reason=reason
    )


def one_date(text: str, reason: str) -> When | None:
    """The time of one ISO 8601 prefix."""
    try:
        first, last, precision = ends(text)
    except ValueError:
        return None
    return When(
        value=text,
        earliest=first.isoformat(),
        latest=last.isoformat(),
        precision=precision,
        basis="stated",
        reason=reason,
    )


def ends(text: str) -> tuple[date, date, Precision]:
    """Its first and last day, and how exact it is.

    Raises:
        ValueError: It is no such prefix.
    """
    if match := MONTH.fullmatch(text):
        year, month = int(match[1]), int(match[2] or 0)
        if month:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month"
        return date(year, 1, 1), date(year, 12, 31), "year"
    if match := WEEK.fullmatch(text):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday, monday + timedelta(days=6), "week"
    if len(text) not in EXACT or text[4] != "-":
        raise ValueError(text)
    day = datetime.fromisoformat(text).date()
    return day, day, EXACT[len(text)]
