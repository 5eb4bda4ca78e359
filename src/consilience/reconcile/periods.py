"""The time that a figure's count is of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta

from consilience.model import Claim, When
from consilience.reconcile.context import Context, iso_day

LONG_BEFORE = timedelta(days=60)  # a count that starts two months before the first report is not the event's own


def period(claim: Claim, context: Context) -> str:
    """When a figure's count began, where that is long before the story; empty for the story's own time.

    What happened "in 2031" may have happened on any of its days, and so on the event's own; a count that runs
    "since January" began in January. Years later, at the trial, the event's own day is still its day.
    """
    since = iso_day(claim.scope.since)
    began = since or (iso_day(claim.when.earliest) if claim.when else None)
    ended = iso_day(claim.when.latest) if claim.when else None
    first = context.first_day()
    if not since and claim.when and holds_event(claim.when, context):
        return ""
    if claim.modality == "background":
        return began.isoformat() if began else "earlier"
    if first is None:
        return ""
    before = first - LONG_BEFORE
    if (since and since < before) or (ended and ended < before) or (began and not ended and began < before):
        return (began or ended or first).isoformat()
    return ""


def holds_event(when: When, context: Context) -> bool:
    """Whether a time holds the day on which most of the story's reports put the event."""
    day = context.day
    return bool(day and when.earliest and when.latest and when.earliest <= day <= when.latest)


def event_day(claims: Iterable[Claim]) -> str | None:
    """The day on which most reports put the event; of even ones the first; None where none gives a day."""
    told = ((c.report_id, iso_day(c.when.value)) for c in claims if c.predicate == "happened_on" and c.when)
    given = Counter(day.isoformat() for _, day in set(told) if day)
    return max(sorted(given), key=lambda day: given[day], default=None)
