"""Who holds which place: captures, control, withdrawals, advances and sieges."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from consilience.extract.deeds.moves import CAPTURE, MOVES, Move, moves
from consilience.extract.deeds.sides import is_force
from consilience.extract.found import Found
from consilience.extract.nlp import Parsed, Passage
from consilience.extract.scope import area_of, dateline_place, when_of
from consilience.extract.syntax.arguments import after, joined
from consilience.extract.syntax.spots import PLACES, is_place, place_in
from consilience.lexicon.deeds import event_nouns, lemmas
from consilience.model import Draft, Span

LOOSE, ROADS = lemmas("control", "loose"), lemmas("control", "roads")
NO_ACTORS = frozenset(event_nouns()) | PLACES


def find_control(parsed: Parsed, found: Found) -> Iterator[Draft]:
    """Every claim of a report about who holds, takes, leaves or nears a place."""
    for passage, sentence in parsed.sentences(MOVES):
        told = [move for token in passage.words_of(sentence) for move in moves(token) if free(token, passage, found)]
        for move in told:
            for place in places(move, told, passage, found):
                yield draft(move, place, passage, found)


def free(token: Token, passage: Passage, found: Found) -> bool:
    """Is the word no part of a name? A verb never is."""
    return token.pos_ == "VERB" or found.naming_at(passage, token) is None


def places(move: Move, told: list[Move], passage: Passage, found: Found) -> Iterator[Span]:
    """The places that a move names together; who withdraws need not say again from where."""
    predicate, trigger, who, place = move
    if is_everyday(move, passage, found):
        return
    if predicate == "besieged" and who is not None and who.lemma_.lower() in PLACES:
        return  # "the villages surrounding the town" lie there
    if predicate == "withdrew_from" and place is None and trigger.pos_ == "VERB":
        others = [
            (abs(m[1].i - trigger.i), m[3]) for m in told if m[0] in {"captured", "controls"} and m[3] is not None
        ]
        place = min(others, key=lambda other: other[0])[1] if others else None
    for one in joined(place) if place is not None else ():
        spot = place_in(one, passage, found)
        if is_place(spot, passage, found):
            yield found.phrase(passage, spot)


def is_everyday(move: Move, passage: Passage, found: Found) -> bool:
    """Is it a car that drives on a road, a wall that surrounds a house; "took part", "took their positions"?"""
    _, trigger, who, place = move
    if place is not None and place.lemma_.lower() == "part" and after(place, {"of"}) is None:
        return True
    if trigger.lemma_.lower() not in LOOSE or is_force(who, passage, found):
        return False
    loosely = trigger.lemma_.lower() in LOOSE - CAPTURE
    return loosely or (place is not None and place.lemma_.lower() in ROADS)


def draft(move: Move, place: Span, passage: Passage, found: Found) -> Draft:
    """The claim that a move makes of a place."""
    predicate, trigger, who, _ = move
    near = found.within(passage.span(trigger.sent))
    named = any(naming.span == place for naming in near.namings)
    acts = who is not None and who.lemma_.lower() not in NO_ACTORS
    return Draft(
        kind="control",
        predicate=predicate,
        trigger=passage.span(trigger),
        evidence=(passage.span(trigger.sent),),
        subject=found.phrase(passage, who) if who is not None and acts else None,
        object=place,
        when=when_of(trigger, passage, near),
        where=place if named else area_of(trigger, passage, near) or dateline_place(passage, found),
    )
