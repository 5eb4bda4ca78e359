"""Words that stand with names and in them: titles, roles, particles, words that make a name a body or a place."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from consilience.lexicon.gazetteer_rows import load_source
from consilience.lexicon.rows import listed, rows
from consilience.lexicon.tables import lists


@cache
def naming_words(name: str) -> frozenset[str]:
    """One class of `terms/naming.yaml`, for asking whether a word is in it."""
    return frozenset(lists("naming")[name])


@cache
def place_precisions() -> dict[str, int]:
    """The words that end a place's name, with the codebook's precision for such a place."""
    found: dict[str, int] = lists("naming")["place_words"]
    return found


@cache
def heads_of(name: str) -> dict[str, str]:
    """From each word to its kind, for a class that has kinds ("actors", "stand_ins").

    >>> heads_of("actors")["troops"]
    'army'
    """
    return {word: kind for kind, members in lists("naming")[name].items() for word in members}


@cache
def armed_of() -> dict[str, str]:
    """What "… forces" are, by the word before them."""
    found: dict[str, str] = lists("naming")["armed_of"]
    return found


@cache
def country_names() -> dict[str, str]:
    """The names of countries as the news has them, with their ISO codes."""
    full = {country["name"].strip(): code for code, country in load_source("countries").items()}
    return full | {name: code for code, _, _, *names in rows("countries") for name in listed("".join(names))}


@cache
def division_names() -> frozenset[str]:
    """States and provinces, full and shortened ("Ohio", "Mass.")."""
    return frozenset(
        name for _, _, full, *rest in rows("divisions") for name in (full, *listed("".join(rest[1:2]))) if name
    )


@cache
def world_bodies() -> dict[str, str]:
    """The short forms of bodies that the news shortens without saying so, with their full names."""
    return {row[0]: row[1] for row in rows("bodies")}


@cache
def known_names() -> frozenset[str]:
    """First names and family names that are well known somewhere, in small plain Latin letters."""
    source = files("consilience.lexicon").joinpath("terms/known_names.txt")
    lines = source.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def first_names() -> dict[str, str]:
    """The first names that tell a man or a woman, in small plain Latin letters.

    >>> first_names()["maria"]
    'feminine'
    """
    source = files("consilience.lexicon").joinpath("terms/first_names.txt")
    lines = [line.split() for line in source.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {name: {"m": "masculine", "f": "feminine"}[gender] for gender, *names in lines for name in names}


def actor_kind(words: tuple[str, ...]) -> str | None:
    """Which definite actor a noun phrase of small words names: "army" for "government forces", None for no actor.

    >>> actor_kind(("syrian", "rebel", "fighters")), actor_kind(("the", "city"))
    ('rebels', None)
    """
    head = words[-1]
    if head in naming_words("armed"):
        for word in words[-2::-1]:
            if word in armed_of():
                return armed_of()[word]
    return heads_of("actors").get(head)
