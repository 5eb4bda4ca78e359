"""Words that say little: days, months, numbers, and what is in news of every kind."""

from __future__ import annotations

from functools import cache, lru_cache

from consilience.lexicon.tables import table
from consilience.lexicon.words import words
from consilience.text.normalise import WORDS_KEPT
from consilience.text.numbers import ORDINALS, SCALES, TENS, UNITS, VAGUE


@lru_cache(maxsize=WORDS_KEPT)
def is_common(word: str) -> bool:
    """Is this printed word a day, a month, a number's name, or a word that is in all news?

    >>> is_common("Tuesday"), is_common("Ten"), is_common("Officials")
    (True, True, True)
    >>> is_common("March"), is_common("march")
    (True, False)
    """
    plain = word.casefold()
    return plain in common_words() or (word[0].isupper() and plain in table("times")["months"])


def says_little(word: str) -> bool:
    """Is it common, or a number in digits, which tells something among many reports only?

    >>> says_little("40"), says_little("Friday"), says_little("storm")
    (True, True, False)
    """
    return word[0].isdigit() or is_common(word)


@cache
def common_words() -> frozenset[str]:
    """The words of `terms/news.toml`, the days of the week, and words for numbers."""
    return words("news", "common").union(table("times")["weekdays"], UNITS, TENS, ORDINALS, SCALES, VAGUE)
