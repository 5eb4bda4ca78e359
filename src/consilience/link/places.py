"""Which spot on the map each place's name means, decided together for all the places of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import asin, cos, exp, log10, radians, sin, sqrt

from consilience.lexicon.gazetteer import Gazetteer, Spot
from consilience.lexicon.naming import naming_words, place_precisions
from consilience.model import Place

KNOWN_TOWN = 15_000  # people; "Mersin City" is Mersin, but "Union City" is not any Union
EARTH = 6371.0  # kilometres
MOST_CANDIDATES = 40  # of one name, by population; a "Springfield" beyond that is never meant
ROUNDS = 3  # after which no choice changed on the developers' reports
# The weights of what speaks for a candidate, against one point for ten times the people.
CONTAINED = 6.0  # "Springfield, Illinois" says so
SAME_COUNTRY = 2.0  # times the country's share among the story's other places
SAME_DIVISION = 3.0
NEARBY = 2.0  # times how near the nearest other place is
NEAR = 150.0  # kilometres at which nearness has fallen to a third
WIDE = {"country": 1.5, "region": 6.0, "admin1": 0.4, "admin2": 3.0, "city": 0.0}
CAPITAL = 2.0
ALTERNATE = -2.5
PART_OF_A_PLACE = 5  # "northern Malta": a vague part of something wider
PRECISION = {"country": 6, "region": 5, "admin1": 4, "admin2": 3, "city": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """A place's name in a story: how often it stands there, and what it is said to lie in."""

    key: str
    name: str
    mentions: int
    within: tuple[str, ...] = ()
    country: str | None = None  # ISO code, where the name is a country's or its people's


@dataclass(frozen=True, slots=True)
class Choice:
    """A candidate that was chosen, and how exactly it is known."""

    spot: Spot
    precision: int
    why: str


def choose_spots(names: Sequence[PlaceName], gazetteer: Gazetteer) -> dict[str, Choice]:
    """The spot of each name that the gazetteer has, by key; the others are left out."""
    options = {name.key: _options(name, gazetteer) for name in names}
    open_names = [name for name in names if options[name.key][0]]
    within = {name.key: _containers(name, gazetteer) for name in open_names}
    chosen: dict[str, Spot] = {}
    for _ in range(ROUNDS):
        before = dict(chosen)
        context = _Context(open_names, before)
        for name in open_names:
            spots = options[name.key][0]
            chosen[name.key] = max(spots, key=lambda s: (_score(s, within[name.key], context, name), -abs(s.id)))
        if chosen == before:
            break
    return {
        name.key: Choice(
            chosen[name.key],
            options[name.key][1] or PRECISION[chosen[name.key].level],
            _why(name, chosen[name.key], len(options[name.key][0])),
        )
        for name in open_names
    }


def as_place(choice: Choice) -> Place:
    """The contract's place for a chosen spot; ids of our own are not GeoNames'."""
    spot = choice.spot
    return Place(
        geonames_id=spot.id if spot.id > 0 else None,
        name=spot.name,
        country=spot.country,
        admin1=spot.admin1_name or spot.admin1,
        latitude=spot.latitude,
        longitude=spot.longitude,
        feature=spot.feature,
        precision=7 if spot.feature in {"OCN"} else choice.precision,
    )


def nowhere(name: str) -> Place:
    """A place that the gazetteer does not have."""
    return Place(
        geonames_id=None,
        name=name,
        country=None,
        admin1=None,
        latitude=None,
        longitude=None,
        feature=None,
        precision=None,
    )


def _options(name: PlaceName, gazetteer: Gazetteer) -> tuple[tuple[Spot, ...], int | None]:
    """The spots that a name can mean, and the precision that its own words tell ("… Province")."""
    if name.country:
        spot = gazetteer.country(name.country)
        return ((spot,) if spot else ()), None
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


def _containers(name: PlaceName, gazetteer: Gazetteer) -> tuple[Spot, ...]:
    return tuple(spot for wide in name.within for spot in gazetteer.candidates(wide)[:10])


class _Context:
    """What the places chosen so far say together: shares of countries and divisions, and where they lie."""

    def __init__(self, names: Iterable[PlaceName], chosen: Mapping[str, Spot]) -> None:
        self.countries: dict[str, float] = defaultdict(float)
        self.divisions: dict[tuple[str, str], float] = defaultdict(float)
        self.spots = chosen
        self.total = 0.0
        for name in names:
            spot = chosen.get(name.key)
            if spot is None or spot.country is None:
                continue
            weight = sqrt(name.mentions)
            self.total += weight
            self.countries[spot.country] += weight
            if spot.admin1 and spot.level != "country":
                self.divisions[spot.country, spot.admin1] += weight

    def share(self, spot: Spot, name: PlaceName) -> tuple[float, float]:
        """How much of the others lies in the spot's country, and in its division."""
        own = self.spots.get(name.key)
        weight = sqrt(name.mentions)
        rest = self.total - (weight if own is not None and own.country else 0.0)
        if rest <= 0 or spot.country is None:
            return 0.0, 0.0
        country = self.countries.get(spot.country, 0.0)
        division = self.divisions.get((spot.country, spot.admin1 or ""), 0.0)
        if own is not None and own.country == spot.country:
            country -= weight
            if own.admin1 == spot.admin1 and own.level != "country":
                division -= weight
        return max(0.0, country / rest), max(0.0, division / rest)

    def nearness(self, spot: Spot, name: PlaceName) -> float:
        """1 beside another town or division of the story, falling with the distance."""
        others = [s for key, s in self.spots.items() if key != name.key and s.level not in {"country", "region"}]
        return max((exp(-distance(spot, other) / NEAR) for other in others[:60]), default=0.0)


def _score(spot: Spot, within: Sequence[Spot], context: _Context, name: PlaceName) -> float:
    value = (
        log10(spot.population + 10) + WIDE[spot.level] + (ALTERNATE if spot.alternate and spot.level == "city" else 0.0)
    )
    if within:
        value += CONTAINED if any(_inside(spot, wide) for wide in within) else 0.0
    country, division = context.share(spot, name)
    value += SAME_COUNTRY * country + SAME_DIVISION * division
    return value + (NEARBY * context.nearness(spot, name) if spot.level == "city" else 0.0)


def _inside(spot: Spot, wide: Spot) -> bool:
    if spot.id == wide.id or spot.country != wide.country:
        return False
    return wide.level == "country" or (wide.level == "admin1" and spot.admin1 == wide.admin1)


def distance(left: Spot, right: Spot) -> float:
    """Kilometres between two spots, along the ground."""
    a, b = radians(left.latitude), radians(right.latitude)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(right.longitude - left.longitude) / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(1.0, half)))


def _why(name: PlaceName, spot: Spot, candidates: int) -> str:
    where = ", ".join(part for part in (spot.admin1_name, spot.country) if part and part != spot.name)
    if name.within:
        return f"{name.name!r} is {spot.name} ({where}): the report says it lies in {name.within[0]}"
    if candidates == 1:
        return f"{name.name!r} is {spot.name} ({where}): the gazetteer has no other"
    told = f"of {candidates} places of that name, by the story's other places and by size"
    return f"{name.name!r} is {spot.name} ({where}), {told}"
