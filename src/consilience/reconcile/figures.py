"""How two counts of the same people stand to each other, and the sentence that says why."""

from __future__ import annotations

from decimal import Decimal

from consilience.model import Claim, Relation
from consilience.reconcile.compare import amount, numbers, printed
from consilience.reconcile.context import Context
from consilience.reconcile.origins import credit, one_voice, origin_step, two_bodies
from consilience.reconcile.say import quantity_text
from consilience.reconcile.states import counted_on, state_of

CUMULATIVE = frozenset(
    {
        "killed", "injured", "missing", "detained", "released", "displaced", "evacuated", "returned", "destroyed",
        "damaged", "affected", "homeless",
    }
)  # fmt: skip
STANDING = frozenset({"missing", "sheltered", "detained", "affected", "evacuated"})  # may fall again as time goes on


def relate_figures(left: Claim, right: Claim, context: Context) -> Relation:
    """How the figure `left` stands to the figure `right`, their scopes being compatible."""
    assert left.quantity is not None
    assert right.quantity is not None
    alike = numbers(left.quantity, right.quantity)
    if alike:
        return Relation(left=left.id, right=right.id, type=alike[0], why=alike[1])
    smaller, larger = sorted((left, right), key=lambda c: amount(c.quantity) if c.quantity else Decimal(0))
    if told := told_states(left, right):
        return told
    if one_voice(smaller, larger):
        why = f"the report that counts {said(smaller)} counts {said(larger)} in all"
        return Relation(left=smaller.id, right=larger.id, type="part_of", why=why)
    if printed(smaller) != printed(larger):
        why = f"a person spoken of alone is one of the {said(larger)}"
        return Relation(left=smaller.id, right=larger.id, type="part_of", why=why)
    if update := later_state(smaller, larger, context):
        return update
    why = f"{said(left)} and {said(right)} cannot both be the number"
    return Relation(left=left.id, right=right.id, type="conflict", why=why)


def told_states(left: Claim, right: Claim) -> Relation | None:
    """The relation of two counts of which the words of a report make one the later: "the toll rose to 14"."""
    states = {left.id: state_of(left), right.id: state_of(right)}
    if left.report_id != right.report_id or len(set(states.values())) == 1:
        return None
    if credit(left) != credit(right) and "earlier" not in states.values():
        why = f"{said(left)} and {said(right)}: the report gives another's figure beside the count that it follows"
        return Relation(left=left.id, right=right.id, type="conflict", why=why)
    later, earlier = (left, right) if states[left.id] == "later" or states[right.id] == "earlier" else (right, left)
    why = f"{said(earlier)}, then {said(later)}: the report itself gives the one as the earlier count"
    return Relation(left=later.id, right=earlier.id, type="update", why=why)


def later_state(smaller: Claim, larger: Claim, context: Context) -> Relation | None:
    """The relation of two figures where one is a later state of the other; None where that cannot be told."""
    days = {claim.id: counted_on(claim, context) for claim in (smaller, larger)}
    first, second = sorted((smaller, larger), key=lambda claim: days[claim.id])
    ordered = "" != days[first.id] < days[second.id]
    body = origin_step(smaller) if credit(smaller) == credit(larger) else None
    grows = smaller.predicate in CUMULATIVE and (not ordered or second is larger)
    moved = [c for c in (smaller, larger) if state_of(c) == "later" and not two_bodies(smaller, larger)]
    if not ordered and len(moved) == 1 and (grows or moved[0] is smaller):
        later, earlier = (moved[0], larger if moved[0] is smaller else smaller)
        why = f"{said(earlier)}, then {said(later)}: the report says that the count came to it"
        return Relation(left=later.id, right=earlier.id, type="update", why=why)
    if not ordered and not (body and grows):
        return None
    corrected = second is smaller and ordered and bool(body or state_of(second) == "later")
    if not (grows or corrected or smaller.predicate in STANDING):
        return None
    earlier, later = (first, second) if ordered else (smaller, larger)
    who = f"by the same body ({body.text})" if body else "in a later report"
    told = f"on {days[later.id][:10]}" if ordered else "as such a count only grows"
    down = ", corrected downward" if corrected and smaller.predicate not in STANDING else ""
    why = f"{said(earlier)}, then {said(later)}{down}, {who}, {told}"
    return Relation(left=later.id, right=earlier.id, type="update", why=why)


def said(claim: Claim) -> str:
    """A figure in words."""
    return quantity_text(claim.quantity) if claim.quantity else claim.text
