"""What can stand in an address, once for all endpoints: how it is spelled, and how much of it."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from fastapi import Path, Query

from consilience.errors import UsageError
from consilience.model import Status
from consilience.store.base import Order
from consilience.store.clock import in_utc

ID: Final = r"^[\w.:-]{1,200}$"
ID_OR_NONE: Final = r"^[\w.:-]{0,200}$"  # what a form left empty narrows nothing
DAY_OR_NONE: Final = r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$"
LARGEST_REVISION: Final = 2**53  # JSON numbers are exact as far as that

Name = Annotated[str, Path(pattern=ID, description="A story's slug, its id, or the first letters of its id.")]
Id = Annotated[str, Path(pattern=ID)]
Words = Annotated[str | None, Query(max_length=500, description="Words to look for.")]
Word = Annotated[str | None, Query(max_length=200)]
Day = Annotated[str | None, Query(pattern=DAY_OR_NONE, description="An ISO day.")]
Limit = Annotated[int, Query(ge=1, le=500, description="How many at most.")]
After = Annotated[str | None, Query(max_length=1000, description="`after` of the page before.")]
AsOf = Annotated[str | None, Query(max_length=40, description="Only what had come out by that day or time.")]
Blank = Annotated[str | None, Query(max_length=100, description="Whose names are blanked, joined by commas.")]
Moment = Annotated[str | None, Query(max_length=40, description="A revision of the store, or an ISO time.")]
OneStory = Annotated[str, Query(pattern=ID, description="A story, by slug or id.")]
InStory = Annotated[str | None, Query(pattern=ID_OR_NONE, description="A story, by slug or id.")]
InStatus = Annotated[Status | Literal[""] | None, Query(description="Only what stands so.")]
InOrder = Annotated[Order, Query(description="What comes first.")]
YesNo = Literal["yes", "no"]


def moment(given: str) -> int | str:
    """A revision, or a time in UTC, as the store keeps it.

    >>> moment("17"), moment("2031-03-04"), moment("2031-03-04T15:20+02:00")
    (17, '2031-03-04', '2031-03-04T13:20')

    Raises:
        UsageError: It is neither.
    """
    if given.isascii() and given.isdigit() and int(given) <= LARGEST_REVISION:
        return int(given)
    try:
        return in_utc(given)
    except OverflowError:  # a zone before the first day of the first year
        raise UsageError(f"{given!r} is no time", "write it as 2031-03-04, or 2031-03-04T15:20Z") from None
