"""The words for what happens and for who stands where, by class."""

from __future__ import annotations

from functools import cache

from consilience.lexicon.tables import lists

Kind = tuple[str, str | None]


@cache
def lemmas(file: str, name: str) -> frozenset[str]:
    """The lemmas of one class of a file in `terms/`.

    >>> "seize" in lemmas("control", "capture")
    True
    """
    return frozenset(lists(file)[name])


@cache
def event_verbs() -> dict[str, Kind]:
    """Each verb's PLOVER type and mode; where a verb stands twice, the first place counts.

    >>> event_verbs()["stab"]
    ('ASSAULT', 'primitive')
    """
    return _kinds("verbs")


@cache
def event_nouns() -> dict[str, Kind]:
    """Each event noun's PLOVER type and mode.

    >>> event_nouns()["earthquake"]
    ('OTHER', None)
    """
    return _kinds("nouns")


def _kinds(part: str) -> dict[str, Kind]:
    kinds: dict[str, Kind] = {}
    for code, modes in lists("events").items():
        if not code.isupper():
            continue
        for mode, entries in modes.items():
            for lemma in entries[part]:
                kinds.setdefault(lemma, (code, None if mode == "any" else mode))
    return kinds
