"""A dump of GeoNames: the lines of `allCountries.txt` or of one country's file, and which of them are kept.

Format: https://download.geonames.org/export/dump/readme.txt, 19 columns with tabs between them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, is_zipfile

from consilience.errors import DumpError
from consilience.lexicon.gazetteer_rows import ADMIN1, ADMIN2, CITY, COUNTRY, FEATURE, HAMLET, Row
from consilience.lexicon.gazetteer_source import english_looking

COLUMNS = 19
ZIP = b"PK"  # how a zip begins; its list of files stands at its end
TOWN = 500  # people, as in the list of towns that we come with
CLASSES = frozenset("AHLPST")  # not roads (R), the sea's floor (U), woods (V)
# Of what is left, a third: farms, wells, hotels, schools, stations, … that no report names, or that go by their town.
NOT_NAMED = frozenset(
    {"FRM", "FRMS", "HTL", "WLL", "WLLS", "CMTY", "PO", "BLDG", "SCH", "CH", "RSTN", "RSTNQ", "RSTP", "BUSTN", "HMSD"}
    | {"SPNG", "PND", "WAD", "STMI", "EST", "WTRC", "SWMP", "TOWR"}
)
STATES = frozenset({"PCLI", "PCLD", "PCLS", "PCLF"})
GONE = re.compile(r"(?:ADM\w|PCL|ZN)H$")
Told = Callable[[int, int], None]  # bytes read, of how many


def read_dump(path: Path, divisions: Mapping[tuple[str, str], str], told: Told) -> Iterator[Row]:
    """The places of a dump that the news may name, one after another.

    Args:
        path: The zip as it comes, or the text that is in it.
        divisions: The names of first-level divisions, by country and code.
        told: Called now and then with the bytes that were read, and how many there are.

    Raises:
        DumpError: It is no such file, or a line of it is not as it should be.
    """
    with _opened(path) as (file, size):
        read = 0
        for number, line in enumerate(TextIOWrapper(file, encoding="utf-8", newline="\n"), start=1):
            read += len(line)  # in characters: near enough for a bar
            if not number % 50_000:
                told(min(read, size), size)
            cells = line.rstrip("\n").split("\t")
            if len(cells) != COLUMNS:
                raise DumpError(str(path), f"line {number} has {len(cells)} columns, and not {COLUMNS}")
            try:
                row = _row(cells, divisions)
            except ValueError as error:
                raise DumpError(str(path), f"line {number}: {error}") from error
            if row is not None:
                yield row
        told(size, size)


@contextmanager
def _opened(path: Path) -> Iterator[tuple[BinaryIO, int]]:
    """The text of the dump, and its length in bytes."""
    try:
        if not is_zipfile(path):
            with path.open("rb") as plain:
                if plain.read(len(ZIP)) == ZIP:
                    raise DumpError(str(path), "the zip is not whole: was it fetched to its end?")
                plain.seek(0)
                yield plain, path.stat().st_size
            return
        with ZipFile(path) as packed:
            texts = [i for i in packed.infolist() if i.filename.endswith(".txt") and "readme" not in i.filename.lower()]
            if not texts:
                raise DumpError(str(path), "there is no text file in it")
            largest = max(texts, key=lambda info: info.file_size)
            with packed.open(largest) as inside:
                yield inside, largest.file_size  # type: ignore[misc]  # a ZipExtFile reads like a file
    except (OSError, BadZipFile, UnicodeDecodeError) as error:
        raise DumpError(str(path), getattr(error, "strerror", None) or str(error)) from error


def _row(cells: list[str], divisions: Mapping[tuple[str, str], str]) -> Row | None:
    id_, name, _, others, latitude, longitude, kind, code, country, _, admin1, *_ = cells
    people = int(cells[14] or 0)
    level = _level(kind, code, people)
    if level is None or not name:
        return None
    return Row(
        id=int(id_),
        name=name,
        level=level,
        country=country or None,
        admin1=admin1 or None,
        latitude=float(latitude),
        longitude=float(longitude),
        feature=code or None,
        population=people,
        admin1_name=name if level == ADMIN1 else divisions.get((country, admin1)),
        others=tuple(filter(english_looking, others.split(","))),
    )


def _level(kind: str, code: str, people: int) -> int | None:
    """Where a place stands in our order, by its class and code; None for what is left out."""
    if kind not in CLASSES or code in NOT_NAMED or GONE.search(code):
        return None
    if kind == "P":
        return CITY if people >= TOWN else HAMLET
    if kind != "A":
        return FEATURE
    return COUNTRY if code in STATES else ADMIN1 if code == "ADM1" else ADMIN2
