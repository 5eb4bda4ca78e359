"""Words made alike, for comparing only; what is shown always comes from the report's own text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

# No word is longer than 60 letters: one of a hundred thousand is cut, so that it is neither kept nor compared whole.
# Most words go on with no apostrophe, and are done before the costlier way of looking for one is tried.
LETTERS = r"[^\W\d_]{1,60}"
WORD = re.compile(rf"{LETTERS}+(?:(?!['’])|(?:['’]{LETTERS}){{0,3}})|\d{{1,60}}(?:[.,:]\d{{1,60}}){{0,5}}")
WORDS_KEPT = 1 << 18  # the words of about a hundred thousand reports; older ones are worked out again
SUFFIXES = (("ies", "y"), ("ingly", ""), ("edly", ""), ("ing", ""), ("ed", ""), ("es", ""), ("ly", ""), ("s", ""))
SHORTEST_STEM = 4  # letters; "killing" and "killed" meet at "kill", "king" and "red" stay whole


@cache
def function_words() -> frozenset[str]:
    """Words that say nothing by themselves."""
    lines = files("consilience.text").joinpath("function_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


class Word(NamedTuple):
    """A word where it stands, and its plain form."""

    start: int
    end: int
    plain: str


@lru_cache(maxsize=WORDS_KEPT)
def plain(text: str) -> str:
    """Lower case, without accents or a possessive's ending.

    >>> plain("Muñoz’s")
    'munoz'
    """
    folded = text.casefold().replace("’", "'").removesuffix("'s")
    if folded.isascii():
        return folded
    return "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))


@lru_cache(maxsize=WORDS_KEPT)
def stem(word: str) -> str:
    """A plain word without its commonest endings; a key to compare by, not a word.

    >>> stem("prisoners"), stem("cities"), stem("withdrawing"), stem("red")
    ('prisoner', 'city', 'withdraw', 'red')
    """
    for ending, instead in SUFFIXES:
        if word.endswith(ending) and len(word) - len(ending) + len(instead) >= SHORTEST_STEM:
            word = word[: -len(ending)] + instead
            break
    return word.removesuffix("e") if len(word) > SHORTEST_STEM else word


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """The words and numbers of a stretch of text, in order, with offsets into the whole text.

    >>> [word.plain for word in words("The “lull” ended at 5:30.")]
    ['the', 'lull', 'ended', 'at', '5:30']
    """
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        yield Word(match.start(), match.end(), plain(match.group()))


def is_content(word: str) -> bool:
    """Does a plain word carry meaning of its own?"""
    return word not in function_words() and (len(word) > 2 or word[0].isdigit())
