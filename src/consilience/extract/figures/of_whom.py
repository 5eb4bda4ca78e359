"""Of whom a word tells: of the dead, of the displaced, of the sick; the same word may tell of none of them."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.lexicon.tables import table

BODIES = frozenset({"body", "corpse"})
FINDING = frozenset(table("counted")["bodies"]["found"])
TALLIES = frozenset(table("counted")["tallies"]["nouns"])
UPROOTED = frozenset(table("counted")["uprooted"]["nouns"])
AWAY = frozenset(table("counted")["uprooted"]["away"])
HOSTING = frozenset(table("counted")["uprooted"]["verbs"])
DISEASES = frozenset(table("counted")["illness"]["diseases"])
CASES = frozenset(table("counted")["illness"]["cases"])


def is_homecoming(verb: Token) -> bool:
    """Is it told of the displaced or of residents, and of no other place: "60% of the refugees have returned"?"""
    if any(child.lower_ == "to" for child in verb.children):
        return False
    subjects = (word for child in verb.children if child.dep_ == "nsubj" for word in child.subtree)
    return any(word.lemma_.lower() in AWAY for word in subjects)


def is_of_illness(noun: Token) -> bool:
    """Is a "case" one of a disease: "40 cases of cholera", "12 confirmed cases"?"""
    near = (word for child in noun.children for word in (child, *child.children))
    return any(word.lemma_.lower() in DISEASES or word.lower_ in CASES for word in near)


def is_hosted(noun: Token) -> bool:
    """Is it of refugees or evacuees themselves that a sentence tells: that there are so many, or who takes them in?"""
    if noun.dep_ == "pobj":
        return noun.head.lower_ == "of" and noun.head.head.lemma_ in TALLIES
    return noun.dep_ in {"attr", "dobj", "nsubj", "nsubjpass"} and noun.head.lemma_ in HOSTING


def is_of_dead(noun: Token) -> bool:
    """Does "body" mean one who died: someone's that is found; not "a body of 300 men", "her body froze"?"""
    inner = next((w for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for w in c.children), None)
    if inner is not None:
        return noun.tag_ == "NNS" or inner.tag_ not in {"NNS", "NNPS", "CD"}
    if noun.tag_ == "NNS" or noun.lemma_ == "corpse":
        return True
    return noun.head.lemma_ in FINDING and noun.dep_ in {"dobj", "nsubjpass", "nsubj", "conj"}
