"""The time of a store: ISO 8601, UTC, to the second, and never backwards."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime

from consilience.errors import UsageError

END = "~"  # comes after every character of a time
MOMENT = re.compile(
    r"(?P<day>\d{4}(?:-\d\d(?:-\d\d)?)?)"
    r"(?:(?<=-\d\d-\d\d)[T ](?P<time>\d\d(?::\d\d(?::\d\d)?)?)(?:[.,]\d+)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)


def now(*, after: str = "") -> str:
    """The present second, or that of the last change where the machine's clock was set back.

    `SOURCE_DATE_EPOCH`, seconds since 1970, stops the clock, so that what is written can be written again.
    """
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(fixed), UTC) if fixed.isdecimal() else datetime.now(UTC)
    return max(moment.strftime("%Y-%m-%dT%H:%M:%SZ"), after)


def in_utc(moment: str) -> str:
    """An ISO time as far as it goes, in UTC and without a zone; it comes before all times that begin with it.

    >>> in_utc("2031-03-04T15:20+02:00"), in_utc("2031-03-04T15:20:07Z"), in_utc("2031-03")
    ('2031-03-04T13:20', '2031-03-04T15:20:07', '2031-03')

    Raises:
        UsageError: It is no time.
    """
    found = MOMENT.fullmatch(moment.strip())
    try:
        if found is None:
            raise ValueError
        day, time, zone = found["day"], found["time"], found["zone"]
        exact = datetime.fromisoformat((day + "-01-01")[:10] + (f"T{time}{zone or 'Z'}" if time else ""))
    except ValueError as error:
        raise UsageError(f"{moment!r} is no time", "write it as 2031-03-04, or 2031-03-04T15:20") from error
    return exact.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")[: len(f"{day}T{time}")] if time else day
