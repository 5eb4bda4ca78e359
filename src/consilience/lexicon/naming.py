"""Words that stand with names and in them: titles, roles, particles, words that make a name a body or a place."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from consilience.lexicon.rows import listed, rows


@cache
def naming_words(name: str) -> frozenset[str]:
    """One class of `terms/naming.yaml`, for asking whether a word is in it."""
    return frozenset(_classes()[name])


@cache
def place_precisions() -> dict[str, int]:
    """The words that end a place's name, with the codebook's precision for such a place."""
    found: dict[str, int] = _classes()["place_words"]
    return found


@cache
def heads_of(name: str) -> dict[str, str]:
    """From each word to its kind, for a class that has kinds ("actors", "stand_ins").

    >>> heads_of("actors")["troops"]
    'army'
    """
    return {word: kind for kind, members in _classes()[name].items() for word in members}


@cache
def armed_of() -> dict[str, str]:
    """What "… forces" are, by the word before them."""
    found: dict[str, str] = _classes()["armed_of"]
    return found


@cache
def country_names() -> dict[str, str]:
    """The names of countries as the news has them, in our own list of them, with their ISO codes."""
    found = {name: code for code, _, _, names in rows("countries") for name in listed(names)}
    return found


@cache
def division_names() -> frozenset[str]:
    """States and provinces, full and shortened ("Ohio", "Mass.")."""
    return frozenset(
        name for _, _, full, _, names in (tuple((*row, "")[:5]) for row in rows("divisions")) for name in (full, *listed(names))
    )


@cache
def world_bodies() -> dict[str, str]:
    """The short forms of bodies that the news shortens without saying so, with their full names."""
    return {short: full for short, full in rows("bodies")}


@cache
def _classes() -> dict[str, Any]:
    source = files("consilience.lexicon").joinpath("terms/naming.yaml")
    classes: dict[str, Any] = yaml.safe_load(source.read_text(encoding="utf-8"))
    return classes
