"""What a word tells of those who were hurt: that they died, that they live, or only that they were shot."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from consilience.extract.figures.find import is_fatal
from consilience.extract.figures.sense import BODY, beside, is_negated, senses_of
from consilience.extract.figures.settle import ARMED, HARMED
from consilience.extract.figures.who import objects, subjects, sufferers
from consilience.extract.named.terms import CARED, DEAD, HURT, LIVED, SHOT
from consilience.extract.nlp import Passage
from consilience.lexicon.predicates import Sense
from consilience.lexicon.tables import table

STRIKE = frozenset(table("named")["struck"]["verbs"])
MISSILES = frozenset(table("named")["struck"]["missiles"])
MILD = frozenset(table("named")["survived"]["mild"])
SURVIVE = frozenset(table("named")["survived"]["subject"])
DISCHARGED = tuple(tuple(phrase.split()) for phrase in table("named")["survived"]["object"])
RECOVERING = tuple(tuple(phrase.split()) for phrase in table("named")["survived"]["subject_with"])
LIMBS = frozenset(table("named")["survived"]["limbs"])
SURVIVING = STRIKE | SURVIVE | {verb for verb, _ in (*DISCHARGED, *RECOVERING)}
PREDICATES = {"killed": DEAD, "injured": HURT}


def suffered(token: Token, passage: Passage) -> Iterator[tuple[str, Token]]:
    """Those whom a word tells to be dead or hurt, or to have lived on."""
    told, lived = senses_of(token), token.lemma_ in SURVIVING and token.pos_ == "VERB"
    if not (told or lived) or is_negated(token):
        return
    for sense in told:
        predicate = told_by(token, sense)
        if predicate is not None:
            for head in sufferers(token, sense, headline=passage.kind == "headline"):
                yield predicate, head
    if lived:
        yield from ((LIVED, head) for head in survivors(token))
        yield from ((SHOT, head) for head in struck(token))


def told_by(token: Token, sense: Sense) -> str | None:
    """What a word in one of its senses tells of a person.

    Who was shot may be dead of it; who lies in hospital is not, as far as this word goes.
    """
    if sense.predicate in {HARMED, "injured"} and is_fatal(token):
        return DEAD
    if sense.predicate != HARMED:
        return PREDICATES.get(sense.predicate)
    if any(word.lower_ in MILD for child in token.children if child.dep_ == "dobj" for word in child.subtree):
        return HURT  # "suffered a non-life-threatening wound"
    if any(beside(token, f"in+{part}") is not None for part in parts_near(token) if part in LIMBS):
        return HURT  # "was shot in the leg"
    by_arms = sense.other in MISSILES if sense.part == "phrase" else token.lemma_.lower() in ARMED
    return SHOT if by_arms or sense.other == "wound" else CARED


def survivors(verb: Token) -> Iterator[Token]:
    """Those who live on: "survived", "is recovering", "was released from the hospital"."""
    if any(verb.lemma_ == first and beside(verb, other) is not None for first, other in RECOVERING):
        yield from subjects(verb)
    if verb.lemma_ in SURVIVE and not any(child.dep_ in {"auxpass", "agent"} for child in verb.children):
        yield from subjects(verb)
    if any(verb.lemma_ == first and beside(verb, other) is not None for first, other in DISCHARGED):
        yield from objects(verb)


def struck(verb: Token) -> Iterator[Token]:
    """Those whom a bullet hit: "a round struck her leg", "was hit in the arm"."""
    if verb.lemma_ not in STRIKE:
        return
    by = any(child.dep_ == "nsubj" and child.lemma_.lower() in MISSILES for child in verb.children)
    if by or any(beside(verb, f"in+{part}") is not None for part in parts_near(verb)):
        for head in objects(verb):
            whose = next((child for child in head.children if child.dep_ == "poss"), None)
            yield whose if whose is not None and head.lemma_ in BODY else head


def parts_near(verb: Token) -> Iterator[str]:
    """The parts of the body that are named behind a verb."""
    return (
        word.lemma_ for child in verb.children if child.lower_ == "in" for word in child.children if word.lemma_ in BODY
    )
