"""The phrase around a noun: where it begins, and whether it means one in particular."""

from __future__ import annotations

from spacy.tokens import Token

MODIFIERS = frozenset({"amod", "compound", "nmod", "poss", "punct"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their"})
INDEFINITE = frozenset({"a", "an", "some", "any", "no", "many", "several", "various", "other", "more", "most"})


def first_modifier(token: Token) -> int:
    """Where the words in front that belong to the noun begin, its article left out."""
    first = token.i
    for left in reversed(list(token.lefts)):
        if left.dep_ not in MODIFIERS or left.right_edge.i != first - 1 or left.pos_ in {"PRON", "DET"}:
            break
        if left.dep_ == "poss" or any(t.dep_ in {"relcl", "acl"} for t in left.subtree):
            break
        if first < token.i and left.lower_.endswith("based"):
            break  # where "the Malta-based coastal authority" sits is no part of what it is called
        first = left.left_edge.i
    return first


def before_a_name(token: Token) -> bool:
    """Does it only say what the name behind it is: "the militant group Free Harbour"?"""
    return token.i + 1 < len(token.doc) and token.nbor().text[0].isupper() and token.nbor().pos_ == "PROPN"


def definite(token: Token) -> bool:
    """Does it mean one in particular: "the", "this", "its"?"""
    return any(t.lower_ in DEFINITE or t.dep_ == "poss" for t in token.lefts)


def indefinite(token: Token) -> bool:
    """Does it mean some or several of a kind?"""
    return any(t.lower_ in INDEFINITE or t.dep_ == "nummod" for t in token.lefts)
