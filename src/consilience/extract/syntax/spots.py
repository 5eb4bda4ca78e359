"""Which noun of a phrase is the place: "the key town of Alder", "its third port, Alder"."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Token

from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.extract.syntax.arguments import child, own_subject
from consilience.lexicon.deeds import lemmas
from consilience.lexicon.gazetteer import REMEMBERED
from consilience.lexicon.towns import gazetteer
from consilience.model import Span

PLACES = lemmas("control", "places")
SPOTS = frozenset({"place", "facility"})
SHARES = frozenset({"most", "much", "all", "half", "some", "part", "parts", "rest", "bulk", "majority"})
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})


def place_in(token: Token, passage: Passage, found: Found) -> Token:
    """The name in a phrase about a place, where it has one; else its head."""
    if token.lower_ in SHARES:  # "most of the town"
        of = next((p for p in token.children if p.dep_ == "prep" and p.lower_ == "of"), None)
        token = child(of, "pobj") or token if of is not None else token
    if token.lemma_.lower() not in PLACES or (found.naming_at(passage, token) is not None and token.pos_ == "PROPN"):
        return token
    of = next((p for p in token.children if p.dep_ == "prep" and p.lower_ == "of"), None)
    named = child(of, "pobj") if of is not None else None
    for name in (named, child(token, "appos")):
        if name is not None and name.pos_ == "PROPN" and is_place(name, passage, found):
            return name
    return token


@lru_cache(maxsize=REMEMBERED)
def levels(name: str) -> frozenset[str]:
    """What the places of that name are: towns, counties, states, countries."""
    return frozenset(spot.level for spot in gazetteer().candidates(name))


def is_place(token: Token, passage: Passage, found: Found) -> bool:
    """Is the word a place's name, or a noun for one?"""
    naming = found.naming_at(passage, token)
    if naming is not None and naming.form != "pronoun":
        return naming.type in SPOTS or "city" in levels(naming.span.quote)  # alone, a town may look like a company
    if naming is not None and naming.refers_to is not None:
        return any(other.span == naming.refers_to and other.type in SPOTS for other in found.namings)
    if token.pos_ == "PROPN":
        return token.ent_type_ in PLACE_LABELS
    return token.lemma_.lower() in PLACES


def whole(token: Token, passage: Passage, found: Found) -> Span | None:
    """The named place behind a noun for it: its apposition, its subject, or itself."""
    names = [token, place_in(token, passage, found)]
    if token.dep_ == "appos":
        names.append(token.head)
    if token.dep_ == "attr" and (topic := own_subject(token.head)) is not None:
        names.append(topic)
    for name in reversed(names):
        if is_place(name, passage, found) and found.naming_at(passage, name) is not None:
            return found.phrase(passage, name)
    return None
