"""Whether two counts are of the same people, time and place; if not, how they stand to each other all the same.

Counts that hold for different things are never compared as numbers.
"""

from __future__ import annotations

from consilience.model import Claim, Relation, RelationType
from consilience.reconcile.areas import apart, narrower
from consilience.reconcile.compare import numbers
from consilience.reconcile.context import Context
from consilience.reconcile.figures import later_state, relate_figures, said, told_states
from consilience.reconcile.periods import period
from consilience.reconcile.say import day_text
from consilience.reconcile.topic import NOT_YET
from consilience.reconcile.wholes import amount_of, kind, some_only
from consilience.reconcile.words import read_answer


def relate_counts(left: Claim, right: Claim, context: Context) -> Relation:
    """How two claims of one predicate stand, scope first; one without a number supports the one that has it."""
    if not left.quantity or not right.quantity:
        return Relation(left=left.id, right=right.id, type="same", why="one gives no number, and says that it happened")
    for scoped in (foreseen, other_time, other_place, other_people):
        if relation := scoped(left, right, context):
            return relation
    return relate_figures(left, right, context)


def differs(left: Claim, right: Claim, why: str, kind: RelationType = "scope_differs") -> Relation:
    """The relation of two counts that hold for different things."""
    return Relation(left=left.id, right=right.id, type=kind, why=why)


def part(small: Claim, whole: Claim) -> Relation:
    """The relation of a part to its whole."""
    why = f"{said(small)} are counted within {said(whole)}"
    return Relation(left=small.id, right=whole.id, type="part_of", why=why)


def foreseen(left: Claim, right: Claim, context: Context) -> Relation | None:
    """What was expected is settled by a later count, or is no count at all."""
    if (left.modality in NOT_YET) == (right.modality in NOT_YET):
        return None
    guess, fact = (left, right) if left.modality in NOT_YET else (right, left)
    if context.published(guess) < context.published(fact) and amount_of(fact) >= amount_of(guess):
        return differs(guess, fact, f"{said(guess)} was foreseen and has come", "settles_forecast")
    return differs(guess, fact, f"{said(guess)} is foreseen, not counted")


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
            fits = amount_of(small) < amount_of(wide)
            return part(small, wide) if fits else differs(left, right, why)
    return None


def other_people(left: Claim, right: Claim, context: Context) -> Relation | None:
    """A part and its whole, two parts of one whole, or a count of other people; None where both count the same."""
    if told_states(left, right) or left.kind != "figure" or right.kind != "figure":
        return None
    wholes = context.wholes
    for small, wide in ((left, right), (right, left)):
        if wide.id in whole_ids(small, context):
            return part(small, wide)
    one, other = wholes.get(left.id), wholes.get(right.id)
    if one is left and other is right:
        return by_kind(left, right)
    if one is None or other is None:
        return None if alike(left, right) else differs(left, right, beside(left, right, context))
    if one is not left and other is not right:
        if same_part(left, right):
            return None
        return differs(left, right, f"{said(left)} and {said(right)} are two parts of a count")
    small, whole, total = (left, one, right) if one is not left else (right, other, left)
    if alike(small, total) and not alike(whole, total):
        return None
    if amount_of(small) < amount_of(total) and (alike(whole, total) or joined(whole, total, context)):
        return part(small, total)
    return differs(small, total, f"{said(small)} is a part of {said(whole)}, and {said(total)} a count of its own")


def joined(left: Claim, right: Claim, context: Context) -> bool:
    """Whether one of two totals is a later state of the other, or they contradict, so that they count one thing."""
    return left.report_id != right.report_id or later_state(left, right, context) is not None


def whole_ids(claim: Claim, context: Context) -> set[str]:
    """The counts that a figure is a part of, from the nearest up."""
    found: set[str] = set()
    whole = context.wholes.get(claim.id)
    while whole is not None and whole is not claim and whole.id not in found:
        found.add(whole.id)
        claim, whole = whole, context.wholes.get(whole.id)
    return found


def by_kind(left: Claim, right: Claim) -> Relation | None:
    """Two totals, of which one names a kind of people: "three children" and "nine"."""
    one, other = some_only(left), some_only(right)
    if one == other or alike(left, right):
        return None
    if one and other:
        return differs(left, right, f"{said(left)} holds for {one}; {said(right)} holds for {other}")
    some, everybody = (left, right) if one else (right, left)
    if amount_of(some) < amount_of(everybody):
        return part(some, everybody)
    return differs(some, everybody, f"{said(some)} holds for {some_only(some)}; {said(everybody)} for everybody")


def same_part(left: Claim, right: Claim) -> bool:
    """Whether two parts can be one: of one kind, or of one number and like words."""
    if kind(left) or kind(right):
        return kind(left) == kind(right)
    one, other = (read_answer(c.subject.text or "").ideas if c.subject else frozenset() for c in (left, right))
    return alike(left, right) and (bool(one & other) or amount_of(left) > 1)


def alike(left: Claim, right: Claim) -> bool:
    """Whether two figures can be one number."""
    return bool(left.quantity and right.quantity and numbers(left.quantity, right.quantity))


def beside(left: Claim, right: Claim, context: Context) -> str:
    """Why a count that no lead gives is of other people."""
    lone = left if left.id not in context.wholes else right
    voice = context.voice(lone.report_id)
    return f"{said(lone)} stands further down in {voice}, which counts fewer in its lead: it is of another event"
