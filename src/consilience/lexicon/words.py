"""Small classes of words, by name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml


@cache
def words(name: str) -> tuple[str, ...]:
    """The words of one class in `terms/words.yaml`, in the order of the file.

    >>> "say" in words("saying")
    True
    """
    return tuple(_classes()[name])


@cache
def _classes() -> dict[str, list[str]]:
    source = files("consilience.lexicon").joinpath("terms/words.yaml")
    classes: dict[str, list[str]] = yaml.safe_load(source.read_text(encoding="utf-8"))
    return classes
