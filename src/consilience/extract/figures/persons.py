"""Whether two words must mean two persons, by their sex, age, generation, names and place in the sentence."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.figures.hit import Hit
from consilience.extract.figures.kind import ORDINALS
from consilience.lexicon.tables import table

KIN: dict[str, list[str]] = table("counted")["kin"]
MALE, FEMALE = frozenset(KIN["male"]), frozenset(KIN["female"])
YOUNG, GROWN = frozenset(KIN["young"]), frozenset(KIN["grown"])
SELVES = frozenset({"himself", "herself", "themselves", "own", "suicide"})
CHILD, ADULT = 13, 21  # years; between the two a "boy" may be a "young man" in the next line
Person = tuple[Hit, Token]


def apart(left: Person, right: Person) -> bool:
    """Must these be two persons, wherever in a report they are told of?"""
    (one, head), (other, before) = left, right
    together = head.doc is before.doc and head.sent.start == before.sent.start
    listed = "another" in {head.lower_, before.lower_} or before in head.conjuncts or one.trigger.i == other.trigger.i
    if together and listed:
        return True
    own, others_own = is_own_doing(one.trigger), is_own_doing(other.trigger)
    if own != others_own and (before if own else head).dep_ == "dobj":
        return True  # "shot his son before he turned the gun on himself"
    return unlike(head, before)


def differ(left: Token, right: Token) -> bool:
    """May two words well mean two persons: two nouns of one sentence, or people of two sexes or ages?"""
    if "another" in {left.lower_, right.lower_}:
        return True
    together = left.doc is right.doc and left.sent.start == right.sent.start and left.i != right.i
    return (together and "PRON" not in {left.pos_, right.pos_}) or unlike(left, right)


def unlike(left: Token, right: Token) -> bool:
    """Are they people of two sexes, two ages, a child and someone grown up, or a third and a fourth?"""
    for kind in (sex_of, generation_of, age_of, order_of):
        mine, theirs = kind(left), kind(right)
        if mine is not None and theirs is not None and mine != theirs:
            return True
    return False


def sex_of(head: Token) -> str | None:
    """What a word tells of a person's sex."""
    words = {head.lemma_.lower(), head.lower_, *(child.lower_ for child in head.children if child.dep_ == "amod")}
    if words & MALE:
        return "male"
    return "female" if words & FEMALE else None


def generation_of(head: Token) -> str | None:
    """Whether a word means a child, or someone grown up."""
    if (age := age_of(head)) is not None:
        return "young" if int(age) < CHILD else "grown" if int(age) >= ADULT else None
    words = {head.lemma_.lower()}
    if words & YOUNG:
        return "young"
    return "grown" if words & GROWN else None


def order_of(head: Token) -> str | None:
    """The place in the row that a person's phrase gives: "a third man"."""
    return next((word.lower_ for word in (head, *head.children) if word.lower_ in ORDINALS), None)


def age_of(head: Token) -> str | None:
    """The age that stands in a person's phrase."""
    around = [word for word in head.subtree if word.like_num and 0 < abs(word.i - head.i) < 8]
    around = [word for word in around if word.i > head.i or word.head.i != head.i]  # "3 people" are not three years old
    return next((word.text for word in around if word.text.isdigit() and int(word.text) < 110), None)


def is_own_doing(trigger: Token) -> bool:
    """Is a death told that one brought upon oneself: "killed himself", "took her own life", "committed suicide"?"""
    near = [word for child in trigger.children for word in (child, *child.children)]
    near += [word for child in near if child.dep_ == "prep" for word in child.children]
    return any(word.lower_ in SELVES for word in near)
