"""How many people live under a place's name: what says of a word in a report that it may be a town's."""

from __future__ import annotations

from functools import cache

from consilience.lexicon.gazetteer import Gazetteer, open_gazetteer


def people_of(name: str) -> int:
    """How many live in the largest place whose own name this is: 1 where that is not known, 0 where there is none."""
    return _gazetteer().people_of(name)


@cache
def _gazetteer() -> Gazetteer:
    """The gazetteer, opened once a process."""
    return open_gazetteer()
