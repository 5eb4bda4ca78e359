"""Whom a pronoun means, and who it is that speaks: where somebody is told to be dead or hurt."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.found import Found
from consilience.extract.named.who import full, is_official, names_in
from consilience.extract.nlp import Passage
from consilience.model import Naming

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def stands_for(head: Token, passage: Passage, found: Found) -> Naming | None:
    """The person whom a pronoun stands for."""
    naming = found.naming_at(passage, head)
    if naming is None or naming.form != "pronoun" or naming.refers_to is None:
        return None
    name = names_in(found).get(naming.refers_to.start)
    return full(name, found) if name is not None and name.type == "person" else None


def is_clear(pronoun: Token, person: Naming, passage: Passage, found: Found) -> bool:
    """Does a pronoun that is a subject go back to the subject of its own sentence, or at its start of the last one?

    Whoever speaks, or is an officer, tells of others: "He was shot, Roe said" is not of Roe.
    """
    if pronoun.dep_ not in SUBJECTS or is_official(person):
        return False
    sentence = passage.sentence_of(pronoun)
    if pronoun.i == sentence.start and sentence.start > 0:
        sentence = passage.sentence_of(passage.words[sentence.start - 1])
    for word in passage.words_of(sentence):
        if word.i >= pronoun.i or word.dep_ not in SUBJECTS or word.pos_ == "PRON" or tells(word):
            continue
        naming = named_at(word, passage, found)
        if naming is None or naming.form != "name":
            return False
        return full(naming, found) is person and not is_source(naming, found)
    return False


def tells(subject: Token) -> bool:
    """Is it somebody who says what the sentence goes on to tell: "Troopers say Roe shot himself"?"""
    return any(child.dep_ == "ccomp" and child.i > subject.i for child in subject.head.children)


def named_at(word: Token, passage: Passage, found: Found) -> Naming | None:
    """The name of a person, or beside a noun for one: "a third man, Jo Roe"."""
    beside = (child for child in word.children if child.dep_ == "appos" and child.pos_ == "PROPN")
    return next((one for each in (word, *beside) if (one := found.naming_at(passage, each)) is not None), None)


def is_source(naming: Naming, found: Found) -> bool:
    """Is somebody credited there with what they say?"""
    return any(a.source is not None and a.source.covers(naming.span) for a in found.attributions)


def speaks(person: Naming, trigger: Token, passage: Passage, found: Found) -> bool:
    """Is it that person who says so? The dead do not speak."""
    at = passage.span(trigger)
    for attribution in found.attributions:
        if attribution.source is not None and any(content.covers(at) for content in attribution.content):
            source = passage.tokens(attribution.source)
            who = found.naming_at(passage, source.root) if source is not None else None
            if who is not None and full(who, found) is person:
                return True
    return False
