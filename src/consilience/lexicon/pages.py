"""The cue words of `terms/pages.toml`, by name."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

HEAD = 2  # characters that a list is looked up by; no cue that opens a line is shorter


@cache
def cues(name: str) -> frozenset[str]:
    """One list of cue words, for asking whether a word is in it.

    >>> "read more" in cues("teasers")
    True
    """
    return frozenset(_lists()[name])


def openings(name: str, text: str) -> Iterator[str]:
    """The cues of one list that a text in small letters begins with, the longest first.

    >>> list(openings("teasers", "read more: the ferry"))
    ['read more']
    """
    return filter(text.startswith, _by_head(name).get(text[:HEAD], ()))


def endings(name: str) -> tuple[str, ...]:
    """One list of cues, for asking whether a text ends in one."""
    return tuple(_lists()[name])


@cache
def _by_head(name: str) -> dict[str, tuple[str, ...]]:
    heads: dict[str, list[str]] = {}
    for cue in sorted(_lists()[name], key=lambda cue: (-len(cue), cue)):
        heads.setdefault(cue[:HEAD], []).append(cue)
    return {head: tuple(cues) for head, cues in heads.items()}


@cache
def _lists() -> dict[str, list[str]]:
    source = files("consilience.lexicon").joinpath("terms/pages.toml")
    lists: dict[str, list[str]] = tomllib.loads(source.read_text(encoding="utf-8"))
    return lists
