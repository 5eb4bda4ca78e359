"""The day on which it happened."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model import Claim
from consilience.reconcile.context import Context, iso_day
from consilience.reconcile.rules.choice import Choice, same_day
from consilience.reconcile.rules.voices import most_voices, weighed


def choose_day(claims: Sequence[Claim], context: Context) -> Choice:
    """The day that most independent voices give; of even ones, that of the report nearest to the event, the first.

    A value less exact than a day counts only where none is exact.
    """
    exact = [claim for claim in claims if claim.when and iso_day(claim.when.value)]
    dated = exact or [claim for claim in claims if claim.when and claim.when.value]
    if not dated:
        return Choice(None, "no day can be told")
    ranked = weighed(dated, context, same_day)
    even = [claim for weight, claim in ranked if weight[:2] == ranked[0][0][:2]]
    if all(same_day(even[0], claim) for claim in even):
        return most_voices(dated, context, same_day)
    first = min(even, key=context.published)
    rivals = [claim for claim in even if claim.report_id != first.report_id and not same_day(claim, first)]
    if any(context.published(claim) == context.published(first) for claim in rivals):
        return Choice(first, "voices are even", even=True)
    return Choice(first, "the first report of even voices")
