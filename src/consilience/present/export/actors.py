"""What kind of body an entity is, as the coders of events count them: PLOVER's sectors, ACLED's interaction codes."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from consilience.lexicon.demonyms import demonyms
from consilience.lexicon.naming import actor_kind, naming_words
from consilience.lexicon.tables import table
from consilience.lexicon.words import words
from consilience.model import Entity

SECTORS: Final[dict[str, str]] = {
    "military": "MIL",
    "police": "COP",
    "government": "GOV",
    "rebel": "REB",
    "rioter": "CVL",
    "protester": "CVL",
    "civilian": "CVL",
    "peacekeeper": "IGO",
    "court": "JUD",
    "lawmaker": "LEG",
    "hospital": "MED",
    "press": "JRN",
    "union": "LAB",
    "company": "BUS",
}
STATE, REBEL, EXTERNAL = 1, 2, 8
INTERACTIONS: Final[dict[str, int]] = {
    "military": STATE,
    "police": STATE,
    "government": STATE,
    "rebel": REBEL,
    "rioter": 5,
    "protester": 6,
    "civilian": 7,
    "peacekeeper": EXTERNAL,
}
FORCES: Final = {"army": "military", "rebels": "rebel", "police": "police"}  # of armed bodies by what stands before
OF: Final = re.compile(r"\s(?:of|for|in|from|against|to|with|on|by|who|that)\s")
WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def kinds_of(entity: Entity) -> frozenset[str]:
    """The kinds that the reports' words for it tell; none where they tell nothing.

    A proper name tells one only where it is no more than a people and a kind: "Norlandic Army", but not "Free Norlandic
    Army", which may be anybody's.
    """
    if entity.type not in ("organization", "group"):
        return frozenset()
    said = {m.quote for m in entity.mentions if m.form == "nominal"}
    said |= {name for name in (entity.name, *entity.aliases) if _is_plain(name)}
    return frozenset(kind for phrase in sorted(said) if (kind := kind_of(phrase)))


def sector_of(entity: Entity) -> str:
    """PLOVER's sector; UNK where the words tell none, or several."""
    sectors = {SECTORS[kind] for kind in kinds_of(entity)}
    return sectors.pop() if len(sectors) == 1 else "UNK"


def interaction_of(entity: Entity, country: str | None = None) -> int | None:
    """ACLED's code; None where the words tell none, or several. Another country's force is external."""
    codes = {INTERACTIONS[kind] for kind in kinds_of(entity) if kind in INTERACTIONS}
    if len(codes) != 1:
        return None
    code = codes.pop()
    return EXTERNAL if code == STATE and country and _peoples(entity) - {country} else code


def kind_of(phrase: str) -> str | None:
    """The kind that a phrase tells by its head, or by what stands before a head that tells none itself.

    >>> kind_of("government troops"), kind_of("Rebel forces"), kind_of("health ministry"), kind_of("police officers")
    ('military', 'rebel', 'government', 'police')
    >>> kind_of("government supporters"), kind_of("victims of the army"), kind_of("foreign-backed militias")
    (None, None, None)
    """
    known, spoken = _kinds(), WORD.findall(OF.split(phrase.lower())[0])
    if not spoken:
        return None
    if spoken[-1] in naming_words("armed"):
        return FORCES.get(actor_kind(tuple(spoken)) or "")
    last = [" ".join(spoken[-2:]), spoken[-1]]
    if spoken[-1].removesuffix("s") in words("actors", "behind"):
        last += [" ".join(spoken[-3:-1]), *spoken[-2:-1]]
    return next((known[found] for found in last if found in known), None)


@cache
def _kinds() -> dict[str, str]:
    """From each word, and its plural, to its kind."""
    listed = (
        (word.replace("_", " "), kind) for kind, text in table("actors")["kinds"].items() for word in text.split()
    )
    return {form: kind for word, kind in listed for form in (word, f"{word}s")}


def _is_plain(name: str) -> bool:
    """Is the name a kind alone, or a people and a kind?"""
    tokens = WORD.findall(name)
    return kind_of(" ".join(tokens[1:])) is not None if tokens and tokens[0] in demonyms() else name == name.lower()


def _peoples(entity: Entity) -> set[str]:
    """The countries that its names speak of, as ISO codes."""
    named = (entity.name, *entity.aliases, *(m.quote for m in entity.mentions if m.form == "nominal"))
    found = {demonyms().get(token, "") for name in named for token in WORD.findall(name)[:1]}
    return {code for code in found if len(code) == 2}
