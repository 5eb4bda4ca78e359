"""Two places cannot hold one rank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from consilience.model import Claim
from consilience.reconcile.checks.found import Found
from consilience.reconcile.context import Context
from consilience.reconcile.say import quantity_text
from consilience.reconcile.topic import plain


def ranks(claims: Sequence[Claim], context: Context) -> Iterator[Found]:
    """Every two places that are said to be the second-largest of one country."""
    held: dict[tuple[str, str], dict[str, Claim]] = {}
    for claim in claims:
        if claim.predicate == "rank" and claim.quantity and claim.modality == "asserted":
            key = (quantity_text(claim.quantity), plain(claim.object.text or "") if claim.object else "")
            held.setdefault(key, {}).setdefault(plain(context.name(claim.subject)), claim)
    for (rank, _), places in sorted(held.items()):
        for left, right in combinations(places.values(), 2):
            names = f"{context.name(left.subject)} and {context.name(right.subject)}"
            yield Found("rank", False, (left, right), f"{names} cannot both be the {rank}")
