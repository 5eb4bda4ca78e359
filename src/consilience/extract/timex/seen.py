"""What the grammar matched, with what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from consilience.extract.timex.calendar import NO_DAYS, Days, days_of
from consilience.extract.timex.tokens import Word
from consilience.lexicon.tables import table
from consilience.model.mention import TimexType
from consilience.text.numbers import parse_number

FUTURE = frozenset(table("times")["direction"]["future"])
PAST = frozenset(table("times")["direction"]["past"])
BEFORE_BE = frozenset({"to", "will", "shall", "may"})
NOT_PAST = frozenset(table("times")["direction"]["not_past"])
UP_TO = frozenset({"through", "until"})  # "until Sunday" looks ahead; "marched through the town on Sunday" does not
HARM = frozenset(table("times")["direction"]["harm"])
OWNING = frozenset({"'s", "’s"})
FEW = 5  # words; "Tuesday's deadly late-night shooting"
FAR = 12  # words; a verb further off speaks of something else
ONE = ("unit", "quarter", "century", "one_year", "long_unit")  # classes of a unit's singular
ANY_UNIT = (*ONE, "units", "quarters")
NUMERIC = frozenset({"number", "scale", "day", "digits", "year", "half", "article"})


@dataclass(frozen=True, slots=True)
class Hit:
    """One expression: the words from `first` to `last`, and what they mean; `days` None: those of the value."""

    first: Word
    last: Word
    type: TimexType
    value: str
    days: Days | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """Matched words, the sentence around them, the report's own day, and the date last spoken of.

    A `history` counts from the date last spoken of, and never from its own day.
    """

    words: Sequence[Word]
    before: Sequence[Word]
    after: Sequence[Word]
    anchor: date | None
    said: str | None
    history: bool = False

    def first(self, *kinds: str) -> Word | None:
        """The first matched word of one of these classes."""
        return next((word for word in self.words if word.kind in kinds), None)

    def has(self, *kinds: str) -> bool:
        return self.first(*kinds) is not None

    def hit(self, type_: TimexType, value: str, days: Days | None = None) -> Hit:
        """All the matched words as one expression."""
        return Hit(self.words[0], self.words[-1], type_, value, days)

    def count(self) -> str:
        """How many, as a duration says it: "3", "2.5", or X where the words are vague."""
        run = [word.text for word in self.words if word.kind in NUMERIC or word.lower == "and"]
        number = None if self.has("vague") else parse_number(" ".join(run) or "x")
        if number is None:
            return "1" if self.has("article") and not self.has("vague") else "X"
        return str(number)

    @property
    def said_day(self) -> date | None:
        """The day last spoken of, else the report's own."""
        days = self.told
        if days.precision in {"day", "hour", "minute"}:
            return days.earliest
        return None if self.history else self.anchor

    @property
    def told(self) -> Days:
        """The days of the date last spoken of."""
        return days_of(self.said) if self.said else NO_DAYS

    @property
    def ahead(self) -> bool | None:
        """Do the words around speak of what is to come (True), of what was (False), or of neither (None)?"""
        if self.after and self.after[0].lower in OWNING and any(word.lower in HARM for word in self.after[1:FEW]):
            return False  # "no charges expected in Tuesday's shooting"
        near = self.before[-FAR:]
        for steps, at in enumerate(reversed(range(len(near)))):
            word = near[at]
            if at > 1 and near[at - 1].lower == "be" and near[at - 2].lower in BEFORE_BE:
                continue  # "is due to be printed in May"
            if (side := _side(word)) is not None and not (steps and word.lower in UP_TO):
                return side
        for word in self.after[:FAR]:
            if word.kind in {"comma", "stop"}:
                break
            if (side := _side(word)) is not None:
                return side
        return None


def _side(word: Word) -> bool | None:
    if word.lower in FUTURE:
        return True
    ended = word.lower not in NOT_PAST and re.fullmatch(r"[a-z]{2,}ed", word.lower)
    return False if word.lower in PAST or ended else None
