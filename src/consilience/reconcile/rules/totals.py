"""Which figures of a report count towards the answer."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model import Claim
from consilience.reconcile.compare import FEW, printed
from consilience.reconcile.context import Context
from consilience.reconcile.origins import voices
from consilience.reconcile.rules.choice import size


def totals(claims: Sequence[Claim], context: Context) -> list[Claim]:
    """Each report's own figure by each of its sources: the largest of its lead.

    What is smaller is a part, or an earlier state; what stands further down is often of another event, and speaks
    only where no report leads with a figure. Where one prints a number that is not small, persons spoken of one by one
    are some of those it counts.
    """
    own: dict[tuple[str, str], Claim] = {}
    told = [claim for claim in claims if context.in_lead(claim)] or list(claims)
    numbered = [claim for claim in told if printed(claim)]
    many = any(size(claim) > FEW for claim in numbered)
    voice = voices(claims)
    for claim in numbered if many else told:
        key = (claim.report_id, voice[claim.id])
        if claim.quantity and (key not in own or size(claim) > size(own[key])):
            own[key] = claim
    return list(own.values())
