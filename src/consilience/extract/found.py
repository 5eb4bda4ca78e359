"""What was already found in a report, for the finders that come after."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import TypeVar

from spacy.tokens import Token

from consilience.extract.nlp import Passage
from consilience.model import Attribution, Measure, Naming, Span, TimeExpression

Item = TypeVar("Item")


@dataclass(frozen=True, kw_only=True, eq=False)
class Found:
    """The findings of the earlier finders in one report, each tuple in the order of the text.

    Finders ask about every word, so what covers which character is written down at the first question. `unnamed` has
    the pronouns that stand for people without a name: "the boy … he".
    """

    dates: tuple[TimeExpression, ...] = ()
    measures: tuple[Measure, ...] = ()
    namings: tuple[Naming, ...] = ()
    unnamed: tuple[Naming, ...] = ()
    attributions: tuple[Attribution, ...] = ()

    def naming_at(self, passage: Passage, token: Token) -> Naming | None:
        """The naming that covers a token; the shortest, where several do."""
        at = passage.start + token.idx
        return self._naming_at.get(at)

    def named_at(self, span: Span) -> bool:
        """Does a naming cover the start of a span?"""
        return span.start in self._naming_at

    def measure_at(self, passage: Passage, token: Token) -> Measure | None:
        """The measure that covers a token."""
        at = passage.start + token.idx
        return self._measure_at.get(at)

    def phrase(self, passage: Passage, token: Token) -> Span:
        """How a noun phrase is pointed at: the naming on its head, else its head with what stands left of it."""
        naming = self.naming_at(passage, token)
        if naming:
            return naming.span
        if (noun := self._unnamed_at.get(passage.start + token.idx)) is not None:
            return noun
        left = [t for t in token.lefts if t.dep_ in {"compound", "amod", "nummod", "poss", "nmod", "det"}]
        first = min([token, *(d for t in left for d in t.subtree)], key=lambda t: t.i)
        return passage.between(first, token)

    def within(self, span: Span) -> Found:
        """Only what begins inside a stretch of the text; so that a sentence is not compared with a whole report."""
        return replace(
            self,
            dates=beginning_in(self.dates, span, lambda date: date.start),
            measures=beginning_in(self.measures, span, lambda measure: measure.start),
            namings=beginning_in(self.namings, span, lambda naming: naming.span.start),
        )

    def dates_beside(self, passage: Passage, token: Token) -> tuple[TimeExpression, ...]:
        """The expressions of time that may have words in a token's sentence; none that has is missing."""
        if not self.dates:
            return ()
        start, end = _sentence(passage, token)
        first = bisect_right(self._dates_reach, start)
        return self.dates[first : bisect_left(self.dates, end, key=lambda date: date.start)]

    def namings_beside(self, passage: Passage, token: Token) -> tuple[Naming, ...]:
        """The namings that may have words in a token's sentence; none that has is missing."""
        if not self.namings:
            return ()
        start, end = _sentence(passage, token)
        first = bisect_right(self._namings_reach, start)
        return self.namings[first : bisect_left(self.namings, end, key=lambda naming: naming.span.start)]

    @cached_property
    def last_day(self) -> str | None:
        """The end of the last day that the report names; None where it names none."""
        return max((date.latest for date in self.dates if date.latest and date.precision == "day"), default=None)

    def last_day_before(self, start: int) -> str | None:
        """The last of the days, or months, that the report has named before a place in its text."""
        return self._last_day_up_to[bisect_left(self.dates, start, key=lambda date: date.start)] or None

    @cached_property
    def _last_day_up_to(self) -> list[str]:
        ends = (date.latest if date.latest and date.precision in {"day", "month"} else "" for date in self.dates)
        return list(accumulate(ends, max, initial=""))

    @cached_property
    def _dates_reach(self) -> list[int]:
        return list(accumulate((date.end for date in self.dates), max))

    @cached_property
    def _namings_reach(self) -> list[int]:
        return list(accumulate((naming.span.end for naming in self.namings), max))

    @cached_property
    def _naming_at(self) -> dict[int, Naming]:
        shortest_first = sorted(self.namings, key=lambda naming: naming.span.end - naming.span.start)
        return {at: naming for naming in reversed(shortest_first) for at in range(naming.span.start, naming.span.end)}

    @cached_property
    def _unnamed_at(self) -> dict[int, Span]:
        return {one.span.start: one.refers_to for one in self.unnamed if one.refers_to}

    @cached_property
    def _measure_at(self) -> dict[int, Measure]:
        return {at: measure for measure in reversed(self.measures) for at in range(measure.start, measure.end)}


def _sentence(passage: Passage, token: Token) -> tuple[int, int]:
    sentence = passage.sentence_of(token)
    return passage.start + sentence.start_char, passage.start + sentence.end_char


def beginning_in(items: tuple[Item, ...], span: Span, start: Callable[[Item], int]) -> tuple[Item, ...]:
    """Of items in the order of the text, those that begin inside a stretch of it."""
    return items[bisect_left(items, span.start, key=start) : bisect_left(items, span.end, key=start)]
