"""The place where it happened."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model import Claim
from consilience.reconcile.areas import place_of
from consilience.reconcile.context import Context
from consilience.reconcile.rules.choice import Choice, Same
from consilience.reconcile.rules.voices import most_voices, weighed

COUNTY = 3  # the codebook's precision of a second-level division; a town in it says more


def choose_place(claims: Sequence[Claim], context: Context, same: Same) -> Choice:
    """The place that most independent voices give; of even ones, one on the map, and then the one named most often."""
    best = weighed(claims, context, same)[0][1]
    place = place_of(best.where, context)
    towns = [claim for claim in claims if claim.where != best.where and same(claim, best)]
    return of_places(towns if towns and place and place.precision == COUNTY else claims, context, same)


def of_places(claims: Sequence[Claim], context: Context, same: Same) -> Choice:
    """The place that most of these claims give."""
    ranked = weighed(claims, context, same)
    even = [claim for weight, claim in ranked if weight[:2] == ranked[0][0][:2]]
    if all(same(even[0], claim) for claim in even):
        return most_voices(claims, context, same)
    known = [claim for claim in even if place_of(claim.where, context)]
    if known and len(known) < len(even) and all(same(known[0], claim) for claim in known):
        return Choice(known[0], "the one on the map of even voices")
    named = {claim.id: context.times_named(claim.where) for claim in even}
    best = max(even, key=lambda claim: named[claim.id])
    if any(named[claim.id] == named[best.id] for claim in even if not same(best, claim)):
        return Choice(best, "voices are even", even=True)
    return Choice(best, "named most often of even voices")
