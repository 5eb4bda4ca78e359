"""A count of people with its bounds, as the coders of violence and of disasters give it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from consilience.model import Claim, Finding, Quantifier, Quantity
from consilience.present.export.happening import by_a_person, later_of, told_by
from consilience.present.view import StoryView

OPEN_BELOW: Final[tuple[Quantifier, ...]] = ("at_most", "less_than")


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """A count of people: the best present figure, between the lowest and the highest reliable one."""

    finding: Finding
    best: Decimal | None
    low: Decimal | None
    high: Decimal | None
    claims: tuple[Claim, ...]  # the reliable ones; all that stand, where none is
    note: str


def toll_of(view: StoryView, finding: Finding) -> Toll:
    """The figures of a count, without earlier states of it, parts, and what is only foreseen or thought possible."""
    claims = standing(view, finding)
    sure = reliable(view, finding, claims) or claims
    best = finding.answer.quantity if finding.answer else None
    number = (best.best if best.best is not None else best.low) if best else None
    given = [number] if number is not None else []
    lows = [n for c in sure if c.quantity and (n := lowest(c.quantity)) is not None] + given
    highs = [n for c in sure if c.quantity and (n := highest(c.quantity)) is not None] + given
    disputed = finding.status in ("conflict", "denied") or len({c.quantity and c.quantity.best for c in claims}) > 1
    notes = [f"Counts differ: {told_by(view, finding)}."] if disputed else []
    notes += ["The reports do not settle the number."] if number is None else []
    notes += by_a_person(view, finding)
    return Toll(
        finding=finding,
        best=number,
        low=min(lows, default=None),
        high=max(highs, default=None),
        claims=tuple(sure),
        note=" ".join(notes),
    )


def standing(view: StoryView, finding: Finding) -> list[Claim]:
    """The claims that count the same as the answer and are no earlier state of it."""
    chosen = finding.answer.claim_id if finding.answer else None
    gone: set[str] = set()
    for relation in finding.relations:
        if relation.type == "update":
            gone.add(later_of(finding, relation)[1])
        elif relation.type in ("part_of", "scope_differs"):
            gone.update({relation.left, relation.right} - {chosen})
    return [c for c in view.claims(finding) if c.id not in gone and c.modality == "asserted" and c.quantity]


def reliable(view: StoryView, finding: Finding, claims: list[Claim]) -> list[Claim]:
    """The claims that a named source, or two independent voices, stand behind."""

    def voices(claim: Claim) -> int:
        same = {c.id for c in view.claims(finding) if c.quantity == claim.quantity}
        return sum(not same.isdisjoint(origin.claim_ids) for origin in finding.origins)

    return [c for c in claims if (c.attribution and c.attribution[-1].kind != "anonymous") or voices(c) > 1]


def lowest(quantity: Quantity) -> Decimal | None:
    """The least that the words allow; None where they give no lower bound."""
    if quantity.low is not None:
        return quantity.low
    return None if quantity.quantifier in OPEN_BELOW else quantity.best


def highest(quantity: Quantity) -> Decimal | None:
    """The most that the words give; of a vague word no more than is certain: "hundreds" gives 100."""
    if quantity.best is not None:
        return quantity.best
    return quantity.low if is_vague(quantity) else quantity.high


def is_vague(quantity: Quantity) -> bool:
    """Is it a number's size alone, "dozens" (12 to 119) or "hundreds" (100 to 999), and no range that is given?"""
    low, high = quantity.low, quantity.high
    return quantity.best is None and low is not None and high is not None and high == low * 10 - 1
