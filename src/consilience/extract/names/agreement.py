"""Who is spoken of in a sentence, and which pronouns agree with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from consilience.lexicon.naming import first_names, naming_words
from consilience.model import Naming

PERSONAL = {"he": "masculine", "him": "masculine", "his": "masculine", "she": "feminine", "her": "feminine"}
OF_A_BODY = frozenset({"it", "its"})
OF_MANY = frozenset({"they", "their", "them"})
PRONOUNS = OF_A_BODY | OF_MANY | PERSONAL.keys()
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sight:
    """Somebody spoken of in a sentence: the full naming, by which word, how prominently, and whether in quotation."""

    naming: Naming | None  # None: somebody without a name who speaks, "a neighbour said"
    full: Place
    head: Token
    rank: int  # 2: the subject; 1: a pronoun, of whom the text spoke before; 0: anybody else
    quoted: bool
    gender: str | None = None  # where the noun for somebody without a name tells it


def agrees(sight: Sight, word: str, genders: dict[Place, str]) -> bool:
    """Can a pronoun mean somebody, by kind and gender?"""
    naming = sight.naming
    if naming is None:
        return word in PERSONAL and sight.gender in {None, PERSONAL[word]}
    if word in PERSONAL:
        return naming.type == "person" and genders.get(sight.full) in {None, PERSONAL[word]}
    if naming.demonym_of or naming.type == "person":
        return False
    if word in OF_A_BODY:
        return naming.type in {"organization", "place", "facility"}
    return naming.type in {"group", "organization"} and naming.form in {"nominal", "acronym", "name", "pronoun"}


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
