"""How far a time reaches: from the verb that it stands with down to the words that it holds for, and no further."""

from __future__ import annotations

from itertools import pairwise, takewhile

from spacy.tokens import Token

from consilience.extract.syntax.clauses import heads_clause, upwards
from consilience.lexicon.deeds import lemmas
from consilience.lexicon.tables import forms

AFTERMATH, LENGTHS = lemmas("happened", "aftermath"), lemmas("happened", "lengths")
PEOPLE = {noun for noun, kind in forms("counted", "nouns").items() if kind == "person"}
FINDING = frozenset({"find", "discover", "locate"})  # who is found on a day was mostly hurt on it
INVOLVED = frozenset({"in", "of", "for", "from", "to"})  # "suspects in a shooting"
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PAST, PRESENT = frozenset({"VBD", "VBN"}), frozenset({"VBZ", "VBP"})


def reaches(date: Token, token: Token) -> bool:
    """Does a time that stands with a word above hold for this word too?

    "A bomb exploded on Friday, killing two" does; "a man accused of killing two appeared in court on Friday" does not.
    """
    path = list(upwards(token))
    above = {word.i for word in path}
    climb = [date, *date.ancestors]
    joint = next((word for word in climb if word.i in above), None)
    if joint is None or joint == token or token.i < date.i < joint.i:  # "those killed on Friday were named"
        return True
    way = [*takewhile(lambda word: word != joint, path), joint]
    if any(is_barred(below, word, joint) for below, word in pairwise(way)):
        return False
    if is_aftermath(joint, token) and any(below.dep_ != "conj" for below in way[:-1]):
        return False
    held = any(word.pos_ in {"NOUN", "PROPN"} for word in takewhile(lambda word: word != joint, climb[1:]))
    return not (held and joint.pos_ in {"VERB", "AUX"} and any(is_whole_clause(word) for word in way[:-1]))


def is_barred(below: Token, word: Token, joint: Token) -> bool:
    """Does a step up the tree lead out of what the time above may hold for?"""
    if below.dep_ in {"advcl", "pcomp"} or word.dep_ == "prep":
        return is_apart(below)
    if below.dep_ == "conj":
        return tense_of(below) in PRESENT and tense_of(word) in PAST
    if word == joint or not is_person(word):
        return False
    if below.dep_ in {"relcl", "acl"}:  # "which" is no person: the parse hung it on the wrong noun
        return word.head.lemma_ not in FINDING and all(c.lower_ != "which" for c in below.lefts)
    if below.dep_ == "prep":
        return below.lower_ in INVOLVED
    return below.dep_ == "amod" and below.tag_ == "VBN" and word.dep_ not in SUBJECTS


def is_aftermath(verb: Token, token: Token) -> bool:
    """Does a verb tell what a court, a speaker or a searcher did later about what another word tells?"""
    return verb.pos_ == "VERB" and verb.lemma_.lower() in AFTERMATH and token.lemma_.lower() not in AFTERMATH


def is_apart(clause: Token) -> bool:
    """Does the clause or phrase come at a time of its own: "two years after he was freed", "since the ship sank"?"""
    behind = clause.dep_ in {"pcomp", "pobj"}
    marks = [clause.head] if behind else [c for c in clause.lefts if c.dep_ in {"mark", "prep"}]
    return any(mark.lower_ == "since" or (mark.lower_ in {"after", "before"} and has_length(mark)) for mark in marks)


def has_length(mark: Token) -> bool:
    """Does a number of days stand before the word: "two days after"?"""
    left = mark.doc[mark.i - 1] if mark.i > mark.sent.start else None
    return left is not None and left.lemma_.lower() in LENGTHS


def is_whole_clause(word: Token) -> bool:
    """Does a clause with a subject or a conjunction of its own hang on the word?"""
    if not heads_clause(word):
        return False
    return word.dep_ == "relcl" or any(c.dep_ in SUBJECTS or c.dep_ == "mark" for c in word.lefts)


def is_person(noun: Token) -> bool:
    """Is it a noun for a person, or a person's name?"""
    if noun.pos_ == "PROPN":
        return noun.ent_type_ == "PERSON"
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in PEOPLE


def tense_of(verb: Token) -> str:
    """The tag of the word that carries a verb's tense."""
    return next((child.tag_ for child in verb.lefts if child.dep_ in {"aux", "auxpass"}), verb.tag_)
