"""How the claims of one topic stand to its answer and to each other."""

from __future__ import annotations

from collections.abc import Callable

from consilience.model import Claim, Quantity, Relation
from consilience.reconcile.areas import same_place
from consilience.reconcile.compare import amount, numbers
from consilience.reconcile.context import Context
from consilience.reconcile.figures import relate_figures
from consilience.reconcile.origins import credit, one_voice, two_bodies
from consilience.reconcile.rules import Choice, same_day, same_figure
from consilience.reconcile.say import day_text
from consilience.reconcile.states import state_of
from consilience.reconcile.topic import Topic

Relate = Callable[[Claim, Claim, Context], Relation]


def relations_of(topic: Topic, choice: Choice, context: Context, relate: Relate) -> list[Relation]:
    """Each claim with the answer, and each with its predecessor by the same source."""
    found: dict[tuple[str, str], Relation] = {}
    if choice.claim is None:
        return []
    pairs = [(choice.claim, claim) for claim in topic.claims if claim is not choice.claim]
    last: dict[str, Claim] = {}
    ordered = sorted(topic.claims, key=lambda c: (context.published(c), amount(c.quantity) if c.quantity else 0, c.id))
    for claim in ordered:
        before = last.get(credit(claim))
        if before and choice.claim not in (before, claim) and before.report_id != claim.report_id:
            pairs.append((claim, before))
        last[credit(claim)] = claim
    for left, right in pairs:
        if topic.predicate == "happened_on" and not (left.when and right.when):
            continue
        relation = relate(left, right, context)
        found.setdefault((relation.left, relation.right), relation)
    return earlier_states(list(found.values()), topic, told_later(topic, context))


Numbers = tuple[Quantity | None, Quantity | None]


def told_later(topic: Topic, context: Context) -> set[Numbers]:
    """{(later, earlier)}: the numbers that a report itself gives as a count and its correction downward: "now 11".

    A count that grows needs no such word; two bodies that are named do not correct each other.
    """
    moved = [claim for claim in topic.claims if claim.quantity and state_of(claim) == "later"]
    given = {(claim.quantity, credit(claim)): claim for claim in topic.claims if claim.quantity}.values()
    pairs = [(one, other) for one in moved for other in given if fewer(one, other) and not two_bodies(one, other)]
    related = ((one, other, relate_figures(one, other, context)) for one, other in pairs)
    return {(one.quantity, other.quantity) for one, other, r in related if (r.type, r.left) == ("update", one.id)}


def fewer(left: Claim, right: Claim) -> bool:
    """Whether one figure is smaller than another."""
    return left.quantity is not None and right.quantity is not None and amount(left.quantity) < amount(right.quantity)


def earlier_states(relations: list[Relation], topic: Topic, told: set[Numbers]) -> list[Relation]:
    """A figure that is the same as one since overtaken was overtaken with it, and is no conflict."""
    by_id = {claim.id: claim for claim in topic.claims}
    overtaken = told | {(by_id[r.left].quantity, by_id[r.right].quantity) for r in relations if r.type == "update"}

    def settled(relation: Relation) -> Relation:
        one, other = by_id[relation.left], by_id[relation.right]
        for later, earlier in ((one, other), (other, one)) if relation.type == "conflict" else ():
            if any(same_number(later.quantity, new) and same_number(earlier.quantity, old) for new, old in overtaken):
                why = "the same count as the earlier state of it that another report gives"
                return Relation(left=later.id, right=earlier.id, type="update", why=why)
        return relation

    return [settled(relation) for relation in relations]


def same_number(left: Quantity | None, right: Quantity | None) -> bool:
    """Whether two quantities can be one number."""
    return bool(left and right and numbers(left, right))


def relate_days(left: Claim, right: Claim, context: Context) -> Relation:  # noqa: ARG001
    """Days are the same or in conflict; a wider time that holds the other's day agrees with it."""
    assert left.when is not None
    assert right.when is not None
    if same_day(left, right):
        return Relation(left=left.id, right=right.id, type="same", why=f"both say {day_text(left.when)}")
    for wide, narrow in ((left.when, right.when), (right.when, left.when)):
        inside = (wide.earliest or "") <= (narrow.earliest or "") and (narrow.latest or "9") <= (wide.latest or "9")
        if inside and wide.precision != "day":
            why = f"{day_text(narrow)} lies within {day_text(wide)}"
            return Relation(left=left.id, right=right.id, type="rounds_to", why=why)
    if one_voice(left, right):
        both = f"{day_text(left.when)} and {day_text(right.when)}"
        why = f"one report gives both {both}, and so speaks of two moments"
        return Relation(left=left.id, right=right.id, type="scope_differs", why=why)
    why = f"{day_text(left.when)} and {day_text(right.when)} are different days"
    return Relation(left=left.id, right=right.id, type="conflict", why=why)


def relate_places(left: Claim, right: Claim, context: Context) -> Relation:
    """Places are the same, one within the other, or in conflict."""
    names = [context.entities[c.where].name if c.where in context.entities else c.text for c in (left, right)]
    if left.where == right.where:
        return Relation(left=left.id, right=right.id, type="same", why=f"both name {names[0]}")
    if same_place(left, right, context=context):
        return Relation(
            left=left.id, right=right.id, type="part_of", why=f"of {names[0]} and {names[1]}, one lies in the other"
        )
    why = f"{names[0]} and {names[1]} are different places"
    return Relation(left=left.id, right=right.id, type="scope_differs", why=why)


def relate_statements(left: Claim, right: Claim, context: Context) -> Relation:
    """Statements agree, deny each other, or quote one saying in different words."""
    if not alike(left, right) or (left.predicate == "denies_backing") != (right.predicate == "denies_backing"):
        denier, other = (
            (left, right) if left.modality == "denied" or left.predicate == "denies_backing" else (right, left)
        )
        why = f"{context.voice(denier.report_id)} gives a denial of what {context.voice(other.report_id)} says"
        return Relation(left=denier.id, right=other.id, type="denial", why=why)
    return Relation(left=left.id, right=right.id, type="same", why="both say so")


def alike(left: Claim, right: Claim) -> bool:
    """Whether both say that it is so, or both that it is not."""
    return (left.modality == "denied") == (right.modality == "denied")


def same_side(left: Claim, right: Claim) -> bool:
    """Whether both affirm the backing, or both deny it."""
    return left.predicate == right.predicate and alike(left, right)


def same_figure_or_silent(left: Claim, right: Claim) -> bool:
    """Whether two figures can be one number; a claim without a number says the same as any."""
    return not left.quantity or not right.quantity or same_figure(left, right)
