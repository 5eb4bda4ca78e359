"""Is a text a history, which counts from the day it spoke of last, or news, which counts from its own?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from consilience.extract.timex.tokens import Word

LAST_YEAR = 1  # news too names this year and the last by their numbers
FEW = 5  # years of another time, below which a text is no history
TO_ONE = 10  # so many of them to each "Thursday", "yesterday" or "last week"
BEFORE_YEAR = frozenset({"in", "of", "the", "since", "until", "by", "from", "to", "and"})
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
    return old >= FEW and old >= TO_ONE * own
