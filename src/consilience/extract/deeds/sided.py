"""Which words characterise a side, and which only look like it."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.lexicon.deeds import lemmas

FRAMING, ADJECTIVES, PLAIN = (lemmas("sides", name) for name in ("framing", "framing_adjectives", "plain"))
LOADED = FRAMING | ADJECTIVES
PREFIXES = frozenset({"anti", "pro"})
STANCES = frozenset({"opposition", "resistance"})  # "to" something, they are no side
RULE = frozenset({"regime", "junta", "dictatorship"})  # a label on whose it is: "the general's junta"
NAMED = frozenset({"person", "organization", "group"})


def is_label(token: Token, passage: Passage, found: Found) -> bool:
    """Is it the head of a phrase that characterises a side?"""
    if token.pos_ not in {"NOUN", "PROPN", "ADJ"} or is_quality(token) or is_no_side(token):
        return False
    if token.dep_ == "compound" and (
        token.head.lemma_.lower() in PLAIN or not stands_before_name(token, passage, found)
    ):
        return False
    naming = found.naming_at(passage, token)
    if naming is not None and naming.form in {"name", "acronym"}:
        return False
    lemma = token.lemma_.lower()
    return lemma in FRAMING or (lemma in PLAIN and loaded_from(token).i < token.i)


def is_quality(token: Token) -> bool:
    """Is it said of a thing: "extremist content", "it is revolutionary"?"""
    first = token.head if token.dep_ == "conj" and token.pos_ == "ADJ" else token
    return first.dep_ in {"amod", "npadvmod"} or (token.pos_ == "ADJ" and token.dep_ in {"acomp", "oprd"})


def is_no_side(token: Token) -> bool:
    """Is it nobody, or a thing: "no rebel", "the tax regime", "opposition to it"?"""
    lemma, before = token.lemma_.lower(), [child for child in token.lefts if child.dep_ in {"amod", "compound", "nmod"}]
    if any(child.lower_ in {"no", "any"} for child in token.children):
        return True
    if lemma in RULE:  # of things, not of men: "the sanctions regime"
        return any(child.pos_ == "NOUN" and child.lemma_.lower() not in LOADED for child in before)
    if lemma in STANCES:
        return any(child.dep_ == "prep" and child.lower_ == "to" for child in token.children)
    return False


def stands_before_name(token: Token, passage: Passage, found: Found) -> bool:
    """Does it characterise the name that follows: "rebel commander Vell"?"""
    naming = found.naming_at(passage, token.head)
    return naming is not None and naming.type in NAMED


def loaded_from(token: Token) -> Token:
    """The first word of the label that ends in this one: "anti" for "anti-tax militant groups"."""
    first = token
    for word in token.lefts:
        if word.dep_ in {"amod", "compound", "nmod"} and (
            word.lemma_.lower() in LOADED or word.lower_ in PREFIXES or word.lower_.split("-")[0] in PREFIXES
        ):
            first = min(first, word, key=lambda t: t.i)
    before = first.nbor(-1) if first.i > 0 else first
    if before.text == "-" and before.i > 0 and before.nbor(-1).lower_ in PREFIXES:
        return before.nbor(-1)
    return first
