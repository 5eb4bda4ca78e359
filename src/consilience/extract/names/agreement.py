"""Who is spoken of in a sentence, and which pronouns agree with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from consilience.lexicon.naming import first_names, naming_words
from consilience.lexicon.words import words
from consilience.model import Naming, Span

PERSONAL = {"he": "masculine", "him": "masculine", "his": "masculine", "she": "feminine", "her": "feminine"}
OF_A_BODY = frozenset({"it", "its"})
OF_MANY = frozenset({"they", "their", "them"})
PRONOUNS = OF_A_BODY | OF_MANY | PERSONAL.keys()
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
MANY = frozenset({"NNS", "NNPS"})
THINGS = words("sources", "documents") | naming_words("organization_words")  # that speak: "the statement said"
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sight:
    """Somebody spoken of in a sentence: by what words, where fully, how prominently, and whether in quotation."""

    naming: Naming | None  # None: somebody without a name, "a neighbour said", "the boy was hurt"
    meant: Span  # the full name, or the noun
    full: Place
    head: Token
    rank: int  # 2: the subject; 1: a pronoun, of whom the text spoke before; 0: anybody else
    quoted: bool
    gender: str | None = None  # where the noun for somebody without a name tells it


@dataclass(frozen=True, slots=True)
class Known:
    """What a report tells of its people, by where their full names stand first: their sex, and who holds an office."""

    genders: Mapping[Place, str]
    officials: frozenset[Place]
    sure: int  # so many sentences back for the clear pronouns, which tell the sex to the rest; 0: all pronouns


def agrees(sight: Sight, word: str, genders: Mapping[Place, str]) -> bool:
    """Can a pronoun mean somebody, by kind and gender?"""
    naming = sight.naming
    if naming is None:
        if sight.head.tag_ in MANY:
            return word in OF_MANY
        if sight.head.lemma_.lower() in THINGS:
            return word in OF_A_BODY
        return word in PERSONAL and sight.gender in {None, PERSONAL[word]}
    if word in PERSONAL:
        if naming.type != "person" or is_a_family(sight.head):
            return False
        return genders.get(sight.full) in {None, PERSONAL[word]}
    if naming.demonym_of or naming.type == "person":
        return False
    if word in OF_A_BODY:
        return naming.type in {"organization", "place", "facility"}
    return naming.type in {"group", "organization"} and naming.form in {"nominal", "acronym", "name", "pronoun"}


def is_a_family(name: Token) -> bool:
    """Is it a name of several: "the Roes"?"""
    return name.tag_ in MANY and any(word.lower_ == "the" for word in name.lefts)


def places_of(namings: Sequence[Naming]) -> dict[Place, Place]:
    """From where each naming stands to the first place where the same full name does."""
    first: dict[str, Place] = {}
    found: dict[Place, Place] = {}
    for naming in namings:
        full = naming.refers_to or naming.span
        found[full.start, full.end] = first.setdefault(full.quote, (full.start, full.end))
    return found


def genders_of(namings: Sequence[Naming]) -> dict[Place, str]:
    """From a person's full naming to the gender that a title tells, else the first name."""
    found = titled(namings)
    for naming in namings:
        words = naming.span.quote.lower().split()
        gender = first_names().get(words[0]) if naming.type == "person" and naming.form == "name" else None
        if gender is not None and len(words) > 1 and naming.refers_to is None:
            found.setdefault((naming.span.start, naming.span.end), gender)
    return found


def titled(namings: Sequence[Naming]) -> dict[Place, str]:
    """From a person's full naming to the gender that a title tells."""
    found: dict[Place, str] = {}
    for naming in namings:
        full = naming.refers_to or naming.span
        for role in naming.roles:
            words = {word.strip(".,").lower() for word in role.split()}
            for gender in ("masculine", "feminine"):
                if words & naming_words(gender):
                    found.setdefault((full.start, full.end), gender)
    return found


def gender_of_noun(noun: str) -> str | None:
    """The gender that a noun for a person tells: "wife", "uncle", "policeman"."""
    return next((gender for gender in ("masculine", "feminine") if noun in naming_words(gender)), None)
