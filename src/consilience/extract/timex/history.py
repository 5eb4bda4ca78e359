"""Is a text a history, which counts from the day it spoke of last, or news, which counts from its own?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from consilience.extract.timex.tokens import Word

LAST_YEAR = 1  # news too names this year and the last by their numbers
FEW = 5  # years of another time, below which a text is no history, unless all it names are long gone
LONG_AGO = 50  # years
SPAN = 4  # words of a date: "May 12, 1642"
TO_ONE = 10  # so many of them to each "Thursday", "yesterday" or "last week"
BEFORE_YEAR = frozenset({"in", "of", "the", "since", "until", "by", "from", "to", "and"})
OPENING = frozenset({"month", "month_abbr", "year"})
IN_A_DATE = frozenset({"comma", "month", "day", "dash"})
WEEKDAY = frozenset({"weekday", "weekday_abbr"})
DATED = frozenset({"comma", "day", "month"})  # behind the weekday of a full date: "Sunday, 4 March 1876"
OWN_DAYS = frozenset({"tomorrow", "yesterday", "tonight", "overnight", "ago"})
FROM_NOW = frozenset({"last", "this"})
NEAR = frozenset({"unit", "one_year", "weekend", "part", "month"})


def is_history(words: Sequence[Word], anchor: date | None) -> bool:
    """Does a text speak of years long gone, and hardly ever of its own days?"""
    old = own = 0
    for word, after in pairwise(words):
        if after.kind == "year" and (word.kind in IN_A_DATE or word.lower in BEFORE_YEAR):
            old += anchor is None or int(after.text) < anchor.year - LAST_YEAR
        elif word.kind in WEEKDAY:
            own += after.kind not in DATED
        elif word.kind in OWN_DAYS or (word.kind in FROM_NOW and after.kind in NEAR):
            own += 1
    return old >= TO_ONE * own and (old >= FEW or (old > 0 and opens_long_ago(words, anchor)))


def opens_long_ago(words: Sequence[Word], anchor: date | None) -> bool:
    """Is the first date of a text long gone, and every year that it names: "In May 1642 the duke … on 12 June"?"""
    years = [word for word in words if word.kind == "year"]
    if anchor is None or any(int(year.text) >= anchor.year - LONG_AGO for year in years):
        return False
    first = next((at for at, word in enumerate(words) if word.kind in OPENING), len(words))
    return any(word.kind == "year" for word in words[first : first + SPAN])
