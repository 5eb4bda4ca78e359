"""Whom "the man" or "the girl" may mean of those named before: no official, nobody of another gender, no teller."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from consilience.extract.names.agreement import SUBJECTS, Place, gender_of_noun, genders_of
from consilience.extract.names.surroundings import LOCATIVES
from consilience.extract.nlp import Parsed
from consilience.lexicon.naming import naming_words
from consilience.lexicon.tables import table
from consilience.model import Naming

CHILDREN = frozenset({"boy", "girl", "teenager"})
ADULT = 20
AGE_AFTER = re.compile(r",? \(?(?:aged? )?(\d{1,2})[,;.)]")
AGE_BEFORE = re.compile(r"(\d{1,2})[- ]year[- ]old (?:boy |girl )?$")
LONGEST_AGE = 24  # characters
OFFICIAL = frozenset(table("named")["nouns"]["official"])


@dataclass(frozen=True, slots=True)
class Known:
    """What a report tells of its people: their genders and who holds an office; and where they speak or are places."""

    genders: dict[Place, str]
    officials: frozenset[Place]
    speaking: frozenset[int]
    located: frozenset[int]
    young: frozenset[int]


def known_people(parsed: Parsed, names: Sequence[Naming]) -> Known:
    """What is told of the persons among some names."""
    speaking, located = set(), set()
    ages = {
        place: age for name in names if (age := age_beside(parsed.report.text, name)) for place in (full_place(name),)
    }
    young = frozenset(name.span.start for name in names if ages.get(full_place(name), ADULT) < ADULT)
    for name in names:
        tokens = parsed.tokens(name.span) if name.type == "person" else None
        if tokens and says(tokens.root):
            speaking.add(name.span.start)
        if tokens and tokens.root.dep_ == "pobj" and tokens.root.head.lower_ in LOCATIVES:
            located.add(name.span.start)
    return Known(genders_of(names), officials(names), frozenset(speaking), frozenset(located), young)


def age_beside(text: str, name: Naming) -> int:
    """The age that stands beside a name: "Jo Roe, 9," or "9-year-old Jo Roe"; 0 where none does."""
    after = AGE_AFTER.match(text, name.span.end)
    before = AGE_BEFORE.search(text, max(0, name.span.start - LONGEST_AGE), name.span.start)
    found = after or before
    return int(found[1]) if found else 0


def officials(names: Sequence[Naming]) -> frozenset[Place]:
    """The full namings of those who are called by an office or a rank anywhere in a report."""
    return frozenset(full_place(name) for name in names if any(map(_is_office, name.roles)))


def _is_office(role: str) -> bool:
    return any(word.strip(".,").lower() in OFFICIAL for word in role.split())


def may_be(noun: Token, name: Naming, known: Known) -> bool:
    """Can a noun for a person stand for somebody named before?"""
    place, start = full_place(name), name.span.start
    if place in known.officials or start in known.located:
        return False
    if start in known.speaking and not says(noun):
        return False  # of whom a witness tells is somebody else
    if noun.lower_ in CHILDREN and start not in known.young:
        return False
    gender = gender_of_noun(noun.lower_)
    return gender is None or known.genders.get(place, gender) == gender


def says(subject: Token) -> bool:
    """Is it the one who says something?"""
    return subject.dep_ in SUBJECTS and subject.head.lemma_ in naming_words("speech")


def full_place(name: Naming) -> Place:
    """Where the full naming of somebody stands."""
    full = name.refers_to or name.span
    return full.start, full.end
