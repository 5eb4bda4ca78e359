"""Whom "the man" or "the girl" may mean of those named before: no official, nobody of another gender, no teller."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from consilience.extract.names.agreement import SUBJECTS, Place, gender_of_noun, genders_of
from consilience.extract.names.surroundings import LOCATIVES
from consilience.extract.nlp import Parsed
from consilience.lexicon.naming import naming_words
from consilience.lexicon.tables import table
from consilience.model import Naming

OFFICIAL = frozenset(table("named")["nouns"]["official"])


@dataclass(frozen=True, slots=True)
class Known:
    """What a report tells of its people: their genders and who holds an office; and where they speak or are places."""

    genders: dict[Place, str]
    officials: frozenset[Place]
    speaking: frozenset[int]
    located: frozenset[int]


def known_people(parsed: Parsed, names: Sequence[Naming]) -> Known:
    """What is told of the persons among some names."""
    speaking, located = set(), set()
    for name in names:
        tokens = parsed.tokens(name.span) if name.type == "person" else None
        if tokens and says(tokens.root):
            speaking.add(name.span.start)
        if tokens and tokens.root.dep_ == "pobj" and tokens.root.head.lower_ in LOCATIVES:
            located.add(name.span.start)
    return Known(genders_of(names), officials(names), frozenset(speaking), frozenset(located))


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
    gender = gender_of_noun(noun.lower_)
    return gender is None or known.genders.get(place, gender) == gender


def says(subject: Token) -> bool:
    """Is it the one who says something?"""
    return subject.dep_ in SUBJECTS and subject.head.lemma_ in naming_words("speech")


def full_place(name: Naming) -> Place:
    """Where the full naming of somebody stands."""
    full = name.refers_to or name.span
    return full.start, full.end
