"""Which figures of a report count towards the answer."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from consilience.model import Claim
from consilience.reconcile.compare import printed
from consilience.reconcile.context import Context
from consilience.reconcile.origins import voices
from consilience.reconcile.rules.choice import size


def totals(claims: Sequence[Claim], context: Context) -> list[Claim]:
    """Each report's own figure by each of its sources: the largest of its lead, else the largest it gives.

    What is smaller is a part, or an earlier state; what stands further down is often of another event. Where any
    report prints a number, persons spoken of one by one are some of those it counts.
    """
    own: dict[tuple[str, str], Claim] = {}
    numbered = [claim for claim in claims if printed(claim)]
    voice = voices(claims)
    for claim in numbered or claims:
        key = (claim.report_id, voice[claim.id])
        if claim.quantity and (key not in own or rank_of(claim, context) > rank_of(own[key], context)):
            own[key] = claim
    return list(own.values())


def rank_of(claim: Claim, context: Context) -> tuple[bool, Decimal]:
    """What puts one figure of a report before another: that it leads, then its size."""
    return context.in_lead(claim), size(claim)
