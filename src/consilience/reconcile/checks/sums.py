"""A total is the sum of its parts: five men, three women and a child are nine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consilience.lexicon.tables import table
from consilience.model import Claim
from consilience.reconcile.checks.found import Found
from consilience.reconcile.compare import size
from consilience.reconcile.context import Context
from consilience.reconcile.figures import said
from consilience.reconcile.topic import NOT_YET
from consilience.reconcile.wholes import kind

HARMED = ("killed", "injured", "casualties")


def sums(claims: Sequence[Claim], context: Context) -> Iterator[Found]:  # noqa: ARG001  as every check
    """Breakdowns by kinds that nobody is two of; and the killed and injured of a sentence that counts both together."""
    by_id = {claim.id: claim for claim in claims}
    broken_down: dict[str, dict[str, Claim]] = {}
    for claim in claims:
        if claim.scope.of in by_id and exact(claim) and kind(claim):
            broken_down.setdefault(claim.scope.of or "", {}).setdefault(kind(claim), claim)
    for whole_id, kinds in broken_down.items():
        if apart(kinds) and exact(by_id[whole_id]):
            yield from summed(list(kinds.values()), by_id[whole_id], [in_words(c) for c in kinds.values()])
    told: dict[tuple[str, int], dict[str, Claim]] = {}
    for claim in claims:
        if claim.predicate in HARMED and exact(claim) and claim.scope.of is None and not kind(claim):
            told.setdefault((claim.report_id, claim.evidence[0].start), {}).setdefault(claim.predicate, claim)
    for harmed in (one for one in told.values() if len(one) == len(HARMED)):
        both = [harmed["killed"], harmed["injured"]]
        yield from summed(both, harmed["casualties"], [f"{said(c)} {c.predicate}" for c in both])


def summed(parts: Sequence[Claim], whole: Claim, told: Sequence[str]) -> Iterator[Found]:
    """The check of one sum; parts that come to less are not all of them, and prove nothing."""
    total = sum(size(part) for part in parts)
    if total >= size(whole):
        holds = total == size(whole)
        why = f"{' and '.join(told)} {'are' if holds else 'are more than'} {said(whole)} in all"
        yield Found("sum", holds, (*parts, whole), why)


def in_words(claim: Claim) -> str:
    """A part as its report has it: "one civilian"."""
    return (claim.subject.text if claim.subject else None) or f"{said(claim)} {kind(claim)}"


def exact(claim: Claim) -> bool:
    """Is it a number without a bound, of what has happened?"""
    return bool(claim.quantity and claim.quantity.quantifier == "exact") and claim.modality not in NOT_YET


def apart(kinds: dict[str, Claim]) -> bool:
    """Are these kinds of people such that nobody is of two of them?"""
    families = ({kind.replace("_", " ") for kind in family.split()} for family in table("kinds")["apart"])
    return len(kinds) > 1 and any(kinds.keys() <= family for family in families)
