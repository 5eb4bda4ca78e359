"""Persons whom the police hold or look for, or of whom it is said that they did it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from consilience.extract.figures.kind import behind_of
from consilience.extract.figures.sense import beside, is_negated
from consilience.extract.figures.who import objects, shared_object, subject_of, subjects
from consilience.lexicon.tables import table

TOLD = table("named")["verbs"]
SUSPECTED = frozenset(TOLD["suspect_object"])
ATTACKS = frozenset(TOLD["attack"])
HELD = tuple(tuple(phrase.split()) for phrase in TOLD["suspect_object_with"])
ADMITS = tuple(tuple(phrase.split()) for phrase in TOLD["suspect_subject"])
ARRESTS = frozenset(table("named")["nouns"]["arrest"])
CHARGES = frozenset(table("named")["nouns"]["charge"])
SUSPECTING = SUSPECTED | ATTACKS | ARRESTS | CHARGES | {verb for verb, *_ in (*HELD, *ADMITS)}


def suspected(token: Token) -> Iterator[Token]:
    """Those whom a word tells to be held, charged or looked for, or to have done it."""
    if token.lemma_ not in SUSPECTING or is_negated(token):
        return
    if token.pos_ == "NOUN":
        yield from by_noun(token)
    elif token.pos_ in {"VERB", "AUX"}:
        yield from by_verb(token)


def by_noun(noun: Token) -> Iterator[Token]:
    """Whom a noun tells of: "the arrest of Jo Roe", "charges against Jo Roe"."""
    held = behind_of(noun) if noun.lemma_ in ARRESTS else None
    if held is not None:
        yield held
    if noun.lemma_ in CHARGES:
        for holder in (noun, noun.head):
            yield from (
                word
                for prep in holder.children
                if prep.lower_ == "against" and prep.i > noun.i
                for word in prep.children
                if word.dep_ == "pobj"
            )


def by_verb(verb: Token) -> Iterator[Token]:
    """Whom a verb tells of: as its object, its subject, or as the one who attacked somebody."""
    if verb.lemma_ in SUSPECTED or goes_with(verb, HELD):
        yield from objects(verb)
    if goes_with(verb, ADMITS):
        yield from subjects(verb)
    subject = subject_of(verb)
    if verb.lemma_ in ATTACKS and subject is not None and subject.dep_ == "nsubj":
        targets = [child for child in verb.children if child.dep_ == "dobj"]
        later = shared_object(verb) if not targets else None  # "shot and killed a man"
        targets += [later] if later is not None else []
        if any(target.pos_ != "PRON" or target.lower_ in {"him", "her", "them"} for target in targets):
            yield subject


def goes_with(verb: Token, phrases: tuple[tuple[str, ...], ...]) -> bool:
    """Does a verb stand with the words that one of its phrases needs?"""
    return any(
        verb.lemma_ == first and all(beside(verb, other) is not None for other in others) for first, *others in phrases
    )
