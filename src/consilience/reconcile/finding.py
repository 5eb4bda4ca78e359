"""From a topic to a finding: the answer, how every claim stands to it, and how many voices there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from consilience.model import Claim, Finding, Relation, SetAside, Status, make_id
from consilience.reconcile.answer import answer_of, answering, question_of
from consilience.reconcile.areas import same_place
from consilience.reconcile.context import Context
from consilience.reconcile.origins import find_origins
from consilience.reconcile.relate import (
    Relate,
    alike,
    relate_days,
    relate_places,
    relate_statements,
    relations_of,
    same_figure_or_silent,
    same_side,
)
from consilience.reconcile.rules import (
    Choice,
    choose_day,
    choose_figure,
    choose_place,
    most_voices,
    same_day,
    same_words,
)
from consilience.reconcile.sayings import COMPARED, relate_sayings
from consilience.reconcile.scoping import relate_counts
from consilience.reconcile.status import counts_else, status_of
from consilience.reconcile.topic import BY_OBJECT, ONE_FOR_ALL, Topic, subject_of
from consilience.reconcile.versions import corrected, standing


def find(topic: Topic, context: Context) -> Finding:
    """The finding of one topic."""
    choice, same, relate = decide(topic, context)
    choice = clearest(choice, topic, same)
    relations = corrected(relations_of(topic, choice, context, relate), topic.claims, context)
    agreeing = [
        claim for claim in topic.claims if choice.claim and (claim is choice.claim or same(claim, choice.claim))
    ]
    origins = find_origins(topic.claims, context, shared=same)
    apart = counts_else(relations) - {claim.id for claim in agreeing}
    status = status_of(topic, relations, [origin for origin in origins if not apart.issuperset(origin.claim_ids)])
    subject = subject_of(topic)
    text = question_of(topic, context)
    answered = choice.claim if decided(topic, choice) else None
    return Finding(
        id=id_of(topic, context),
        story_id=context.story.id,
        question=text,
        predicate=topic.predicate,
        subject=subject,
        scope=topic.scope,
        status=status,
        headline=False,
        answer=answer_of(answered, topic, context, relations, bounds=choice.bounds) if answered else None,
        relations=tuple(relations),
        claim_ids=tuple(claim.id for claim in topic.claims),
        origins=origins,
        rule=rule_of(topic, choice, status),
        assumptions=topic.assumptions,
        set_aside=tuple(set_aside(topic, agreeing, relations)) if decided(topic, choice) else (),
    )


def id_of(topic: Topic, context: Context) -> str:
    """The id of a topic's finding."""
    return make_id("f", context.story.id, *topic.key, topic.foreseen)


def rule_of(topic: Topic, choice: Choice, status: Status) -> str:
    """The name of the rule that chose the answer, or why none did."""
    if topic.foreseen:
        return "nothing decided yet: only foreseen"
    if choice.even:
        return f"nothing decided: {choice.rule}"
    if not decided(topic, choice):
        return "nothing decided: only denied"
    return "what is said, beside its denial" if status == "denied" else choice.rule


def decide(topic: Topic, context: Context) -> tuple[Choice, Callable[[Claim, Claim], bool], Relate]:
    """The rule's choice, what counts as saying the same, and how two claims are related."""
    present = [claim for claim in topic.claims if claim.modality != "denied"] or list(topic.claims)
    present = standing(present, context)
    if any(claim.quantity for claim in topic.claims):
        return choose_figure(present, context), same_figure_or_silent, relate_counts
    if topic.predicate == "happened_on":
        return choose_day(present, context), same_day, relate_days
    if topic.predicate == "happened_in":
        same = partial(same_place, context=context)
        narrow = sorted(present, key=lambda c: precision(c, context))
        return choose_place(narrow, context, same), same, relate_places
    if topic.predicate in BY_OBJECT or topic.predicate.endswith("_named"):
        return most_voices(present, context, alike), alike, relate_statements
    if topic.predicate == "backs":
        affirmed = [claim for claim in present if claim.predicate == "backs"] or present
        return most_voices(affirmed, context, same_side), same_side, relate_statements
    relate = relate_sayings if topic.predicate in COMPARED else relate_statements
    return most_voices(present, context, same_words), same_words, relate


def clearest(choice: Choice, topic: Topic, same: Callable[[Claim, Claim], bool]) -> Choice:
    """Of the claims that give the chosen answer, the one that names what most of them name.

    Figures, days and places stay as chosen: their claims differ in more than the words.
    """
    best = choice.claim
    if best is None or best.quantity or topic.predicate in ONE_FOR_ALL or choice.even:
        return choice
    agreeing = [c for c in topic.claims if c.modality == best.modality and (c is best or same(c, best))]
    named = Counter(term.entity_id for c in agreeing if (term := answering(c, topic)) and term.entity_id)

    def clarity(claim: Claim) -> tuple[int, bool]:
        term = answering(claim, topic)
        return (named[term.entity_id] if term and term.entity_id else 0), term is not None

    return replace(choice, claim=max(agreeing, key=clarity))


def decided(topic: Topic, choice: Choice) -> bool:
    """Whether there is an answer: what is only foreseen, only denied or evenly disputed has none."""
    affirmed = any(claim.modality != "denied" or claim.predicate == "said" for claim in topic.claims)
    return not topic.foreseen and not choice.even and affirmed


def set_aside(topic: Topic, agreeing: Sequence[Claim], relations: Sequence[Relation]) -> list[SetAside]:
    """The claims that the answer does not follow, each with the reason."""
    kept = {claim.id for claim in agreeing}
    why = {rid: r.why for r in relations for rid in (r.left, r.right)}
    return [
        SetAside(claim_id=claim.id, why=why.get(claim.id, "it gives another answer"))
        for claim in topic.claims
        if claim.id not in kept
    ]


def precision(claim: Claim, context: Context) -> int:
    """How exact the place of a claim is: 1 is a town; 8 where nothing is known of it."""
    entity = context.entities.get(claim.where or "")
    place = entity.place if entity else None
    return place.precision if place and place.precision is not None else 8
