"""What the places of a story say about one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import asin, cos, exp, radians, sin, sqrt

from consilience.lexicon.gazetteer import Spot
from consilience.link.place_focus import Area, Focus, areas
from consilience.link.place_names import PlaceName
from consilience.link.place_standing import standing
from consilience.model import Place

EARTH = 6371.0  # kilometres
MOST_NEIGHBOURS = 60  # other places of a story that nearness is measured to
CONTAINED = 6.0  # points: "Springfield, Illinois" says so
NEARBY = 2.0  # times how near the nearest other place is
NEAR = 150.0  # kilometres at which nearness has fallen to a third
FAR = 5.0  # degrees of latitude, beyond which nearness is nothing
A_DRIVE = 0.05  # of nearness, at 450 kilometres
AT_HOME = 0.15  # of the share of the division that an outlet writes of most
TOO_WIDE = frozenset({"country", "region"})


class Context:
    """What the places chosen so far say together, and where those lie that the story's outlets write of."""

    def __init__(self, names: Sequence[PlaceName], chosen: Mapping[str, Spot], home: Focus) -> None:
        self.spots, self.home = chosen, home
        self.weights = {name.key: sqrt(name.mentions) for name in names}
        self.areas: Counter[Area] = Counter()
        self.total = 0.0
        for key, spot in chosen.items():
            self.total += self.weights[key] if spot.country else 0.0
            self.areas.update(dict.fromkeys(areas(spot), self.weights[key]))

    def pull(self, spot: Spot, name: PlaceName) -> float:
        """How much the other places of the story, and its outlets' home, speak for a spot."""
        own, weight = self.spots.get(name.key), self.weights[name.key]
        mine = set(areas(own)) if own is not None else set()
        rest = self.total - (weight if mine else 0.0)
        if rest <= 0:
            return self.home.pull(spot)
        shares = {area: (self.areas[area] - (weight if area in mine else 0.0)) / rest for area in areas(spot)}
        return self.home.pull(spot) + Focus(shares).pull(spot)

    def nearness(self, spot: Spot, name: PlaceName) -> float:
        """1 beside another town or division of the story, falling with the distance."""
        others = [s for key, s in self.spots.items() if key != name.key and s.level not in TOO_WIDE][:MOST_NEIGHBOURS]
        close = (s for s in others if abs(s.latitude - spot.latitude) < FAR)
        return max((exp(-distance(spot, other) / NEAR) for other in close), default=0.0)

    def others(self, name: PlaceName) -> int:
        """How many other places of the story lie in some division."""
        return sum(key != name.key and bool(spot.admin1) for key, spot in self.spots.items())

    def shares_division(self, spot: Spot, name: PlaceName) -> bool:
        """Is another place of the story, or its outlets' home, in the spot's division, or within a few hours of it?"""
        near = any(key != name.key and areas(s) == areas(spot) for key, s in self.spots.items())
        home = any(self.home.shares.get(area, 0.0) > AT_HOME for area in areas(spot) if area[1])
        return near or home or self.nearness(spot, name) > A_DRIVE


def fitness(spot: Spot, within: Sequence[Spot], context: Context, name: PlaceName) -> float:
    """How well a candidate fits: by its people and rank, what the report says it lies in, and its company."""
    value = standing(spot, name) + context.pull(spot, name)
    if any(lies_in(spot, wide) for wide in within):
        value += CONTAINED
    return value + (NEARBY * context.nearness(spot, name) if spot.level not in TOO_WIDE else 0.0)


def lies_in(spot: Spot, wide: Spot) -> bool:
    """Is a spot in a country or a first-level division?"""
    if spot.id == wide.id or spot.country != wide.country:
        return False
    return wide.level == "country" or (wide.level == "admin1" and spot.admin1 == wide.admin1)


def distance(left: Spot, right: Spot) -> float:
    """Kilometres between two spots, along the ground."""
    return kilometres((left.latitude, left.longitude), (right.latitude, right.longitude))


def kilometres(left: tuple[float, float], right: tuple[float, float]) -> float:
    """Kilometres between two points, each a latitude and a longitude."""
    a, b = radians(left[0]), radians(right[0])
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(right[1] - left[1]) / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(1.0, half)))


def apart(left: Place, right: Place) -> float | None:
    """Kilometres between two places; None where one is not on the map."""
    if left.latitude is None or left.longitude is None or right.latitude is None or right.longitude is None:
        return None
    return kilometres((left.latitude, left.longitude), (right.latitude, right.longitude))
