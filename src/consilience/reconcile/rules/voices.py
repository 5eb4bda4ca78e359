"""The answer with most independent voices behind it."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from consilience.model import Claim
from consilience.reconcile.context import Context
from consilience.reconcile.origins import find_origins
from consilience.reconcile.rules.choice import Choice, Same

Weight = tuple[int, int, str]  # independent voices, reports, the last day on which it was said


def weighed(claims: Sequence[Claim], context: Context, same: Same) -> list[tuple[Weight, Claim]]:
    """Each distinct value's first claim with its weight, the heaviest first; equals stay in the order of the claims."""
    seen: dict[Hashable, tuple[Weight, Claim]] = {}  # a value is weighed once, however many claims give it
    for claim in claims:
        value = (claim.quantity, claim.when and claim.when.value, claim.where, claim.subject, claim.object)
        if value not in seen:
            backing = [other for other in claims if other is claim or same(claim, other)]
            voices = find_origins(backing, context, shared=same)
            latest = max(context.published(other) for other in backing)
            seen[value] = (len(voices), len({c.report_id for c in backing}), latest), claim
    return sorted(seen.values(), key=lambda item: item[0], reverse=True)


def most_voices(claims: Sequence[Claim], context: Context, same: Same, *, changes: bool = True) -> Choice:
    """The answer behind which most origins stand; then most reports; then the latest; then none, for they are even.

    What does not change from one day to the next (`changes`), such as a town's rank, is not decided by the later word.
    """
    ranked = weighed(claims, context, same)
    (weight, best), rivals = ranked[0], [item for item in ranked[1:] if not same(ranked[0][1], item[1])]
    if not rivals:
        return Choice(best, "all agree" if len(claims) > 1 else "only statement")
    if rivals[0][0] == weight or (rivals[0][0][:2] == weight[:2] and not changes):
        return Choice(best, "voices are even", even=True)
    return Choice(best, "most independent voices" if rivals[0][0][:2] < weight[:2] else "the latest of even voices")
