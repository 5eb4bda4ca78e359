"""How a place changes hands: what is taken and what is only carried, what falls to somebody and what only falls."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.syntax.arguments import actor_of_noun, after, child
from consilience.lexicon.deeds import lemmas

CARRYING, ALONG, DOWN, BUILT = (lemmas("control", name) for name in ("carrying", "along", "down", "built"))


def is_carrying(verb: Token, lemma: str) -> bool:
    """Is something taken along, away or over, and not taken: "took it to the port", "took the town off the list"?"""
    if lemma not in CARRYING:
        return False
    if any(child.dep_ == "dobj" and child.pos_ == "PRON" for child in verb.children):
        return True  # "takes it near the port", "took it upon himself"
    along = any(child.lower_ in ALONG and (child.dep_ == "prt" or is_preposition(child)) for child in verb.children)
    return along or sum(child.dep_ in {"dobj", "dative"} for child in verb.children) > 1


def is_preposition(word: Token) -> bool:
    """Does something stand behind the word: not the "on" of "took it head-on"?"""
    return word.dep_ == "prep" and child(word, "pobj", "pcomp") is not None


def is_tumbling(verb: Token) -> bool:
    """Does it fall down, or in a count, and not into hands: "fell past 6,000", "a bridge fell in the storm"?"""
    subject = child(verb, "nsubj")
    if subject is not None and subject.lemma_.lower() in BUILT:
        into = after(verb, {"into"})
        return after(verb, {"to", "under"}) is None and (into is None or into.lemma_ != "hand")
    return any(held.dep_ == "prep" and held.lower_ in DOWN for held in verb.children)


def taker(verb: Token, under: Token | None) -> Token | None:
    """To whom a place falls: "to the rebels", "under rebel control", "into rebel hands"."""
    to = after(verb, {"to"})
    if to is not None:
        return to
    held_by = after(verb, {"under", "into", "in"}) if under is not None else None
    return actor_of_noun(held_by) if held_by is not None else None


def fallen(verb: Token) -> Token | None:
    """What falls where the verb has no subject: "the second town to fall", "marks the second town to fall"."""
    if verb.dep_ in {"acl", "relcl"}:
        return verb.head
    return child(verb.head, "dobj") if verb.dep_ == "xcomp" else None
