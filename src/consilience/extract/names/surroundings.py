"""What the words around a name say of its type: where a place would stand, and where a person would."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from consilience.extract.names.datelines import sent_from
from consilience.extract.names.sighting import Sighting
from consilience.lexicon.naming import country_names, division_names, heads_of, naming_words, place_precisions
from consilience.lexicon.towns import people_of
from consilience.model import EntityType

CONTEXT_VOTE = 0.6
LOCATIVE_VOTE = 1.2  # "in Tarvale" makes up for one slip of the recogniser
TITLE_VOTE = 2.0
PLACE_VOTE = 3.0  # what hardly anything but a place is said with: "Tarvale County", "the Tarvale-based firm"
AGE_VOTE = 5.0  # "Ana Hall, 36," is nobody's hall, though the recogniser and the name's last word say so

HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "mx"})  # no hall, street or firm goes by one
AGED_BEHIND = re.compile(r", (?:aged? )?\d{1,2}(?=[,;)]|\.(?!\d)| and\b)|,? aged \d{1,2}\b")
AGED_BEFORE = re.compile(r"(?<!\ba )(?<!\ban )(?<!\bits )(?<!\d)\d{1,2}[- ]year[- ]old $")  # not "a 20-year-old Volvo"
LONGEST_AGE = 24  # characters: "not a 20-year-old" with some to spare
SEAT = re.compile(r"\b(?:[DRI]|DFL|Dem|Rep)[-–]$")  # a lawmaker's party before the seat: "R-Tarvale"
LOCATIVES = frozenset({"in", "near", "outside", "throughout", "toward", "towards"})
LONGEST_LIST = 14  # tokens that a noun may stand behind: "Alder, Birch and Cedar counties"

Vote = tuple[EntityType, float]


def surroundings(sighting: Sighting) -> Iterator[Vote]:
    """The votes of the words around one mention."""
    doc = sighting.passage.doc
    before = doc[sighting.first - 1] if sighting.first else None
    after = doc[sighting.last + 1] if sighting.last + 1 < len(doc) else None
    yield from _as_a_place(sighting, before, after)
    yield from _as_a_person(sighting, before)
    if before is not None and before.text.islower() and heads_of("stand_ins").get(before.lower_) == "organization":
        yield "organization", TITLE_VOTE  # "the militant group Free Harbour"
    if before is not None and before.tag_ == "NN" and before.text in naming_words("vessels"):
        yield "other", PLACE_VOTE  # "the ferry Orrin" bears a town's name, and is none
    if sighting.defines_acronym:
        yield "organization", TITLE_VOTE
    if after is not None and after.text == "," and after.i + 1 < len(doc) and after.nbor().lower_ == "which":
        yield "person", -2 * CONTEXT_VOTE
        yield "place", CONTEXT_VOTE


def _as_a_place(sighting: Sighting, before: Token | None, after: Token | None) -> Iterator[Vote]:
    owning = after is not None and after.tag_ == "POS"  # "in Ana Silva's book"
    if before is not None and before.lower_ in LOCATIVES and not owning:
        yield "place", LOCATIVE_VOTE
    if before is not None and before.lower_ == "of" and before.i and _heads_places(before.nbor(-1)):
        yield "place", PLACE_VOTE
    hailing = before is not None and before.lower_ in {"of", "from"} and not owning and _hails(before)
    if hailing and people_of(sighting.text):
        yield "place", LOCATIVE_VOTE
    if _gone_to(sighting):
        yield "place", LOCATIVE_VOTE
    if after is not None and sighting.label != "NORP" and _shows_a_place(after) and not _of_a_family(sighting):
        yield "place", PLACE_VOTE
    if (sender := sent_from(sighting)) is not None:
        yield sender, PLACE_VOTE
    if SEAT.search(sighting.passage.text[: sighting.span.start - sighting.passage.start][-6:]):
        yield "place", PLACE_VOTE


def _hails(preposition: Token) -> bool:
    """Is it where somebody is from: "Ana Silva of Karvale", "Ana Silva, 36, from Karvale"?"""
    beside = [token for token in preposition.doc[max(0, preposition.i - 3) : preposition.i] if token.text != ","]
    while beside and (beside[-1].like_num or beside[-1].lower_ == "aged"):
        beside.pop()
    return bool(beside) and beside[-1].ent_type_ == "PERSON"


def _heads_places(token: Token) -> bool:
    """Is it "town" or "towns", whose "of" a place's name follows?"""
    return token.lower_ in naming_words("place_heads") or token.lemma_.lower() in naming_words("place_heads")


def _shows_a_place(after: Token) -> bool:
    """Do the words behind a name show a place: "… district", "…-based", "…, Ohio", "… and Alder counties"?"""
    doc = after.doc
    if after.text.islower() and (after.lower_ in place_precisions() or after.lemma_ in naming_words("of_a_town")):
        return True
    if after.lower_ in naming_words("town_officers"):
        return True
    behind = doc[after.i + 1 : after.i + 4]
    if after.text == "-" and len(behind) and behind[0].lower_ == "based":
        return True
    if after.text == "," and any(_listed(behind[:n].text) for n in (1, 2)):
        return True
    for token in doc[after.i : after.i + LONGEST_LIST]:
        if token.text[0].islower() and token.lower_ not in {"and", "or"}:
            return token.tag_ == "NNS" and token.lemma_ in place_precisions()
        if not (token.text[0].isupper() or token.lower_ in {",", "and", "or"}):
            return False
    return False


def _listed(name: str) -> bool:
    return bool(name) and (name in division_names() or name in country_names())


def _as_a_person(sighting: Sighting, before: Token | None) -> Iterator[Vote]:
    head = sighting.head
    if _aged(sighting):
        yield "person", AGE_VOTE
    if _of_a_family(sighting):
        yield "person", PLACE_VOTE
    if before is not None and before.lower_.rstrip(".") in naming_words("titles") and before.text[0].isupper():
        yield "person", AGE_VOTE if before.lower_.rstrip(".") in HONORIFICS else TITLE_VOTE
    if head.dep_ == "appos" and head.head.lemma_ in naming_words("roles"):
        yield "person", TITLE_VOTE  # "the guild's leader, Ana Silva"
    if head.dep_ == "nsubj" and head.head.lemma_ in naming_words("speech") and sighting.last > sighting.first:
        yield "person", 2 * CONTEXT_VOTE if sighting.label in {"GPE", "LOC", "FAC", ""} else 0.0


def _aged(sighting: Sighting) -> bool:
    """Does a person's age stand beside it: "Ana Hall, 36,", "20-year-old Ana Hall", but not "20-year-old Alder man"?"""
    text, start = sighting.passage.text, sighting.span.start - sighting.passage.start
    if AGED_BEHIND.match(text, start + len(sighting.text)):
        return True
    after = sighting.passage.doc[sighting.last + 1 : sighting.last + 2]
    if len(after) and after[0].lemma_ in naming_words("of_a_town"):
        return False
    return AGED_BEFORE.search(text[max(0, start - LONGEST_AGE) : start]) is not None


def _of_a_family(sighting: Sighting) -> bool:
    """Is it a family's name, and no town's: "the Silva family", "the Silva brothers"?"""
    around = sighting.passage.doc[max(0, sighting.first - 1) : sighting.last + 2]
    if len(around) != len(sighting.tokens) + 2 or around[0].lower_ != "the":
        return False
    return around[-1].text in naming_words("families") and not people_of(sighting.text)


def _gone_to(sighting: Sighting) -> bool:
    """Does somebody leave or enter it, or is part of it told of: "fled Alder", "out of Alder", "most of Alder"?"""
    doc, head = sighting.passage.doc, sighting.head
    if head.dep_ == "dobj" and head.head.lemma_ in naming_words("entering"):
        return True
    before = doc[sighting.first - 1] if sighting.first else None
    if before is None or before.lower_ not in {"from", "of", "into"}:
        return False
    if before.lower_ == "of" and before.i and doc[before.i - 1].lower_ in naming_words("parts"):
        return True
    above = before.head if before.head.pos_ == "VERB" else before.head.head
    return above.pos_ == "VERB" and above.lemma_ in naming_words("moving")
