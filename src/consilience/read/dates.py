"""Days as pages and metadata print them."""

from __future__ import annotations

import re
from datetime import date, datetime

from consilience.errors import UsageError
from consilience.model import Basis, When

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ember|ober)?\b\.?"
_YEAR = r"((?:19|20)\d\d)\b"
PRINTED = (
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH}),?\s+(?P<year>{_YEAR})", re.I),
    re.compile(rf"\b(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>{_YEAR})", re.I),
)
_ISO_DAY = re.compile(rf"\b{_YEAR}-\d\d-\d\d\b")
_ISO_MONTH = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")


def find_day(text: str) -> tuple[int, int, date] | None:
    """Where a text first prints a whole day, and which.

    >>> find_day("Updated 4th March 2031")
    (8, 22, datetime.date(2031, 3, 4))
    """
    for pattern in PRINTED:
        if match := pattern.search(text):
            month = MONTHS.index(match["month"][:3].lower()) + 1
            return _dated(match.span(), int(match["year"]), month, int(match["day"]))
    if match := _ISO_DAY.search(text):
        year, month, day = map(int, match[0].split("-"))
        return _dated(match.span(), year, month, day)
    return None


def parse_iso(text: str, *, reason: str, basis: Basis = "metadata") -> When | None:
    """A publication date in ISO 8601, as exact as it is given; None when it is not one.

    >>> parse_iso("2031-03-04T15:20:11Z", reason="given").value
    '2031-03-04T15:20'
    """
    text = text.strip()
    if _ISO_MONTH.fullmatch(text):
        return _open_date(text, reason=reason, basis=basis)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    day = moment.date().isoformat()
    if len(text) <= len("2031-W10-2"):
        return When(value=day, earliest=day, latest=day, precision="day", basis=basis, reason=reason)
    if ":" not in text:
        value = f"{day}T{moment:%H}"
        return When(value=value, earliest=day, latest=day, precision="hour", basis=basis, reason=reason)
    value = f"{day}T{moment:%H:%M}"
    return When(value=value, earliest=day, latest=day, precision="minute", basis=basis, reason=reason)


def given_by_reader(text: str | None) -> When | None:
    """The date of `--published`, for the reports that have none.

    Raises:
        UsageError: It is not a date.
    """
    if text is None:
        return None
    when = parse_iso(text, reason="the reader gave this date for reports that carry none")
    if when is None:
        raise UsageError(f"--published {text!r} is not a date", hint="write it as 2031-03-04")
    return when


def on_day(day: date, *, reason: str, basis: Basis = "metadata") -> When:
    """One whole day."""
    value = day.isoformat()
    return When(value=value, earliest=value, latest=value, precision="day", basis=basis, reason=reason)


def _dated(span: tuple[int, int], year: int, month: int, day: int) -> tuple[int, int, date] | None:
    try:
        return *span, date(year, month, day)
    except ValueError:
        return None


def _open_date(text: str, *, reason: str, basis: Basis) -> When | None:
    year, month = int(text[:4]), int(text[5:7] or 0)
    if not year:
        return None
    if not month:
        first, last = date(year, 1, 1), date(year, 12, 31)
    else:
        first = date(year, month, 1)
        last = date.fromordinal(date(year + month // 12, month % 12 + 1, 1).toordinal() - 1) if year < 9999 else first
    precision = "month" if month else "year"
    return When(
        value=text,
        earliest=first.isoformat(),
        latest=last.isoformat(),
        precision="month" if precision == "month" else "year",
        basis=basis,
        reason=reason,
    )
