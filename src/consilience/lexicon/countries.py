"""Countries by their ISO codes: the names and numbers that other people's tables ask for."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from consilience.lexicon.gazetteer_rows import load_source


class Country(NamedTuple):
    """A country of ISO 3166-1: its English name, its code of three letters, its number."""

    name: str
    iso3: str
    number: int


@cache
def country(code: str | None) -> Country | None:
    """The country of a code of two letters; None where there is none of that code.

    >>> country("NO"), country("XX"), country(None)
    (Country(name='Norway', iso3='NOR', number=578), None, None)
    """
    found = load_source("countries").get(code or "")
    return Country(found["name"], found["iso3"], int(found["isonumeric"])) if found else None
