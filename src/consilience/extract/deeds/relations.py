"""Who stands behind whom, who denies it, and who is held answerable for what."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from consilience.extract.deeds.sides import are_sides, doer, is_side
from consilience.extract.found import Found
from consilience.extract.nlp import Parsed, Passage
from consilience.extract.scope import when_of
from consilience.extract.syntax.arguments import (
    actor_of,
    after,
    child,
    is_passive,
    joined,
    owner_of,
    patient_of,
)
from consilience.lexicon.deeds import event_nouns, lemmas
from consilience.model import Draft

Tie = tuple[str, Token, Token, Token]  # predicate, trigger, the one, the other

BACK, BACK_NOUNS, OFFER = (lemmas("sides", name) for name in ("back", "back_nouns", "offer"))
DENY, INVOLVEMENT, BLAME = (lemmas("sides", name) for name in ("deny", "involvement", "blame"))
TYING = BACK | BACK_NOUNS | DENY | BLAME | {"claim", "responsible"}


def find_relations(parsed: Parsed, found: Found) -> Iterator[Draft]:
    """Every claim of a report about who backs whom, denies it, or answers for what."""
    for passage, sentence in parsed.sentences(TYING):
        for token in passage.words_of(sentence):
            for predicate, trigger, left, right in ties(token, passage, found):
                for one in joined(left):
                    for other in joined(right):
                        if predicate == "backs" and not are_sides(token, one, other, passage, found):
                            continue
                        yield draft(predicate, trigger, one, other=other, passage=passage, found=found)


def draft(predicate: str, trigger: Token, one: Token, *, other: Token, passage: Passage, found: Found) -> Draft:
    """The claim that a tie makes."""
    return Draft(
        kind="relation",
        predicate=predicate,
        trigger=passage.span(trigger),
        evidence=(passage.span(trigger.sent),),
        subject=found.phrase(passage, one),
        object=found.phrase(passage, other),
        when=when_of(trigger, passage, found.within(passage.span(trigger.sent))),
    )


def ties(token: Token, passage: Passage, found: Found) -> Iterator[Tie]:
    """What one word says about two sides."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB":
        if lemma in BACK:
            yield from backing("backs", token, actor_of(token), patient_of(token), passage, found)
        elif lemma in DENY and not is_passive(token):
            yield from denial(token, passage, found)
        elif lemma in BLAME or lemma == "claim":
            yield from answering(token, lemma)
    elif lemma in BACK_NOUNS and token.pos_ == "NOUN":
        verb = token.head
        giver = actor_of(verb) if verb.lemma_.lower() in OFFER and token.dep_ == "dobj" else owner_of(token)
        taker = after(token, {"for"}) or (after(verb, {"to"}) if verb.lemma_.lower() in OFFER else None)
        yield from backing("backs", token, giver, taker, passage, found)
    elif lemma == "responsible":
        subject, deed = child(token.head, "nsubj"), after(token, {"for"})
        if subject is not None and deed is not None and is_deed(deed):
            yield "responsible", token, subject, deed


def backing(
    predicate: str, trigger: Token, giver: Token | None, taker: Token | None, passage: Passage, found: Found
) -> Iterator[Tie]:
    """A tie between two that can act; behind what is done stands the one who does it."""
    if giver is None or taker is None:
        return
    behind = doer(taker)
    if is_side(giver, passage, found) and is_side(behind, passage, found) and behind.i != giver.i:
        yield predicate, trigger, giver, behind


def denial(verb: Token, passage: Passage, found: Found) -> Iterator[Tie]:
    """A denial: "denied backing the rebels", "denied rumours that it took part in the raid"."""
    who = actor_of(verb)
    for word in verb.subtree if who is not None else ():
        if word.i <= verb.i or who is None:
            continue
        lemma = word.lemma_.lower()
        if (word.pos_ == "VERB" and lemma == "involve") or (lemma in INVOLVEMENT and word.pos_ == "NOUN"):
            whom = after(word, {"in", "with", "to", "for"})
        elif word.pos_ == "VERB" and lemma in BACK:
            whom = patient_of(word)
        else:
            continue
        yield from backing("denies_backing", verb, who, whom, passage, found)
        return


def answering(verb: Token, lemma: str) -> Iterator[Tie]:
    """Answering for it: "claimed responsibility for the blast", "blamed the militia for the blast"."""
    who, what = actor_of(verb), patient_of(verb)
    if what is None:
        return
    if lemma == "claim":
        deed = after(what, {"for"}) or after(verb, {"for"})
        if who is not None and what.lemma_ == "responsibility" and deed is not None:
            yield "claims_responsibility", verb, who, deed
        return
    deed = after(verb, {"for", "of"})
    if deed is not None and is_deed(deed):
        yield "responsible", verb, what, deed


def is_deed(token: Token) -> bool:
    """Is it something that somebody did?"""
    return token.lemma_.lower() in event_nouns()
