"""What the places of a story say about one another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import asin, cos, exp, radians, sin, sqrt

from consilience.lexicon.gazetteer import Spot
from consilience.link.place_focus import SAME_COUNTRY, SAME_DIVISION, Focus, standing
from consilience.link.place_names import PlaceName

EARTH = 6371.0  # kilometres
MOST_NEIGHBOURS = 60  # other places of a story that nearness is measured to
CONTAINED = 6.0  # "Springfield, Illinois" says so
NEARBY = 2.0  # times how near the nearest other place is
NEAR = 150.0  # kilometres at which nearness has fallen to a third
TOO_WIDE = frozenset({"country", "region"})


class Context:
    """What the places chosen so far say together, and where those lie that the story's outlets write of."""

    def __init__(self, names: Sequence[PlaceName], chosen: Mapping[str, Spot], home: Focus) -> None:
        self.spots, self.home = chosen, home
        self.weights = {name.key: sqrt(name.mentions) for name in names}
        self.countries: dict[str, float] = {}
        self.divisions: dict[tuple[str, str], float] = {}
        for key, spot in chosen.items():
            self._count(spot, self.weights[key])

    def _count(self, spot: Spot, weight: float) -> None:
        if spot.country:
            self.countries[spot.country] = self.countries.get(spot.country, 0.0) + weight
            if spot.admin1 and spot.level != "country":
                division = spot.country, spot.admin1
                self.divisions[division] = self.divisions.get(division, 0.0) + weight

    def pull(self, spot: Spot, name: PlaceName) -> float:
        """How much the other places of the story, and its outlets' home, speak for a spot."""
        if spot.country is None:
            return 0.0
        own, weight = self.spots.get(name.key), self.weights[name.key]
        rest = sum(self.countries.values()) - (weight if own is not None and own.country else 0.0)
        value = self.home.pull(spot)
        if rest <= 0:
            return value
        country, division = self.countries.get(spot.country, 0.0), 0.0
        if spot.level != "country":
            division = self.divisions.get((spot.country, spot.admin1 or ""), 0.0)
        if own is not None and own.country == spot.country:
            country -= weight
            division -= weight if own.admin1 == spot.admin1 and own.level != "country" and spot.admin1 else 0.0
        return value + SAME_COUNTRY * max(0.0, country) / rest + SAME_DIVISION * max(0.0, division) / rest

    def nearness(self, spot: Spot, name: PlaceName) -> float:
        """1 beside another town or division of the story, falling with the distance."""
        others = [s for key, s in self.spots.items() if key != name.key and s.level not in TOO_WIDE]
        return max((exp(-distance(spot, other) / NEAR) for other in others[:MOST_NEIGHBOURS]), default=0.0)


def fitness(spot: Spot, within: Sequence[Spot], context: Context, name: PlaceName) -> float:
    """How well a candidate fits: by its people and rank, what the report says it lies in, and its company."""
    value = standing(spot, name) + context.pull(spot, name)
    if any(_inside(spot, wide) for wide in within):
        value += CONTAINED
    return value + (NEARBY * context.nearness(spot, name) if spot.level not in TOO_WIDE else 0.0)


def _inside(spot: Spot, wide: Spot) -> bool:
    if spot.id == wide.id or spot.country != wide.country:
        return False
    return wide.level == "country" or (wide.level == "admin1" and spot.admin1 == wide.admin1)


def distance(left: Spot, right: Spot) -> float:
    """Kilometres between two spots, along the ground."""
    a, b = radians(left.latitude), radians(right.latitude)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(right.longitude - left.longitude) / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(1.0, half)))
