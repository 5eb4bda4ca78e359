"""The period of a figure of displacement, and how exactly it is known."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.model import Claim, Finding, When
from consilience.present.export.happening import days_of
from consilience.present.export.idmc_codes import DATE_ACCURACIES, DATE_ACCURACY
from consilience.present.view import StoryView


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Of a flow, from when to when people moved; of a stock, the day that it holds for and the day it was reported."""

    start: str | None
    end: str | None
    accuracy: int | None
    note: str = ""


def period_of(view: StoryView, finding: Finding, claim: Claim, *, stock: bool) -> Period:
    """The period that the claim gives or its finding assumes; else that of the story's happening, with a note."""
    published = view.pile.reports[claim.report_id].published
    reported = _day(published.latest) if published else None
    when = claim.when if claim.when and (claim.when.earliest or claim.when.latest) else None
    since, until = claim.scope.since or finding.scope.since, claim.scope.until or finding.scope.until
    if stock:
        day = _day(until) or (_day(when.latest) if when else None)
        note = "" if day else "The reports give no day for the count: it is dated by the report."
        return Period(start=day or reported, end=reported or day, accuracy=_accuracy(when), note=note)
    if since or until or when:
        first, last = since or (when.earliest if when else None), until or (when.latest if when else None)
        return Period(start=_day(first), end=_day(last) or reported, accuracy=_accuracy(when))
    days = days_of(view)
    note = "The period is taken from the day of the event to that of the report." if days.start else ""
    return Period(
        start=days.start,
        end=reported or days.end,
        accuracy=DATE_ACCURACY["DAY" if days.length == 1 else "WEEK"] if days.start else None,
        note=" ".join(part for part in (note, days.note) if part),
    )


def _accuracy(when: When | None) -> int | None:
    """The day is exact where the scope gives it as one."""
    return DATE_ACCURACY[DATE_ACCURACIES.get(when.precision, "YEAR")] if when else DATE_ACCURACY["DAY"]


def _day(value: str | None) -> str | None:
    return value[:10] if value else None
