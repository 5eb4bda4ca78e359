"""Which capitalised words name no place, person or body of their own, and which a person."""

from __future__ import annotations

from functools import cache

from consilience.lexicon.naming import first_names, known_names, naming_words
from consilience.lexicon.news import says_little
from consilience.lexicon.rows import rows
from consilience.text.normalise import WORD, plain

NO_NAMES = ("titles", "organization_words", "facility_words", "place_heads", "event_words", "directions")


def is_no_name(word: str) -> bool:
    """Is it a word that is capitalised in reports of different happenings?"""
    return says_little(word) or plain(word) in no_names()


def is_first_name(plain_word: str) -> bool:
    """Is it a name that persons have, so that the capitalised word behind it is one too?"""
    return plain_word in first_names() or plain_word in known_names()


@cache
def no_names() -> frozenset[str]:
    """The words that news agencies are called by, and those that stand in names of every kind."""
    wires = frozenset(plain(word) for row in rows("agencies") for name in row for word in WORD.findall(name))
    return wires.union(*(naming_words(name) for name in NO_NAMES))
