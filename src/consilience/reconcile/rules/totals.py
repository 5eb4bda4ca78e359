"""Which figures of a report count towards the answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from consilience.model import Claim
from consilience.reconcile.compare import FEW, printed, size
from consilience.reconcile.context import Context, iso_day
from consilience.reconcile.origins import voices

WEEKS_BEFORE = timedelta(days=14)  # before the first report: in a story of the last days, that is another event


def totals(claims: Sequence[Claim], context: Context) -> list[Claim]:
    """Each report's own figure by each of its sources: the largest of its lead.

    What is smaller is a part, or an earlier state; what stands further down is often of another event, and speaks
    only where no report leads with a figure, or where leads tell of one person and several reports print one number.
    Where one prints a number that is not small, persons spoken of one by one are some of those it counts.
    """
    own: dict[tuple[str, str], Claim] = {}
    told = of_the_time(claims, context) or list(claims)
    leads = [claim for claim in told if context.in_lead(claim)]
    told = leads if any(map(printed, leads)) or (leads and not borne_out(told)) else told
    numbered = [claim for claim in told if printed(claim)]
    many = any(size(claim) > FEW for claim in numbered)
    voice = voices(claims)
    for claim in numbered if many else told:
        key = (claim.report_id, voice[claim.id])
        if claim.quantity and (key not in own or size(claim) > size(own[key])):
            own[key] = claim
    return list(own.values())


def borne_out(claims: Sequence[Claim]) -> bool:
    """Whether several reports print one number."""
    given = Counter(size(claim) for claim in {(c.report_id, size(c)): c for c in claims if printed(c)}.values())
    return max(given.values(), default=0) > 1


def of_the_time(claims: Sequence[Claim], context: Context) -> list[Claim]:
    """The claims without those that are dated weeks before the story began, where most reports date it to its own days.

    A story that begins with a trial tells mostly of days long gone, and keeps them.
    """
    first = context.first_day()
    if first is None:
        return list(claims)
    told = (claim.when for claim in context.claims if claim.predicate == "happened_on" and claim.when)
    recent = [day >= first - WEEKS_BEFORE for when in told if (day := iso_day(when.value))]
    if sum(recent) * 2 <= len(recent):
        return list(claims)
    ends = ((claim, iso_day(claim.when.latest) if claim.when else None) for claim in claims)
    return [claim for claim, end in ends if end is None or end >= first - WEEKS_BEFORE]
