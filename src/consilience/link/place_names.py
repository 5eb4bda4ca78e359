"""What a place's name can mean, before one meaning is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.lexicon.gazetteer import Gazetteer, Spot
from consilience.lexicon.naming import naming_words, place_precisions

KNOWN_TOWN = 15_000  # people; "Mersin City" is Mersin, but "Union City" is not any Union
PART_OF_A_PLACE = 5  # the codebook's precision for "northern Malta", a vague part of something wider
WIDE = frozenset({"country", "region", "admin1"})
SHORT_DIRECTIONS = frozenset({"n", "s", "e", "w", "ne", "nw", "se", "sw"})  # "N.W. Alder"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """A place's name in a story: how often it stands there, and what it is said to lie in."""

    key: str
    name: str
    mentions: int
    within: tuple[str, ...] = ()
    country: str | None = None  # ISO code, where the name is a country's or its people's
    people: bool = False  # it is an adjective or a word for people, too
    division: bool = False  # it is one of the listed states and provinces
    local: bool = False  # it is no more likely a large place than a small one


@dataclass(frozen=True, slots=True)
class Meanings:
    """The spots that a name can mean, the precision that its own words tell ("… Province"), and how sure that is.

    `loose` meanings are of a part of the name: they need the company of other places.
    """

    spots: tuple[Spot, ...] = ()
    precision: int | None = None
    loose: bool = False


def meanings(name: PlaceName, gazetteer: Gazetteer) -> Meanings:
    """What a name can mean: the whole of it, or else what is left without the words that say what or which part."""
    if name.country:
        spot = gazetteer.country(name.country)
        alike = () if name.people else gazetteer.candidates(name.name)
        return Meanings((*((spot,) if spot else ()), *(s for s in alike if s.level != "country")))
    words = name.key.split()
    found = gazetteer.candidates(name.key)
    part = _without_directions(words)
    if part != words and naming_words("quarters").issuperset(part):
        # "The West Side" is no town that is also called so, and "Southwest Side" no part of a town called Side.
        return Meanings(tuple(spot for spot in found if not spot.alternate))
    if part != words and not any(spot.level in WIDE for spot in found):
        wide = tuple(spot for spot in gazetteer.candidates(" ".join(part)) if spot.level in WIDE and not spot.alternate)
        if wide:
            return Meanings(wide, PART_OF_A_PLACE)  # "East Texas" is no hamlet elsewhere
    return Meanings(found) if found else _of_a_part(words, part, gazetteer)


def _of_a_part(words: Sequence[str], part: Sequence[str], gazetteer: Gazetteer) -> Meanings:
    kinds = place_precisions()
    for kept, kind in ((words[:-1], words[-1]), (words[1:], words[0])):
        if kept and kind in kinds:
            found = gazetteer.candidates(" ".join(kept))
            known = tuple(spot for spot in found if spot.population >= KNOWN_TOWN)
            if found:
                return Meanings(known, kinds[kind]) if kinds[kind] == 1 else Meanings(found, kinds[kind], loose=True)
    if len(words) > 2 and words[0] in naming_words("place_heads") and words[1] == "of":
        return Meanings(gazetteer.candidates(" ".join(words[2:])), kinds.get(words[0]))
    if part != words:
        return Meanings(gazetteer.candidates(" ".join(part)), PART_OF_A_PLACE)
    return Meanings()


def _without_directions(words: list[str]) -> list[str]:
    while len(words) > 1 and (words[0] in naming_words("directions") or words[0] in SHORT_DIRECTIONS):
        words = words[1:]
    return words


def containers(name: PlaceName, gazetteer: Gazetteer) -> tuple[Spot, ...]:
    """The spots that the names it is said to lie in can mean."""
    return tuple(spot for wide in name.within for spot in gazetteer.candidates(wide)[:10])
