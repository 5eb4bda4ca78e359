"""What a spot's own size and rank say for it, whatever stands around its name."""

from __future__ import annotations

from math import log10

from consilience.lexicon.gazetteer import Level, Spot
from consilience.lexicon.naming import place_precisions
from consilience.link.place_names import WIDE, PlaceName

# Points, against one point for ten times the people; a third more or less of any moves less than one place in a hundred
# on the developers' reports.
LEVEL: dict[Level, float] = {
    "country": 2.5, "region": 6.0, "admin1": 0.0, "admin2": -1.5, "city": 0.0, "hamlet": -0.5, "feature": -0.5,
}  # fmt: skip
ALTERNATE: dict[Level, float] = {"city": -2.5, "admin2": -1.0, "admin1": -0.5, "hamlet": -2.5, "feature": -2.5}
CALLED_SO = 5.0  # a division that is named with its kind: "Alder County"
CAPITAL = 2.0
BESIDE_A_DIVISION = -3.0  # a small place that is called like a listed state or province
LOCAL = 0.3  # times the points of its people, for a name that a paper goes by
LARGE = 400_000  # people


def standing(spot: Spot, name: PlaceName) -> float:
    """The points of a spot for a name."""
    if name.local:
        return LOCAL * log10(spot.population + 10) + ALTERNATE.get(spot.level, 0.0) * spot.alternate
    value = log10(spot.population + 10) + LEVEL[spot.level]
    if spot.feature == "PPLC":
        value += CAPITAL
    if name.division and spot.population < LARGE and spot.level not in WIDE:
        value += BESIDE_A_DIVISION
    if spot.alternate:
        value += ALTERNATE.get(spot.level, 0.0)
    elif spot.level == "admin2" and name.key.split()[-1] in place_precisions():
        value += CALLED_SO
    return value
