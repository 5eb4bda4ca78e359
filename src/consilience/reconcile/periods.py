"""The time that a figure's count is of."""

from __future__ import annotations

from datetime import timedelta

from consilience.model import Claim
from consilience.reconcile.context import Context, iso_day

LONG_BEFORE = timedelta(days=60)  # a count that starts two months before the first report is not the event's own


def period(claim: Claim, context: Context) -> str:
    """When a figure's count began, where that is long before the story; empty for the story's own time.

    What happened "in 2031" may have happened on any of its days, and so on the event's own; a count that runs
    "since January" began in January.
    """
    since = iso_day(claim.scope.since)
    began = since or (iso_day(claim.when.earliest) if claim.when else None)
    ended = iso_day(claim.when.latest) if claim.when else None
    first = context.first_day()
    if claim.modality == "background":
        return began.isoformat() if began else "earlier"
    if first is None:
        return ""
    before = first - LONG_BEFORE
    if (since and since < before) or (ended and ended < before) or (began and not ended and began < before):
        return (began or ended or first).isoformat()
    return ""
