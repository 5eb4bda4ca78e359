"""What a place's name can mean, before one meaning is chosen."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.lexicon.gazetteer import Gazetteer, Spot
from consilience.lexicon.naming import naming_words, place_precisions

KNOWN_TOWN = 15_000  # people; "Mersin City" is Mersin, but "Union City" is not any Union
MOST_CANDIDATES = 40  # of one name, by population; a "Springfield" beyond that is never meant
PART_OF_A_PLACE = 5  # the codebook's precision for "northern Malta", a vague part of something wider


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """A place's name in a story: how often it stands there, and what it is said to lie in."""

    key: str
    name: str
    mentions: int
    within: tuple[str, ...] = ()
    country: str | None = None  # ISO code, where the name is a country's or its people's
    people: bool = False  # it is an adjective or a word for people, too


def options(name: PlaceName, gazetteer: Gazetteer) -> tuple[tuple[Spot, ...], int | None]:
    """The spots that a name can mean, and the precision that its own words tell ("… Province")."""
    if name.country:
        spot = gazetteer.country(name.country)
        alike = () if name.people else gazetteer.candidates(name.name)
        return (*((spot,) if spot else ()), *(s for s in alike if s.level != "country")), None
    found = gazetteer.candidates(name.key)
    if found:
        return found[:MOST_CANDIDATES], None
    words = name.key.split()
    for kept, word in ((words[:-1], words[-1]), (words[1:], words[0])):
        if kept and word in place_precisions():
            least = 0 if place_precisions()[word] > 1 else KNOWN_TOWN
            found = tuple(s for s in gazetteer.candidates(" ".join(kept)) if s.population >= least)
            if found:
                return found[:MOST_CANDIDATES], place_precisions()[word]
    if len(words) > 2 and words[0] in naming_words("place_heads") and words[1] == "of":
        return gazetteer.candidates(" ".join(words[2:]))[:MOST_CANDIDATES], place_precisions().get(words[0])
    while len(words) > 1 and words[0] in naming_words("directions"):
        words = words[1:]
    if len(words) < len(name.key.split()):
        return gazetteer.candidates(" ".join(words))[:MOST_CANDIDATES], PART_OF_A_PLACE
    return (), None


def containers(name: PlaceName, gazetteer: Gazetteer) -> tuple[Spot, ...]:
    """The spots that the names it is said to lie in can mean."""
    return tuple(spot for wide in name.within for spot in gazetteer.candidates(wide)[:10])
