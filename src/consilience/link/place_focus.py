"""Where a set of place names lies as a whole, before any single one of them is decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log10, sqrt
from typing import TypeVar

from consilience.lexicon.gazetteer import Level, Spot
from consilience.lexicon.naming import place_precisions
from consilience.link.place_names import PlaceName

# The weights of what speaks for a candidate, against one point for ten times the people.
LEVEL: dict[Level, float] = {
    "country": 1.5, "region": 6.0, "admin1": 0.0, "admin2": -1.5, "city": 0.0, "hamlet": -0.5, "feature": -0.5,
}  # fmt: skip
CALLED_SO = 5.0  # a division that is named with its kind: "Alder County"
CAPITAL = 2.0
ALTERNATE = {"city": -2.5, "admin2": -1.0, "admin1": -0.5, "hamlet": -2.5, "feature": -2.5}
SAME_COUNTRY = 2.0  # times the country's share among the other places
SAME_DIVISION = 4.0
OWN_COUNTRY = 2.0  # times how clear it is that an outlet writes of one country, or one division
OWN_DIVISION = 6.0
SOFT = 1.5  # points that make a spot e times as likely, while nothing is decided
ROUNDS = 3  # in which names that can mean one thing only draw the others to them


Code = TypeVar("Code")


@dataclass(frozen=True, slots=True)
class Focus:
    """The shares of countries and divisions in some places, each from 0 to 1, and the weights of the two."""

    countries: Mapping[str, float]
    divisions: Mapping[tuple[str, str], float]
    country: float = SAME_COUNTRY
    division: float = SAME_DIVISION

    def pull(self, spot: Spot) -> float:
        """How much these places speak for a spot."""
        if spot.country is None:
            return 0.0
        division = self.divisions.get((spot.country, spot.admin1 or ""), 0.0)
        return self.country * self.countries.get(spot.country, 0.0) + self.division * division

    def sharpened(self) -> Focus:
        """The same places as an outlet's own: the first country and division count for as much as they stand out."""
        return Focus(_sharp(self.countries), _sharp(self.divisions), country=OWN_COUNTRY, division=OWN_DIVISION)


def _sharp(shares: Mapping[Code, float]) -> dict[Code, float]:
    first, second, *_ = (*sorted(shares.values(), reverse=True), 0.0, 0.0)
    return {code: share / first * (1 - second / first) for code, share in shares.items()} if first else {}


NO_FOCUS = Focus({}, {})


def standing(spot: Spot, name: PlaceName) -> float:
    """What a spot's own size and rank say for it."""
    if name.local:
        return 0.0
    value = log10(spot.population + 10) + LEVEL[spot.level]
    if spot.feature == "PPLC":
        value += CAPITAL
    if spot.alternate:
        value += ALTERNATE.get(spot.level, 0.0)
    elif spot.level == "admin2" and name.key.split()[-1] in place_precisions():
        value += CALLED_SO
    return value


def focus_of(meant: Sequence[tuple[PlaceName, Sequence[Spot]]], other: Focus = NO_FOCUS) -> Focus:
    """The shares of countries and divisions in these names, each name counted for all that it can mean.

    A name that can mean much adds a little to many divisions; what the names share adds up, and is stronger in the
    next round. `other` is known from elsewhere and draws all of them.
    """
    focus = NO_FOCUS
    for _ in range(ROUNDS):
        countries: dict[str, float] = defaultdict(float)
        divisions: dict[tuple[str, str], float] = defaultdict(float)
        total = 0.0
        for name, spots in meant:
            weight = sqrt(name.mentions)
            total += weight
            for spot, likely in _likely(name, spots, focus, other):
                if spot.country:
                    countries[spot.country] += weight * likely
                    if spot.admin1 and spot.level != "country":
                        divisions[spot.country, spot.admin1] += weight * likely
        if not total:
            return NO_FOCUS
        focus = Focus(
            {country: share / total for country, share in countries.items()},
            {division: share / total for division, share in divisions.items()},
        )
    return focus


def _likely(name: PlaceName, spots: Sequence[Spot], focus: Focus, other: Focus) -> list[tuple[Spot, float]]:
    """How likely each spot is meant."""
    values = [standing(spot, name) + focus.pull(spot) + other.pull(spot) for spot in spots]
    most = max(values, default=0.0)
    odds = [exp((value - most) / SOFT) for value in values]
    total = sum(odds)
    return [(spot, odd / total) for spot, odd in zip(spots, odds, strict=True)]
