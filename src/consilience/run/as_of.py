"""What had been published by a moment, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.errors import UsageError
from consilience.model import LATER, Report, Skipped, When
from consilience.read.dates import parse_iso

LAST = {"day": "T23:59", "hour": ":59", "minute": ""}  # what makes a day's or an hour's value its last minute


def check_moment(moment: str, *, asked: str = "--as-of") -> str:
    """The moment's last minute, in ISO 8601; `asked` is how its reader calls it, should it be none.

    >>> check_moment("2031-03-04"), check_moment("2031-03-04T15:20")
    ('2031-03-04T23:59', '2031-03-04T15:20')

    Raises:
        UsageError: It is no day and no time of a day.
    """
    when = parse_iso(moment, reason="given")
    last = _last_minute(when) if when and when.precision in LAST else None
    if last is None:
        raise UsageError(f"{asked} {moment!r} is no day", "write it as 2031-03-04, or 2031-03-04T15:20")
    return last


def known_at(reports: Iterable[Report], moment: str, *, asked: str = "--as-of") -> tuple[list[Report], list[Skipped]]:
    """The reports that had come out by then, and the others, each with the reason why it is left out.

    A report counts when the last minute in which it can have come out is not after `moment`. Its own clock is taken:
    publication dates are kept without their time zones.
    """
    last, kept, left = check_moment(moment, asked=asked), [], []
    for report in reports:
        out = _last_minute(report.published)
        if out is not None and out <= last:
            kept.append(report)
        else:
            left.append(Skipped(uri=report.uri, step=LATER, reason=_why(report.published, moment)))
    return kept, left


def _last_minute(when: When | None) -> str | None:
    """The latest minute that a date leaves open; None where it leaves all of them open."""
    if when is None or when.latest is None:
        return None
    if when.value and when.precision in LAST:
        return when.value + LAST[when.precision]
    return when.latest + LAST["day"]


def _why(when: When | None, moment: str) -> str:
    if when is None or when.latest is None:
        return f"not known whether it had come out by {moment}: it has no publication date"
    return f"published {when.value or when.latest}, so not known to have come out by {moment}"
