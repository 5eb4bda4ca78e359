"""Those of whom a verb is told that is not said again: "he was struck in the knee and his aunt in the arm"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from consilience.extract.figures.count import count_one
from consilience.extract.figures.hit import Hit
from consilience.extract.figures.kind import is_noun
from consilience.extract.figures.sense import BODY
from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.extract.scope import SPOTS
from consilience.model import Naming


def gapped(verb: Token) -> Iterator[Token]:
    """The nouns of whom a verb tells again, each with the part of the body where it hit them."""
    for noun in told_again(verb):
        if any(word.lemma_.lower() in BODY for prep in noun.children for word in prep.children):
            yield noun


def told_again(verb: Token) -> Iterator[Token]:
    """The nouns that the parse joins to a verb itself: "shot in the leg and a woman in the arm"."""
    for child in verb.children:
        if child.dep_ == "conj" and is_noun(child) and child.i > verb.i:
            yield child


def elsewhere(one: Hit, passage: Passage, found: Found) -> Iterator[Hit]:
    """The same told of other places: "killed 40 in one town and 12 in another"."""
    if (place_behind(one.head, passage, found) or place_behind(one.trigger, passage, found)) is None:
        return
    listed = [word for word in one.trigger.subtree if word.dep_ == "appos" and word.pos_ == "NUM"]
    listed += [other for word in listed for other in word.conjuncts]
    for head in dict.fromkeys([*told_again(one.trigger), *listed]):
        place, count = place_behind(head, passage, found), count_one(head, passage, found)
        if place is not None and count is not None and not count.single and head.i > one.head.i:
            draft = replace(one.draft, subject=count.span, quantity=count.quantity, where=place.span)
            yield replace(one, draft=draft, head=head, parts=())


def place_behind(word: Token, passage: Passage, found: Found) -> Naming | None:
    """The place right behind a word: "12 in Birch"."""
    for prep in word.children:
        if prep.dep_ == "prep":
            for inner in prep.children:
                naming = found.naming_at(passage, inner)
                if naming is not None and naming.type in SPOTS and not naming.demonym_of:
                    return naming
    return None
