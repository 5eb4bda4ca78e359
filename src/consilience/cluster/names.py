"""The names that a report has, by their capitals: of a place, a person or a body."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from consilience.cluster.features import LINE_END, key_of
from consilience.lexicon.naming import naming_words
from consilience.lexicon.news import says_little
from consilience.lexicon.rows import rows
from consilience.model import Report
from consilience.text.normalise import WORD, plain
from consilience.text.paragraphs import paragraphs

NO_NAMES = ("titles", "organization_words", "facility_words", "place_heads", "event_words", "directions")


class Names(NamedTuple):
    """Words by what they are counted under."""

    sure: frozenset[str]  # capitalised where only names are
    likely: frozenset[str]  # never in small letters; some only begin sentences, or stand in a headline of capitals


def share_a_name(left: Names, right: Names) -> bool:
    """Is there a word that is a name in one report, and can be one in the other?"""
    return not (left.sure.isdisjoint(right.likely) and right.sure.isdisjoint(left.likely))


def names_of(report: Report) -> Names:
    """The words of a report that name something; titles, days and the wire's own name do not."""
    if report.text.isupper() or report.text.islower():
        words = frozenset(key for word in WORD.findall(report.text) if (key := key_of(word)) and not is_no_name(word))
        return Names(words, words)  # nothing tells a name from other words
    small: set[str] = set()
    likely: set[str] = set()
    sure: set[str] = set()
    for start, end, kind in paragraphs(report):
        for line in LINE_END.split(report.text[start:end]):
            printed = [(place, word, key) for place, word in enumerate(WORD.findall(line)) if (key := key_of(word))]
            small_here = {key for _, word, key in printed if word[0].islower()}
            capital = [(place, key) for place, word, key in printed if word[0].isupper() and not is_no_name(word)]
            small |= small_here
            likely |= {key for _, key in capital}
            if kind == "dateline" or small_here:
                sure |= {key for place, key in capital if place or kind == "dateline"}
    return Names(frozenset(sure - small), frozenset(likely - small))


def is_no_name(word: str) -> bool:
    """Is it a word that is capitalised in reports of different happenings?"""
    return says_little(word) or plain(word) in wires() or any(plain(word) in naming_words(name) for name in NO_NAMES)


@cache
def wires() -> frozenset[str]:
    """The words that news agencies are called by."""
    return frozenset(plain(word) for row in rows("agencies") for name in row for word in WORD.findall(name))
