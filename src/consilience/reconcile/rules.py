"""The named rules by which the best present answer is chosen. No weight is learned, and nothing is averaged."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from consilience.model import Claim
from consilience.reconcile.compare import CUMULATIVE, STANDING, amount, numbers, printed, relate_figures
from consilience.reconcile.context import Context, iso_day
from consilience.reconcile.origins import credit, find_origins, voices
from consilience.reconcile.words import compare_answers


@dataclass(frozen=True, slots=True)
class Choice:
    """The claim that a rule puts first, and the rule's name; None where there is none to put first.

    `even`: another answer has as much behind it, so that this one only stands first and decides nothing.
    """

    claim: Claim | None
    rule: str
    even: bool = False


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


def size(claim: Claim) -> Decimal:
    """The number to order a figure by."""
    return amount(claim.quantity) if claim.quantity else Decimal(0)


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


Weight = tuple[int, int, str]  # independent voices, reports, the last day on which it was said


def weighed(
    claims: Sequence[Claim], context: Context, same: Callable[[Claim, Claim], bool]
) -> list[tuple[Weight, Claim]]:
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


def most_voices(
    claims: Sequence[Claim], context: Context, same: Callable[[Claim, Claim], bool], *, changes: bool = True
) -> Choice:
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


def choose_figure(claims: Sequence[Claim], context: Context) -> Choice:
    """The best present figure: the latest by one counter, else the figure with most independent voices."""
    counted = totals(claims, context)
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
            return Choice(max(group, key=size), "latest by the same counter")
    changes = claims[0].predicate in CUMULATIVE | STANDING
    standing = [claim for claim in counted if not any(overtakes(other, claim, context) for other in counted)]
    choice = most_voices(standing or counted, context, same_figure, changes=changes)
    if choice.even and changes:
        return Choice(min(counted, key=size), "most conservative of even voices")
    return choice


def overtakes(later: Claim, earlier: Claim, context: Context) -> bool:
    """Whether one figure is a later state of the other, so that the other is no answer any more."""
    if later is earlier or same_figure(later, earlier) or not context.in_lead(later):
        return False  # further down, a larger count is often of another event
    relation = relate_figures(later, earlier, context)
    return relation.type == "update" and relation.left == later.id


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


def choose_place(claims: Sequence[Claim], context: Context, same: Callable[[Claim, Claim], bool]) -> Choice:
    """The place that most independent voices give; of even ones, that which the story's reports name most often."""
    ranked = weighed(claims, context, same)
    even = [claim for weight, claim in ranked if weight[:2] == ranked[0][0][:2]]
    if all(same(even[0], claim) for claim in even):
        return most_voices(claims, context, same)
    named = {claim.id: context.times_named(claim.where) for claim in even}
    best = max(even, key=lambda claim: named[claim.id])
    if any(named[claim.id] == named[best.id] for claim in even if not same(best, claim)):
        return Choice(best, "voices are even", even=True)
    return Choice(best, "named most often of even voices")
