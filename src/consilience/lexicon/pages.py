"""The cue words of `terms/pages.toml`, by name."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def cues(name: str) -> frozenset[str]:
    """One list of cue words, for asking whether a word is in it.

    >>> "read more" in cues("teasers")
    True
    """
    return frozenset(_lists()[name])


@cache
def starts(name: str) -> tuple[str, ...]:
    """One list of cue words in an order that a match can rely on, the longest first."""
    return tuple(sorted(_lists()[name], key=lambda cue: (-len(cue), cue)))


@cache
def _lists() -> dict[str, list[str]]:
    source = files("consilience.lexicon").joinpath("terms/pages.toml")
    lists: dict[str, list[str]] = tomllib.loads(source.read_text(encoding="utf-8"))
    return lists
