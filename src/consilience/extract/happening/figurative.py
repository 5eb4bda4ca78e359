"""Disasters that are only figures of speech: "a perfect storm", "a flood of complaints", "the rocket blasts off"."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.lexicon.deeds import lemmas

OF_MUCH, OF_WHAT, EPITHETS, LOUD = (
    lemmas("happened", name) for name in ("of_much", "of_substance", "figurative", "figurative_heads")
)
OFF = frozenset({("blast", "off"), ("sink", "in"), ("burn", "out"), ("fire", "off")})


def is_figurative(word: Token) -> bool:
    """Is a disaster's name or verb only a figure of speech?"""
    lemma = word.lemma_.lower()
    if word.pos_ == "VERB":
        return any((lemma, child.lower_) in OFF for child in word.children if child.dep_ in {"prt", "prep", "advmod"})
    if any(child.lemma_.lower() in EPITHETS for child in word.lefts):
        return True
    if word.dep_ in {"compound", "amod", "nmod"} and word.head.lemma_.lower() in LOUD:
        return True
    return lemma in OF_MUCH and any(is_of_something_else(child) for child in word.rights)


def is_of_something_else(prep: Token) -> bool:
    """Does it tell of what there was so much, "a flood of complaints", but not of water, mud or a year?"""
    if prep.lower_ != "of":
        return False
    return any(c.pos_ == "NOUN" and c.lemma_.lower() not in OF_WHAT for c in prep.children if c.dep_ == "pobj")
