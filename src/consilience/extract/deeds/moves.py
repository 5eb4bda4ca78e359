"""What one word says about who holds, takes, leaves or nears a place, told from the grammar alone."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from consilience.extract.deeds.hands import fallen, is_carrying, is_tumbling, taker
from consilience.extract.syntax.arguments import (
    actor_of,
    actor_of_noun,
    after,
    child,
    own_subject,
    owner_of,
    patient_of,
)
from consilience.lexicon.deeds import lemmas

Move = tuple[str, Token, Token | None, Token | None]  # predicate, trigger, who, place


def listed(name: str) -> frozenset[str]:
    """A class of words for holding places."""
    return lemmas("control", name)


CAPTURE, CAPTURE_NOUNS, FALL, LOSE = map(listed, ("capture", "capture_nouns", "fall", "lose"))
GAIN, KEEP, HOLD, CONTROL_NOUNS = map(listed, ("gain", "keep", "hold", "control_nouns"))
WITHDRAW, WITHDRAW_NOUNS, LEAVE, PULL = map(listed, ("withdraw", "withdraw_nouns", "leave", "pull"))
ADVANCE, ADVANCE_NOUNS, BESIEGE, BESIEGE_NOUNS = map(listed, ("advance", "advance_nouns", "besiege", "besiege_nouns"))
FROM, TOWARD = map(listed, ("from", "toward"))
MOVES = CAPTURE | FALL | LOSE | HOLD | WITHDRAW | LEAVE | ADVANCE | BESIEGE | {"pull"}
MOVES |= CAPTURE_NOUNS | CONTROL_NOUNS | WITHDRAW_NOUNS | ADVANCE_NOUNS | BESIEGE_NOUNS
ARMED = lemmas("sides", "armed")


def moves(token: Token) -> Iterator[Move]:
    """What one word says about holding a place."""
    lemma = token.lemma_.lower()
    if lemma not in MOVES:
        return
    if token.pos_ == "VERB":
        yield from verb_moves(token, lemma)
        if token.dep_ == "amod" and token.tag_ == "VBN" and lemma in HOLD:  # "rebel-held town"
            yield "controls", token, child(token, "npadvmod"), token.head
    elif token.pos_ in {"NOUN", "PROPN"}:
        yield from noun_moves(token, lemma)


def verb_moves(verb: Token, lemma: str) -> Iterator[Move]:
    """What a verb says about holding a place."""
    particle = child(verb, "prt", "advmod")
    if lemma in CAPTURE and verb.dep_ != "amod" and not is_carrying(verb, lemma):
        yield "captured", verb, actor_of(verb), patient_of(verb)
    if lemma in FALL and not is_tumbling(verb):
        under = child(verb, "prep")
        yield "captured", verb, taker(verb, under), own_subject(verb) or fallen(verb)
    if lemma in LOSE:
        yield "captured", verb, None, patient_of(verb)
    if lemma in HOLD and verb.dep_ != "amod":
        yield "controls", verb, actor_of(verb), patient_of(verb)
    if lemma in WITHDRAW or (lemma == "pull" and particle is not None and particle.lower_ in PULL):
        yield "withdrew_from", verb, mover(verb), after(verb, FROM) or after_particle(verb)
    if lemma in LEAVE and (who := actor_of(verb)) is not None and who.lemma_.lower() in ARMED:
        yield "withdrew_from", verb, who, patient_of(verb)
    if lemma in ADVANCE:
        ahead = after(verb, TOWARD) or (after(verb, {"to"}) if direction(verb) else None)
        yield "advanced_on", verb, mover(verb), ahead or after_particle(verb)
    if lemma in BESIEGE and verb.dep_ != "amod":
        yield "besieged", verb, actor_of(verb), patient_of(verb)


def noun_moves(noun: Token, lemma: str) -> Iterator[Move]:
    """What a noun says about holding a place: "the fall of", "control over", "retreat from"."""
    if lemma in CAPTURE_NOUNS:
        whole = after(noun, {"of"}) or owner_of(noun)
        by = after(noun, {"by", "to"})
        yield "captured", noun, by or (owner_of(noun) if after(noun, {"of"}) is not None else None), whole
    elif lemma in CONTROL_NOUNS:
        yield from held(noun)
    elif lemma in WITHDRAW_NOUNS:
        yield "withdrew_from", noun, after(noun, {"of", "by"}) or actor_of_noun(noun), after(noun, FROM - {"of"})
    elif lemma in ADVANCE_NOUNS:
        yield "advanced_on", noun, actor_of_noun(noun) or doer_by_verb(noun), after(noun, TOWARD)
    elif lemma in BESIEGE_NOUNS:
        yield "besieged", noun, doer_by_verb(noun), after(noun, {"of", "to", "on"}) or owner_of(noun)


def held(noun: Token) -> Iterator[Move]:
    """Control that is had or taken: "took control of the town", "the town is under their control"."""
    place, verb = after(noun, {"of", "over", "on"}), noun.head
    if noun.dep_ == "dobj" and place is not None:
        lemma = verb.lemma_.lower()
        if lemma in GAIN:
            yield "captured", verb, actor_of(verb), place
        if lemma in GAIN | KEEP:
            yield "controls", noun, actor_of(verb), place
        elif lemma in LOSE:
            yield "captured", verb, None, place
    elif noun.dep_ == "pobj" and verb.lower_ == "under":
        topic = verb.head
        yield "controls", noun, actor_of_noun(noun), own_subject(topic) if topic.pos_ in {"AUX", "VERB"} else topic
    elif place is not None and noun.dep_ in {"nsubj", "nsubjpass"}:
        yield "controls", noun, actor_of_noun(noun), place


def mover(verb: Token) -> Token | None:
    """Those who move: what is withdrawn or redeployed, else the one who does it."""
    moved = patient_of(verb)
    return (
        moved
        if moved is not None and moved.lemma_.lower() in ARMED and child(moved, "poss") is None
        else (actor_of(verb) or moved)
    )


def doer_by_verb(noun: Token) -> Token | None:
    """Who does what an event noun names, told by its verb: "they prepared an assault on the town"."""
    verb = noun.head
    return actor_of(verb) if noun.dep_ in {"dobj", "pobj"} and verb.pos_ == "VERB" else None


def direction(verb: Token) -> bool:
    """Does it say which way: "pushed south to the river"?"""
    return any(c.dep_ in {"advmod", "npadvmod", "advcl"} and c.lower_[:5] in DIRECTIONS for c in verb.children)


DIRECTIONS = frozenset({"south", "north", "east", "west", "forwa", "ahead"})


def after_particle(verb: Token) -> Token | None:
    """What stands behind an adverb's preposition: "pulled out of the town", "push south toward the town"."""
    for adverb in verb.children:
        if adverb.dep_ in {"prt", "advmod", "prep"} and (found := after(adverb, FROM | TOWARD)) is not None:
            return found
    return None
