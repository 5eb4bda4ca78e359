"""What the places of a story say about one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import asin, cos, exp, log10, radians, sin, sqrt

from consilience.lexicon.gazetteer import Spot
from consilience.link.place_names import PlaceName

EARTH = 6371.0  # kilometres
MOST_NEIGHBOURS = 60  # other places of a story that nearness is measured to
# The weights of what speaks for a candidate, against one point for ten times the people. On the developers' reports
# a third more or less of any of them moves fewer than two places in a hundred.
CONTAINED = 6.0  # "Springfield, Illinois" says so
SAME_COUNTRY = 2.0  # times the country's share among the story's other places
SAME_DIVISION = 3.0
NEARBY = 2.0  # times how near the nearest other place is
NEAR = 150.0  # kilometres at which nearness has fallen to a third
WIDE = {"country": 1.5, "region": 6.0, "admin1": 0.4, "admin2": 3.0, "city": 0.0}
CAPITAL = 2.0
ALTERNATE = -2.5


class Context:
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
        return max((exp(-distance(spot, other) / NEAR) for other in others[:MOST_NEIGHBOURS]), default=0.0)


def fitness(spot: Spot, within: Sequence[Spot], context: Context, name: PlaceName) -> float:
    """How well a candidate fits: by its people and rank, what the report says it lies in, and its company."""
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
