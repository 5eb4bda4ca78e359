"""What a finding asks and answers, in words and values."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model import Answer, Claim, Relation, Term
from consilience.reconcile.compare import amount
from consilience.reconcile.context import Context, iso_day
from consilience.reconcile.say import day_text, quantity_text, question_text
from consilience.reconcile.topic import BY_OBJECT, Topic

OF_SOMETHING_ELSE = frozenset({"part_of", "scope_differs"})


def answer_of(
    claim: Claim,
    topic: Topic,
    context: Context,
    relations: Sequence[Relation],
    *,
    bounds: Sequence[Claim] | None = None,
) -> Answer:
    """What the chosen claim answers, with the lowest and highest figure that counts the same as it does.

    `bounds`: the only claims to take those from, besides itself.
    """
    if claim.quantity:
        other = {r.right if r.left == claim.id else r.left for r in relations if r.type in OF_SOMETHING_ELSE}
        among = topic.claims if bounds is None else (claim, *bounds)
        values = [amount(c.quantity) for c in among if c.quantity and c.id not in other]
        return Answer(
            text=quantity_text(claim.quantity),
            quantity=claim.quantity,
            claim_id=claim.id,
            low=min(values),
            high=max(values),
        )
    if topic.predicate == "happened_on" and claim.when:
        return Answer(text=day_text(claim.when), when=claim.when, claim_id=claim.id)
    if topic.predicate == "happened_in":
        entity = context.entities.get(claim.where or "")
        return Answer(text=entity.name if entity else claim.text, entity_id=claim.where, claim_id=claim.id)
    if topic.predicate.endswith("_named"):
        entity_id = claim.subject.entity_id if claim.subject else None
        return Answer(text=context.name(claim.subject), entity_id=entity_id, claim_id=claim.id)
    term = answering(claim, topic)
    if claim.predicate == "said" and claim.modality == "denied":
        return Answer(text=f"it is not so: {context.name(term)}", claim_id=claim.id)
    text = context.name(term) or ("nobody says who" if topic.predicate in BY_OBJECT else claim.text)
    return Answer(text=text, entity_id=term.entity_id if term else None, claim_id=claim.id)


def answering(claim: Claim, topic: Topic) -> Term | None:
    """The part of a claim that answers its question: who captured it, whom it backs."""
    return claim.subject if topic.predicate in BY_OBJECT else claim.object


def question_of(topic: Topic, context: Context) -> str:
    """The topic's question, with whom and what it is about."""
    first = topic.claims[0]
    scope = []
    if topic.foreseen:
        told = {claim.modality for claim in topic.claims}
        scope.append("as foreseen" if told & {"forecast", "intended"} else "as thought possible")
    if topic.scope.area in context.entities:
        scope.append(f"in {context.entities[topic.scope.area or ''].name}")
    if not topic.own:
        scope += earlier_time(topic)
    return question_text(
        topic.predicate,
        subject=context.name(first.subject),
        object=context.name(first.object),
        who=topic.scope.population or "",
        scope=", ".join(scope),
    )


def earlier_time(topic: Topic) -> list[str]:
    """The time that a background count is for, in words."""
    when = next((claim.when for claim in topic.claims if claim.when), None)
    if topic.scope.since and not (when and when.value and topic.scope.since.startswith(when.value)):
        return [f"since {topic.scope.since}"]
    if when:
        return [f"{'on' if iso_day(when.value) else 'in'} {day_text(when)}"]
    return ["earlier"] if any(claim.modality == "background" for claim in topic.claims) else []
