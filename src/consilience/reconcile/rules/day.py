"""The day on which it happened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from consilience.model import Claim
from consilience.reconcile.context import Context, iso_day
from consilience.reconcile.rules.choice import Choice, same_day
from consilience.reconcile.rules.voices import most_voices, weighed


def choose_day(claims: Sequence[Claim], context: Context) -> Choice:
    """The day that most independent voices give; of even ones, that of the report nearest to the event, the first.

    A value less exact than a day counts only where none is exact. Of even voices, a day after the story's first report
    counts only where all are; of two days that meet at a night, told by reports of one day, it is the first.
    """
    exact = [claim for claim in claims if claim.when and iso_day(claim.when.value)]
    dated = exact or [claim for claim in claims if claim.when and claim.when.value]
    if not dated:
        return Choice(None, "no day can be told")
    ranked = weighed(dated, context, same_day)
    even = [claim for weight, claim in ranked if weight[:2] == ranked[0][0][:2]]
    if all(same_day(even[0], claim) for claim in even):
        return most_voices(dated, context, same_day)
    return of_even(before_the_first(even, context), context)


def of_even(even: Sequence[Claim], context: Context) -> Choice:
    """The day of several that have as many voices."""
    first = min(even, key=context.published)
    rivals = [claim for claim in even if claim.report_id != first.report_id and not same_day(claim, first)]
    alike = [claim for claim in rivals if context.published(claim) == context.published(first)]
    if not alike:
        return Choice(first, "the first report of even voices")
    days = sorted(day for claim in (first, *alike) if (day := day_of(claim)))
    if days and days[-1] - days[0] <= timedelta(days=1):
        return Choice(next(c for c in (first, *alike) if day_of(c) == days[0]), "the first of two days at a night")
    return Choice(first, "voices are even", even=True)


def before_the_first(claims: Sequence[Claim], context: Context) -> Sequence[Claim]:
    """The days that are not after the story's first report; all, where all are."""
    first = context.first_day()
    return [claim for claim in claims if first and (day := day_of(claim)) and day <= first] or claims


def day_of(claim: Claim) -> date | None:
    """The day that a claim gives."""
    return iso_day(claim.when.value) if claim.when else None
