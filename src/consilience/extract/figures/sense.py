"""What a word says happened, as it stands in its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from spacy.tokens import Token

from consilience.extract.figures.mistaken import is_mistaken
from consilience.extract.figures.numbered import is_headline_verb, is_thing, numbered
from consilience.extract.figures.of_whom import (
    BODIES,
    DISEASES,
    UPROOTED,
    is_homecoming,
    is_hosted,
    is_of_dead,
    is_of_illness,
)
from consilience.lexicon.predicates import Sense, senses
from consilience.lexicon.tables import table

LINKS = frozenset({"acomp", "attr", "oprd", "xcomp", "ccomp", "advcl", "pcomp", "advmod"})
CONDITIONS = frozenset(table("counted")["bodies"]["conditions"])
FIRING = frozenset(table("counted")["hit"]["firing"])
BODY, MISSILES = frozenset(table("counted")["hit"]["body"]), frozenset(table("counted")["hit"]["by"])
REMEMBERED = 1_000  # words: those of the report at hand, which several finders ask about
COUNTED_ONLY = frozenset(table("counted")["bodies"]["counted_only"])  # "1 critical", but not "a critical man"


@lru_cache(maxsize=REMEMBERED)
def senses_of(token: Token) -> Sequence[Sense]:
    """What a word may say happened, as it stands in its sentence, the likeliest first; nothing for most words."""
    known = senses()
    by_lemma, by_form = known.get(token.lemma_.lower(), ()), known.get(token.lower_, ())
    if not by_lemma and not by_form and is_headline_verb(token):
        by_form = known.get(token.lower_.removesuffix("s"), ())
    if not by_lemma and not by_form:
        return ()
    listed = dict.fromkeys((*by_lemma, *by_form))
    if token.dep_ == "compound" and numbered(token) is None:
        return ()  # "death threats", "the murder charge"; but "3 Dead, 1 Hurt in …"
    if any(child.lower_ in {"attempted", "near"} for child in token.lefts):
        return ()  # "attempted murder", "near drowning"; but "shot near the harbour"
    return tuple(sense for sense in listed if fits(token, sense) and not is_mistaken(token, sense.predicate))


def fits(token: Token, sense: Sense) -> bool:
    """Does the word stand in the sentence as this sense needs it?"""
    if sense.part == "phrase":
        return token.pos_ in {"VERB", "AUX"} and sense.other is not None and beside(token, sense.other) is not None
    if sense.part == "object" and is_headline_verb(token):
        return True
    if sense.part == "subject" and token.lemma_ == "return":
        return is_homecoming(token)
    if sense.part in {"object", "subject"}:
        return token.pos_ == "VERB" or (
            (token.tag_ in {"VBN", "VBD"} or token.pos_ == "ADJ") and sense.part == "object"
        )
    if sense.part == "state" and token.lower_ in COUNTED_ONLY:
        return numbered(token) is not None
    if sense.part == "state":
        verbal = token.pos_ == "VERB" and any(other.part == "object" for other in senses().get(token.lemma_, ()))
        return not verbal and token.tag_ != "NNS" and token.pos_ in {"ADJ", "VERB", "NOUN", "PROPN", "ADV"}
    if token.lemma_ == "condition" and not any(child.lower_ in CONDITIONS for child in token.children):
        return False
    if token.lemma_ == "case":
        return is_thing(token) and is_of_illness(token)
    if token.lemma_.lower() in UPROOTED:
        return is_thing(token) and is_hosted(token)
    return is_thing(token) and (token.lemma_ not in BODIES or is_of_dead(token))


def beside(verb: Token, word: str) -> Token | None:
    """The word that goes with a verb, as its object, its particle or behind a preposition.

    "without+home" names the preposition too; it may then hang on the object: "left 40 people without homes".
    """
    if word == "FIRE":
        return verb.head if verb.dep_ in LINKS | {"conj"} and verb.head.lemma_ in FIRING else None
    by, _, noun = word.rpartition("+")
    for child in verb.children:
        if child.dep_ == "nsubj" and noun in MISSILES and child.lemma_.lower() == noun:
            return child  # "a bullet hit the boy"
        if child.lemma_ == noun and (by == child.dep_ == "conj" or (child.dep_, noun) == ("xcomp", "leave")):
            return child  # "treated and released", "ordered the residents to leave"
        if not by and child.dep_ in {"dobj", "prt", "advmod", "obj", "oprd", "attr", "acomp"}:
            for each in (child, *child.conjuncts):
                if is_it(each, noun):
                    return each
        if by and child.dep_ == "dobj" and (found := beside(child, word)) is not None:
            return found
        if child.dep_ in {"prep", "advmod", "agent", "dative"} and (not by or child.lower_ == by):
            for inner in behind(child):
                if is_it(inner, noun):
                    return inner
    return None


def is_it(word: Token, noun: str) -> bool:
    """Is it the word looked for, or any part of the body or any disease where one is?"""
    lemma = word.lemma_.lower()
    return lemma == noun or (noun == "BODY" and lemma in BODY) or (noun == "DISEASE" and lemma in DISEASES)


def behind(prep: Token) -> Iterator[Token]:
    """What stands behind a preposition, or behind two: "out of their homes"."""
    for child in prep.children:
        yield child
        if child.dep_ == "prep":
            yield from child.children


def is_negated(token: Token) -> bool:
    """Is it said not to be so?"""
    near = [token, *([token.head] if token.dep_ in LINKS else [])]
    return any(child.dep_ == "neg" for word in near for child in word.children)


def paired(token: Token) -> Token | None:
    """The other word of "killed and wounded", where one count is of both; None where each has its own."""
    words = token.doc[max(token.sent.start, token.i - 2) : min(token.sent.end, token.i + 3)]
    for other in words:
        dead = min(token, other, key=lambda word: word.i)
        if abs(other.i - token.i) == 2 and dead.nbor().lower_ in {"and", "or"}:
            told = [{sense.predicate for sense in senses_of(word)} for word in (dead, dead.nbor(2))]
            if {"killed"} <= told[0] | told[1] and {"injured"} <= told[0] | told[1] and told[0] != told[1]:
                own = numbered(dead) is not None and any(child.dep_ == "dobj" for child in dead.nbor(2).children)
                return None if own else other
    return None
