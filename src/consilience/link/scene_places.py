"""Which of the places that a story's reports name its event happened at."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from consilience.lexicon.naming import division_names
from consilience.link.place_context import apart
from consilience.model import Place

# How well a place says where, by the codebook's precision: best a town. What no gazetteer has may be a village, and
# more often is a quarter of a town that is named, too.
SIZES = {1: 1.0, 2: 0.8, 3: 0.4, 4: 0.4, 5: 0.1, 6: 0.1, 7: 0.1}
LISTED = 0.1  # a listed state or province is no town that is called like its province
UNKNOWN = 0.4
OF_A_QUARTER = 0.5  # of the weight of places that no gazetteer has goes to the town most spoken of
LOCAL = 0.7  # of the weight of all places on the map: what a story must have in the town's division for that
SEVERAL = 2  # places of one division
OF_THE_WHOLE = 0.5  # of its weight goes to each town in a county, a state or a country that is named, too
TOWN, COUNTY, DIVISION, COUNTRY = 1, 3, 4, 6  # the codebook's precisions
WHOLES = frozenset({COUNTY, DIVISION, COUNTRY})
IN_COUNTY = 60.0  # kilometres from a county's middle to the towns that may lie in it
IN_PASSING = 1.5  # the weight of what is said of a place once, further down
Votes = dict[str, float]


def best_place(told: Sequence[Votes], places: Mapping[str, Place]) -> str | None:
    """The place for which the reports have most to say; a town rather than the county or the quarter named beside it.

    Args:
        told: How much each report says for each place.
        places: Each place's spot on the map.
    """
    votes: Votes = defaultdict(float)
    for report in told:
        most = max(report.values()) + IN_PASSING
        for one, weight in report.items():
            votes[one] += weight / most
    known = on_the_map(votes, places)
    sums = {one: weight * size(known.get(one)) for one, weight in votes.items()}
    towns = [one for one, place in known.items() if place.precision == TOWN]
    for wide in (one for one, place in known.items() if place.precision in WHOLES):
        for town in towns:
            if may_lie_in(known[town], known[wide]):
                sums[town] += votes[wide] * OF_THE_WHOLE * size(known[wide]) / SIZES[COUNTY]
    if towns:
        town = max(towns, key=lambda one: (sums[one], one))
        if is_local(known[town], votes, known):
            sums[town] += OF_A_QUARTER * sum(votes[one] for one in sorted(votes.keys() - known.keys()))
    best = max(sums, key=lambda one: (sums[one], one), default=None)
    says_little = best is not None and size(known.get(best)) < UNKNOWN  # a country: most reports say more
    return None if says_little else best


def on_the_map(votes: Votes, places: Mapping[str, Place]) -> dict[str, Place]:
    """The places that have a spot, but for the only one of its division where the story names several of another.

    That one is more likely a quarter that no gazetteer has, and called like a town far away.
    """
    known = {one: places[one] for one in votes if one in places and places[one].precision is not None}
    named = Counter((place.country, place.admin1) for place in known.values() if place.admin1)
    several = max(named.values(), default=0) >= SEVERAL
    return {
        one: place
        for one, place in known.items()
        if not several or not place.admin1 or named[place.country, place.admin1] > 1 or place.name in division_names()
    }


def size(place: Place | None) -> float:
    """How well a place says where."""
    if place is None or place.precision is None:
        return UNKNOWN
    return LISTED if place.precision == DIVISION and place.name in division_names() else SIZES[place.precision]


def is_local(town: Place, votes: Votes, known: Mapping[str, Place]) -> bool:
    """Does a story play in a town's division, as far as its places are on the map?"""
    placed = [(place, votes[one]) for one, place in known.items() if place.admin1]
    own = sum(weight for place, weight in placed if (place.country, place.admin1) == (town.country, town.admin1))
    return own >= LOCAL * sum(weight for _, weight in placed)


def may_lie_in(town: Place | None, wide: Place | None) -> bool:
    """Is it a town of the country or the division, or one that the county may hold, by the distance from its middle?"""
    if town is None or wide is None or town.precision != TOWN or town.country != wide.country:
        return False
    if wide.precision == COUNTRY:
        return True
    far = apart(town, wide)
    near = wide.precision == DIVISION or (wide.precision == COUNTY and far is not None and far < IN_COUNTY)
    return near and town.admin1 == wide.admin1
