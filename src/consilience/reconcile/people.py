"""Whether two counts are of the same people; if not, whether one is a part of the other."""

from __future__ import annotations

from consilience.model import Claim, Relation, RelationType
from consilience.reconcile.compare import numbers, size
from consilience.reconcile.context import Context
from consilience.reconcile.figures import later_state, said, told_states
from consilience.reconcile.topic import kind_of
from consilience.reconcile.wholes import kind, some_only
from consilience.reconcile.words import read_answer


def other_people(left: Claim, right: Claim, context: Context) -> Relation | None:
    """A part and its whole, two parts of one whole, or a count of other people; None where both count the same."""
    if left.kind != "figure" or right.kind != "figure":
        return None
    wholes = context.wholes
    for small, wide in ((left, right), (right, left)):
        if wide.id in whole_ids(small, context):
            return part(small, wide)
    if told_states(left, right):
        return None
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
    if size(small) < size(total) and (alike(whole, total) or joined(whole, total, context)):
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
    if size(some) < size(everybody):
        return part(some, everybody)
    return differs(some, everybody, f"{said(some)} holds for {some_only(some)}; {said(everybody)} for everybody")


def same_part(left: Claim, right: Claim) -> bool:
    """Whether two parts can be one: of one kind, or of one number and like words."""
    one, other = kind_in_words(left), kind_in_words(right)
    if one == other:
        return bool(one) or (alike(left, right) and size(left) > 1)
    if kind(left) and kind(right):
        return False
    return alike(left, right) and (bool(read_answer(one).ideas & read_answer(other).ideas) or size(left) > 1)


def kind_in_words(claim: Claim) -> str:
    """The kind of people that a part is, by its scope or its words."""
    return kind(claim) or kind_of((claim.subject.text if claim.subject else None) or "")


def alike(left: Claim, right: Claim) -> bool:
    """Whether two figures can be one number."""
    return bool(left.quantity and right.quantity and numbers(left.quantity, right.quantity))


def beside(left: Claim, right: Claim, context: Context) -> str:
    """Why a count that no lead gives is of other people."""
    lone = left if left.id not in context.wholes else right
    voice = context.voice(lone.report_id)
    return f"{said(lone)} stands further down in {voice}, which counts fewer in its lead: it is of another event"


def differs(left: Claim, right: Claim, why: str, kind: RelationType = "scope_differs") -> Relation:
    """The relation of two counts that hold for different things."""
    return Relation(left=left.id, right=right.id, type=kind, why=why)


def part(small: Claim, whole: Claim) -> Relation:
    """The relation of a part to its whole."""
    why = f"{said(small)} are counted within {said(whole)}"
    return Relation(left=small.id, right=whole.id, type="part_of", why=why)
