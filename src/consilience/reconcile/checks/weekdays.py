"""A weekday and a date agree, or they do not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from consilience.lexicon.tables import table
from consilience.model import Claim
from consilience.reconcile.checks.found import Found
from consilience.reconcile.context import Context, iso_day
from consilience.reconcile.say import day_text

WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


def weekdays(claims: Sequence[Claim], context: Context) -> Iterator[Found]:  # noqa: ARG001  as every check
    """Every day of the event that a report gives with its weekday.

    Only a weekday that stands at the date itself can be wrong; another in the sentence may be of another day.
    """
    for claim in claims:
        day = iso_day(claim.when.value) if claim.when else None
        if claim.predicate != "happened_on" or not day or not claim.when:
            continue
        words = " ".join(span.quote for span in claim.evidence)
        said = beside(words, day)
        if said and not fits(said, words, day):
            yield Found("weekday", False, (claim,), f"the report says {said}; {day_text(claim.when)} is not a {said}")
        elif said or f"{day:%A}" in words:
            why = f"the report says {day:%A}; {day_text(claim.when)} is a {day:%A}"
            yield Found("weekday", True, (claim,), why)


def beside(words: str, day: date) -> str | None:
    """The weekday that is printed right before a date: "Thursday, 6 March", "Thursday, March 6"."""
    for match in dated().finditer(words):
        month = table("times")["months"].get((match["month"] or match["of"]).rstrip(".").casefold())
        if (month, int(match["day"] or match["on"])) == (day.month, day.day):
            return match["weekday"]
    return None


def fits(weekday: str, words: str, day: date) -> bool:
    """Does the weekday fit the date; without a year beside it, in the year before too?"""
    year_before = day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
    days = (day,) if str(day.year) in words else (day, year_before)
    return weekday.capitalize() in {f"{one:%A}" for one in days}


@cache
def dated() -> re.Pattern[str]:
    """A weekday and a date right behind it."""
    months = "|".join(sorted(map(re.escape, table("times")["months"]), key=len, reverse=True))
    on, of = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", rf"(?P<month>{months})\b\.?"
    turned = rf"(?P<of>{months})\b\.? (?P<on>\d{{1,2}})\b"
    return re.compile(rf"\b(?P<weekday>{WEEKDAY}),? (?:the )?(?:{on} (?:of )?{of}|{turned})", re.IGNORECASE)
