"""The named rules by which the best present answer is chosen. No weight is learned, and nothing is averaged."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from consilience.model import Claim
from consilience.reconcile.compare import CUMULATIVE, amount, numbers
from consilience.reconcile.context import Context, iso_day
from consilience.reconcile.origins import credit, find_origins
from consilience.reconcile.topic import plain
from consilience.reconcile.words import compare_answers
from consilience.text.numbers import parse_number

FEW = 3  # "a couple and their daughter": more than that are always counted in figures
TALLY = frozenset({"toll", "number", "count", "total", "tally"})


@dataclass(frozen=True, slots=True)
class Choice:
    """The claim that a rule puts first, and the rule's name; None where no rule decides."""

    claim: Claim | None
    rule: str


def same_figure(left: Claim, right: Claim) -> bool:
    """Whether two figures can be one number."""
    return bool(left.quantity and right.quantity and numbers(left.quantity, right.quantity))


def same_day(left: Claim, right: Claim) -> bool:
    """Whether two claims put it on one day."""
    return bool(left.when and right.when and left.when.value and left.when.value == right.when.value)


def same_words(left: Claim, right: Claim) -> bool:
    """Whether the objects of two claims say the same."""
    one, other = (c.object.text if c.object and c.object.text else c.text for c in (left, right))
    return compare_answers("", one, other).value >= 0.5  # the line of every Score


def printed(claim: Claim) -> bool:
    """Whether a report prints the number, rather than speaking of one or a few persons ("the driver died")."""
    if not claim.quantity or amount(claim.quantity) > FEW:
        return True
    words = plain(claim.subject.text or "").split() if claim.subject else []
    return any(word in TALLY or parse_number(word) is not None for word in words)


def totals(claims: Sequence[Claim]) -> list[Claim]:
    """Each report's largest figure by each of its sources: what is smaller is a part, or an earlier state.

    Where any report prints a number, persons spoken of one by one are some of those it counts.
    """
    largest: dict[tuple[str, str], Claim] = {}
    numbered = [claim for claim in claims if printed(claim)]
    for claim in numbered or claims:
        key = (claim.report_id, credit(claim))
        held = largest.get(key)
        if claim.quantity and (held is None or not held.quantity or amount(claim.quantity) > amount(held.quantity)):
            largest[key] = claim
    return list(largest.values())


def most_voices(claims: Sequence[Claim], context: Context, same: Callable[[Claim, Claim], bool]) -> Claim:
    """The answer behind which most origins stand; then most reports; then the latest; then the first in order."""
    weights: dict[Hashable, tuple[int, int, str]] = {}  # a value is weighed once, however many claims give it

    def weight(claim: Claim) -> tuple[int, int, str]:
        value = (claim.quantity, claim.when and claim.when.value, claim.where, claim.subject, claim.object)
        if value not in weights:
            backing = [other for other in claims if other is claim or same(claim, other)]
            voices = find_origins(backing, context, shared=same)
            latest = max(context.published(other) for other in backing)
            weights[value] = len(voices), len({c.report_id for c in backing}), latest
        return weights[value]

    return max(claims, key=weight)  # the first of equals


def choose_figure(claims: Sequence[Claim], context: Context) -> Choice:
    """The best present figure: the latest by one counter, else the figure with most independent voices."""
    counted = totals(claims)
    if not counted:
        return Choice(claims[0], "only statement")
    if all(same_figure(counted[0], claim) for claim in counted[1:]):
        best = max(
            counted, key=lambda c: (c.quantity is not None and c.quantity.best is not None, context.published(c))
        )
        return Choice(best, "all figures agree" if len(counted) > 1 else "only figure")
    if claims[0].predicate in CUMULATIVE:
        series: dict[str, list[Claim]] = {}
        for claim in counted:
            if not credit(claim).startswith("report "):
                series.setdefault(credit(claim), []).append(claim)
        repeated = [group for group in series.values() if len({amount(c.quantity) for c in group if c.quantity}) > 1]
        if repeated:
            group = max(repeated, key=len)
            return Choice(
                max(group, key=lambda c: amount(c.quantity) if c.quantity else 0), "latest by the same counter"
            )
    return Choice(most_voices(counted, context, same_figure), "most independent voices")


def choose_day(claims: Sequence[Claim], context: Context) -> Choice:
    """The day that most independent voices give; a value less exact than a day only where none is exact."""
    exact = [claim for claim in claims if claim.when and iso_day(claim.when.value)]
    dated = exact or [claim for claim in claims if claim.when and claim.when.value]
    if not dated:
        return Choice(None, "no day can be told")
    rule = "all days agree" if all(same_day(dated[0], c) for c in dated[1:]) else "most independent voices"
    return Choice(most_voices(dated, context, same_day), rule if len(dated) > 1 else "only day")


def choose_first(claims: Sequence[Claim], context: Context, same: Callable[[Claim, Claim], bool]) -> Choice:
    """Words, actors and places: what most independent voices say."""
    rule = "most independent voices" if len(claims) > 1 else "only statement"
    return Choice(most_voices(claims, context, same), rule)
