"""Logic between claims, which costs nothing and catches much: a rule a function, and `CHECKS` is all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from consilience.model import Check, Claim, make_id
from consilience.reconcile.checks.distances import distances, units
from consilience.reconcile.checks.found import Found
from consilience.reconcile.checks.parts import parts
from consilience.reconcile.checks.ranks import ranks
from consilience.reconcile.checks.sums import sums
from consilience.reconcile.checks.weekdays import weekdays
from consilience.reconcile.context import Context

CHECKS: tuple[Callable[[Sequence[Claim], Context], Iterator[Found]], ...] = (
    parts,
    sums,
    ranks,
    weekdays,
    distances,
    units,
)


def find_checks(claims: Sequence[Claim], context: Context) -> tuple[Check, ...]:
    """Every piece of logic that the story's claims can be held to."""
    return tuple(
        Check(
            id=make_id("k", context.story.id, found.rule, *sorted(claim.id for claim in found.claims)),
            story_id=context.story.id, rule=found.rule, holds=found.holds,
            claim_ids=tuple(claim.id for claim in found.claims), why=found.why,
        )
        for check in CHECKS
        for found in check(claims, context)
    )  # fmt: skip
