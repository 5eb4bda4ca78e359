"""What the gazetteer says of a word while a report is read: whether it may be a town's name, and how large a one."""

from __future__ import annotations

from functools import cache

from consilience.lexicon.gazetteer import Gazetteer, open_gazetteer


def people_of(name: str) -> int:
    """How many live in the largest place whose own name this is: 1 where that is not known, 0 where there is none."""
    return gazetteer().people_of(name)


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, opened once a process."""
    return open_gazetteer()
