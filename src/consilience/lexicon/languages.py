"""The words and letters of `terms/languages.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def language_names() -> dict[str, str]:
    """The English name of each language, by its ISO 639-1 code."""
    return dict(_tables()["names"])


@cache
def common_words() -> dict[str, frozenset[str]]:
    """The commonest words of each language."""
    return {code: frozenset(words.split()) for code, words in _tables()["words"].items()}


@cache
def letter_ranges() -> dict[str, tuple[str, str]]:
    """The first and the last letter of the scripts that tell a language by themselves."""
    return {code: (letters[0], letters[-1]) for code, letters in _tables()["letters"].items()}


def own_letters(code: str) -> frozenset[str]:
    """The letters that tell a language from another of the same script; none where it has no such letters."""
    return frozenset(_tables()["marks"].get(code, ""))


@cache
def _tables() -> dict[str, dict[str, str]]:
    source = files("consilience.lexicon").joinpath("terms/languages.toml")
    tables: dict[str, dict[str, str]] = tomllib.loads(source.read_text(encoding="utf-8"))
    return tables
