"""Plain lists of words, read from `terms/*.toml`."""

from __future__ import annotations

from functools import cache

from consilience.lexicon.tables import table


@cache
def words(name: str, heading: str) -> frozenset[str]:
    """The words of one list of a file; a blank stands for the `_` that joins two words there.

    >>> "reportedly" in words("speech", "unvoiced")
    True
    """
    return frozenset(word.replace("_", " ") for word in table(name)[heading].split())
