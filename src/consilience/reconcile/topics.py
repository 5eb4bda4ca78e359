"""Which claims answer one question: the same predicate, subject and scope."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from consilience.model import Claim
from consilience.reconcile.context import Context, in_order
from consilience.reconcile.named import one_each
from consilience.reconcile.scopes import figure_topics
from consilience.reconcile.topic import BY_OBJECT, BY_PERSON, BY_SUBJECT, NOT_YET, ONE_FOR_ALL, Topic, plain


def find_topics(claims: Iterable[Claim], context: Context) -> Iterator[Topic]:
    """The questions that a story's claims answer, figures last; labels and sayings are not questions of this kind."""
    figures: dict[str, list[Claim]] = {}
    others: dict[tuple[str, ...], list[Claim]] = {}
    for claim in in_order(tuple(claims), context):
        if claim.kind == "figure" or (claim.predicate == "released" and claim.kind == "event"):
            figures.setdefault(claim.predicate, []).append(claim)
        elif key := topic_key(claim, context):
            others.setdefault(key, []).append(claim)
    persons = {key: group for key, group in others.items() if key[0] in BY_PERSON}
    for key, group in sorted((others | {key: [] for key in persons} | one_each(persons)).items()):
        for foreseen in (False, True):
            members = tuple(claim for claim in group if is_foreseen(claim) == foreseen)
            if members and not (foreseen and key[0] in BY_PERSON):  # who may have died is not named as dead
                yield Topic(predicate=key[0], key=key, claims=members, foreseen=foreseen)
    for predicate in sorted(figures):
        yield from figure_topics(predicate, figures[predicate], context)


def is_foreseen(claim: Claim) -> bool:
    """Does it only tell what may be or come? Of a deed that is alleged, the day and the place are told all the same."""
    return claim.modality in NOT_YET and not (claim.modality == "possible" and claim.predicate in ONE_FOR_ALL)


def topic_key(claim: Claim, context: Context) -> tuple[str, ...] | None:
    """What makes two claims answers to one question; None for claims that are not compared this way."""
    subject, obj = plain(context.name(claim.subject)), plain(context.name(claim.object))
    predicate = claim.predicate
    if predicate in ONE_FOR_ALL:
        return (predicate,)
    if predicate == "denies_backing":
        return ("backs", subject)
    if predicate in BY_SUBJECT or predicate in BY_PERSON:
        return (predicate, subject) if subject else None
    if predicate in BY_OBJECT:  # only places that have a name: "who controls key cities" is no question
        return (predicate, obj) if claim.object and claim.object.entity_id else None
    if predicate == "distance":
        named = claim.subject and claim.subject.entity_id and claim.object and claim.object.entity_id
        return (predicate, *sorted((subject, obj))) if named and subject != obj else None
    if predicate == "rank":
        return (predicate, subject, plain(claim.object.text or "") if claim.object else "")
    return None
