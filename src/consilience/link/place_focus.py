"""Where a set of place names lies as a whole, before any single one of them is decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt

from consilience.lexicon.gazetteer import Spot
from consilience.link.place_names import PlaceName
from consilience.link.place_standing import standing

SAME_COUNTRY = 2.0  # points, times the country's share among the other places
SAME_DIVISION = 4.0
OWN_COUNTRY = 2.0  # times how clear it is that an outlet writes of one country, or one division
OWN_DIVISION = 6.0
SOFT = 1.5  # points that make a spot e times as likely, while nothing is decided
ROUNDS = 3  # in which names that can mean one thing only draw the others to them
Area = tuple[str, str]  # a country and a division of it; "" is the whole country


@dataclass(frozen=True, slots=True)
class Focus:
    """The shares, from 0 to 1, that areas have in some places, and what they count for."""

    shares: Mapping[Area, float]
    country: float = SAME_COUNTRY
    division: float = SAME_DIVISION

    def pull(self, spot: Spot) -> float:
        """How much these places speak for a spot."""
        return self.pull_to(areas(spot))

    def pull_to(self, within: Sequence[Area]) -> float:
        """How much they speak for a spot that lies in these areas."""
        return sum((self.division if area[1] else self.country) * self.shares.get(area, 0.0) for area in within)

    def sharpened(self) -> Focus:
        """The same places as an outlet's own: an area counts for as much as the first one stands out."""
        whole = {area: share for area, share in self.shares.items() if not area[1]}
        parts = {area: share for area, share in self.shares.items() if area[1]}
        return Focus(_sharp(whole) | _sharp(parts), OWN_COUNTRY, OWN_DIVISION)


def _sharp(shares: Mapping[Area, float]) -> dict[Area, float]:
    first, second, *_ = (*sorted(shares.values(), reverse=True), 0.0, 0.0)
    return {area: share / first * (1 - second / first) for area, share in shares.items()} if first else {}


NO_FOCUS = Focus({})


def areas(spot: Spot) -> tuple[Area, ...]:
    """The country and the division that a spot lies in."""
    if spot.country is None:
        return ()
    whole = (spot.country, "")
    return (whole, (spot.country, spot.admin1)) if spot.admin1 and spot.level != "country" else (whole,)


def focus_of(meant: Sequence[tuple[PlaceName, Sequence[Spot]]], other: Focus = NO_FOCUS) -> Focus:
    """The shares of areas in these names, each name counted for all that it can mean.

    A name that can mean much adds a little to many areas; what the names share adds up, and draws each of them more in
    the next round, though no name draws itself. `other` is known from elsewhere and draws all.
    """
    total = sum(sqrt(name.mentions) for name, _ in meant)
    whole: Counter[Area] = Counter()
    parts: list[Mapping[Area, float]] = [{} for _ in meant]
    alone = [[(areas(spot), standing(spot, name), other.pull(spot)) for spot in spots] for name, spots in meant]
    for _ in range(ROUNDS if total else 0):
        after: Counter[Area] = Counter()
        for i, (name, _) in enumerate(meant):
            weight, before = sqrt(name.mentions), parts[i]
            rest = total - weight
            company = Focus({area: (whole[area] - w) / rest for area, w in before.items()} if rest else {})
            parts[i] = {area: weight * share for area, share in _likely(alone[i], company).items()}
            after.update(parts[i])
        whole = after
    return Focus({area: weight / total for area, weight in whole.items()})


def _likely(spots: Sequence[tuple[Sequence[Area], float, float]], company: Focus) -> Mapping[Area, float]:
    """How likely a name means something in each area, by the areas of each of its spots and what speaks for it."""
    values = [own + company.pull_to(within) + known for within, own, known in spots]
    most = max(values, default=0.0)
    odds = [exp((value - most) / SOFT) for value in values]
    total = sum(odds)
    found: dict[Area, float] = {}
    for (within, _, _), odd in zip(spots, odds, strict=True):
        for area in within:
            found[area] = found.get(area, 0.0) + odd / total
    return found
