"""A verb's helping verbs, its subject, and what it shares with the verb that it is joined to."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.lexicon.words import words

PASTS = words("modality", "distinct_pasts")
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def helpers_of(verb: Token) -> list[Token]:
    """A verb's helping verbs; a verb joined to another shares those of the other, where it has none."""
    own = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if verb.tag_ == "VBD":
        own = [child for child in own if child.tag_ != "MD"]  # "Will" and "May" are names, too
    over = None if own else joined_to(verb)
    return helpers_of(over) if over is not None and over.pos_ in {"VERB", "AUX"} else own


def joined_to(verb: Token) -> Token | None:
    """The verb whose helping verbs a joined one shares: "is expected to turn and [reach] the gulf"."""
    if verb.dep_ != "conj" or has_subject(verb):
        return None
    head = verb.head
    if verb.tag_ == "VB" and head.tag_ != "VB":
        behind_to = [c for c in head.children if c.dep_ == "xcomp" and c.tag_ == "VB" and is_to(c) and c.i < verb.i]
        return behind_to[-1] if behind_to else head  # joined by the parser to "expected"
    if verb.tag_ in {"VB", "VBN"} or (verb.tag_ == "VBP" and head.tag_ == "VB"):
        return head
    perfect = verb.tag_ == "VBD" and verb.lower_ not in PASTS  # "may have burned the church and shot the priest"
    return head if perfect and any(helper.lower_ == "have" for helper in helpers_of(head)) else None


def has_subject(verb: Token) -> bool:
    """Does the verb have a subject of its own?"""
    return any(child.dep_ in SUBJECTS for child in verb.children)


def is_to(word: Token) -> bool:
    """Does the verb stand behind "to"?"""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in word.children)


def predicate(verb: Token) -> Token | None:
    """The adjective of "it is possible", "it proved false"."""
    return next((child for child in verb.children if child.dep_ in {"acomp", "oprd"}), None)
