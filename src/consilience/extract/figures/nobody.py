"""Nobody: "no one", "no civilians", and where it is only nobody besides, or nobody badly."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.lexicon.tables import table

NOBODY = frozenset(table("counted")["pronouns"]["nobody"])
BESIDES = frozenset(table("counted")["pronouns"]["besides"])
BADLY = frozenset(table("counted")["pronouns"]["badly"])


def is_none(head: Token) -> bool:
    """Does the phrase say that there is none: "nobody", "no one", "no civilians"?"""
    none = [child for child in head.children if child.lower_ == "no" and child.dep_ in {"det", "neg"}]
    neither = any(child.lower_ == "neither" for child in head.children)
    return neither or head.lower_ in NOBODY or any(no.nbor().lower_ not in {"fewer", "less", "more"} for no in none)


def is_rest(head: Token, told: Token | None) -> bool:
    """Is it nobody besides those told of, "no one else", or nobody in so bad a way, "none was seriously hurt"?"""
    near = (*head.children, *((head.nbor(),) if head.i + 1 < len(head.doc) else ()))
    if any(word.lower_ in BESIDES for word in near):
        return True
    words = (*head.children, *(told.children if told is not None else ()))
    return any(word.lower_ in BADLY for word in words)
