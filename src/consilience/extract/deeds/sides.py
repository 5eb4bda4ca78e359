"""Who can take a side, stand behind one, or take a town."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.extract.syntax.arguments import actor_of_noun, after, child
from consilience.lexicon.deeds import lemmas

ACTIONS = lemmas("sides", "actions")
SIDES = lemmas("sides", "actors") | lemmas("sides", "armed") | lemmas("sides", "framing") | lemmas("sides", "plain")
ACTORS = frozenset({"person", "organization", "group", "place"})
FORCES = frozenset({"organization", "group", "place"})
LED = frozenset({"lead", "back"})
POLITICAL = frozenset({"back", "backing", "endorse", "endorsement"})  # with "support", one man only helps another


def are_sides(cue: Token, giver: Token, taker: Token, passage: Passage, found: Found) -> bool:
    """Is it more than one man helping another; and is it said who?"""
    persons = [t for t in (giver, taker) if is_one_person(t, passage, found)]
    if len(persons) == 2 and cue.lemma_.lower() not in POLITICAL:
        return False
    unsaid = [t for t in (giver, taker) if t.pos_ == "PRON"]
    return len(unsaid) < 2 and all(is_side(doer(t), passage, found) for t in (giver, taker))


def is_one_person(token: Token, passage: Passage, found: Found) -> bool:
    """Is it somebody by name, or "he" or "she"?"""
    naming = found.naming_at(passage, token)
    return (naming is not None and naming.type == "person") or token.lower_ in {"he", "she", "him", "her"}


def doer(token: Token) -> Token:
    """The one behind an action: "the rebel offensive", "the militia-led offensive", "the army's advance"."""
    if token.lemma_.lower() not in ACTIONS:
        return token
    led = next((c for c in token.lefts if c.lemma_.lower() in LED and c.dep_ == "amod"), None)
    return (
        (child(led, "npadvmod") if led is not None else None) or actor_of_noun(token) or after(token, {"of"}) or token
    )


def is_side(token: Token, passage: Passage, found: Found) -> bool:
    """Can it back, or be backed: a named actor, a demonym, or a noun for one?"""
    naming = found.naming_at(passage, token)
    if naming is not None:
        return naming.type in ACTORS or naming.demonym_of is not None
    if token.pos_ == "PRON":
        return token.lower_ in {"they", "he", "she", "it", "them", "him"}
    return token.lemma_.lower() in SIDES | ACTIONS


def is_force(who: Token | None, passage: Passage, found: Found) -> bool:
    """Can it take a town: an armed body, a side, a named group, or "they"?"""
    if who is None:
        return False
    naming = found.naming_at(passage, who)
    if naming is not None and naming.form != "pronoun":
        return naming.type in FORCES or naming.demonym_of is not None or who.lemma_.lower() in SIDES
    return who.lemma_.lower() in SIDES | {"they", "we"}
