"""Whether two counts are of the same people, time and place; if not, how they stand to each other all the same.

Counts that hold for different things are never compared as numbers.
"""

from __future__ import annotations

from consilience.model import Claim, Relation
from consilience.reconcile.areas import apart, narrower
from consilience.reconcile.compare import size
from consilience.reconcile.context import Context
from consilience.reconcile.figures import relate_figures, said
from consilience.reconcile.people import alike, differs, other_people, part
from consilience.reconcile.periods import period
from consilience.reconcile.say import day_text
from consilience.reconcile.topic import NOT_YET


def relate_counts(left: Claim, right: Claim, context: Context) -> Relation:
    """How two claims of one predicate stand, scope first; one without a number supports the one that has it."""
    if not left.quantity or not right.quantity:
        return Relation(left=left.id, right=right.id, type="same", why="one gives no number, and says that it happened")
    for scoped in (foreseen, other_time, other_place, other_people):
        if relation := scoped(left, right, context):
            return relation
    return relate_figures(left, right, context)


def foreseen(left: Claim, right: Claim, context: Context) -> Relation | None:
    """What was expected is settled by a later count, or is no count at all."""
    if (left.modality in NOT_YET) == (right.modality in NOT_YET):
        return None
    guess, fact = (left, right) if left.modality in NOT_YET else (right, left)
    if context.published(guess) < context.published(fact) and has_come(guess, fact):
        return differs(guess, fact, f"{said(guess)} was foreseen, and {said(fact)} has come", "settles_forecast")
    return differs(guess, fact, f"{said(guess)} is foreseen, not counted")


def has_come(guess: Claim, fact: Claim) -> bool:
    """Whether a count is what was foreseen: as many or more, or no more than the most that was feared."""
    feared = guess.quantity is not None and guess.quantity.quantifier in {"at_most", "less_than"}
    return size(fact) <= size(guess) if feared else size(fact) >= size(guess)


def other_time(left: Claim, right: Claim, context: Context) -> Relation | None:
    """Counts of different times are of different things: the year's toll and this day's."""
    one, other = period(left, context), period(right, context)
    if one == other or (one and other and "earlier" in (one, other) and alike(left, right)):
        return None
    return differs(left, right, f"{said(left)} {in_time(left, one)}; {said(right)} {in_time(right, other)}")


def in_time(claim: Claim, since: str) -> str:
    """The time that a count is of, as the end of a sentence."""
    if not since:
        return "is of the event itself"
    if claim.scope.since:
        return f"holds since {claim.scope.since}"
    if claim.when and claim.when.value:
        return f"is of {day_text(claim.when)}"
    return "is of an earlier time"


def other_place(left: Claim, right: Claim, context: Context) -> Relation | None:
    """Counts of different areas are of different things; a town's may be a part of its country's."""
    here, there = left.scope.area, right.scope.area
    if not here or not there or here == there or alike(left, right):
        return None
    names = [context.entities[area].name if area in context.entities else area for area in (here, there)]
    why = f"{said(left)} holds in {names[0]}; {said(right)} holds in {names[1]}"
    if apart(here, there, context):
        return differs(left, right, why)
    for small, wide in ((left, right), (right, left)):
        if narrower(small.scope.area, wide.scope.area, context):
            fits = size(small) < size(wide)
            return part(small, wide) if fits else differs(left, right, why)
    return None
