"""Adjectives and nouns for people of a country or region ("Turkish", "a Turk"), and what they stand for."""

from __future__ import annotations

from functools import cache

from consilience.lexicon.rows import listed, rows

PLURAL_AS_IT_IS = ("ish", "ese", "ch", "ss", "s", "sh", "man", "woman")  # no -s: "the French", "Frenchmen"


@cache
def demonyms() -> dict[str, str]:
    """From each word to an ISO country code, or to the name of what is a region or a division.

    >>> demonyms()["Turks"], demonyms()["African"], demonyms()["Ohioans"]
    ('TR', 'Africa', 'Ohio')
    """
    found: dict[str, str] = {}
    for name, _, _, *peoples in rows("regions"):
        for word in listed("".join(peoples)):
            found |= dict.fromkeys(_forms(word), name)
    for _, _, name, *more in rows("divisions"):
        for word in listed("".join(more[2:])):
            found |= dict.fromkeys(_forms(word), name)
    for code, _, people, *_ in rows("countries"):
        for word in listed(people):
            found |= dict.fromkeys(_forms(word), code)
    return found


def _forms(word: str) -> tuple[str, ...]:
    return (word,) if word.endswith(PLURAL_AS_IT_IS) else (word, f"{word}s")
