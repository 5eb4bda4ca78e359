"""Words that look like a figure and tell none: a patient "released", those who kill "one another"."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.lexicon.tables import table

CARE = frozenset(table("counted")["discharge"]["care"])
CUSTODY = frozenset(table("counted")["discharge"]["custody"])
MUTUAL = (frozenset({"one", "another"}), frozenset({"each", "other"}))
UNFREE = frozenset({"free"})  # a gunman who is free was not released by that


def is_mistaken(token: Token, predicate: str) -> bool:
    """Does the word tell something else here than that it happened to somebody?"""
    if predicate == "released":
        return (token.pos_ == "ADJ" and token.lower_ in UNFREE) or is_discharge(token)
    if predicate in {"missing", "attended"}:
        return any(child.dep_ == "dobj" for child in token.children)  # "missing an arm", "demonstrated little regret"
    if any(child.lower_ == "at" and not [*child.children] for child in token.children):
        return True  # "was shot at by an officer"
    return is_mutual(token)


def is_discharge(verb: Token) -> bool:
    """Is it a patient who is let go, not a prisoner: "treated and released", "released from the hospital"?"""
    words = {word.lemma_.lower() for word in verb.sent}
    return bool(words & CARE) and not words & CUSTODY


def is_mutual(verb: Token) -> bool:
    """Is it done to "one another" or to "each other"?"""
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    return any({word.lower_, child.lower_} in MUTUAL for word in objects for child in word.children)
