"""A number with its currency, unit and bounds: "more than $1.5 billion", "10 to 15 miles"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from consilience.extract.quantities_around import bound_after, bound_before, rate_after, sign_before, unit_after
from consilience.extract.quantities_numerals import Numeral
from consilience.model import Quantifier
from consilience.text.numbers import SCALES

LINK = re.compile(r"\s?[-–—]\s?|-?\s?(?:to|or)[\s-](?:as many as\s)?|\sand\s", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s+(?:about\s+|around\s+|some\s+)?\S{0,3}$", re.IGNORECASE)
FROM = re.compile(r"\bfrom\s+(?:about\s+|around\s+|some\s+)?\S{0,3}$", re.IGNORECASE)
RANGING = re.compile(r"\b(?:rang|var|span|anywhere)", re.IGNORECASE)
MONEY_SCALE = re.compile(r"\s?(m|b|k)\b(?!/)", re.IGNORECASE)
LAST_WORD = re.compile(r"[a-z]+$", re.IGNORECASE)
SCORE = 100  # "3-1" is a score; "120-90" too, but nobody prints a range downwards either


@dataclass(frozen=True, slots=True)
class Phrase:
    """A number with all that belongs to it, in characters of the passage; `number_end` is where the digits end."""

    start: int
    end: int
    number_end: int
    best: Decimal | None
    low: Decimal | None
    high: Decimal | None
    quantifier: Quantifier = "exact"
    unit: str | None = None
    sign: str | None = None

    def bounds(self) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
        """Low, best and high, as the contract has them."""
        if self.best is None:
            return self.low, None, self.high
        match self.quantifier:
            case "about":
                return None, self.best, None
            case "at_least" | "more_than":
                return self.best, self.best, None
            case "at_most" | "less_than":
                return None, self.best, self.best
            case _:
                return self.best, self.best, self.best


def read_phrase(text: str, numeral: Numeral, after: Numeral | None) -> Phrase | None:
    """The phrase around a number, with the next number where the two are a range; None for a score or a code."""
    phrase = _with_unit(text, numeral)
    if after is not None and (link := _link(text, phrase, after)):
        ranged = _range(text, phrase, after, link)
        if ranged is None and link.strip() in "-–—":
            return None
        phrase = ranged or phrase
    return _bounded(text, phrase)


def _with_unit(text: str, numeral: Numeral) -> Phrase:
    """A number with its currency or unit."""
    phrase = Phrase(
        numeral.start,
        numeral.end,
        numeral.end,
        numeral.best,
        numeral.low,
        numeral.high,
        "exact" if numeral.best is not None else "between",
    )
    if sign := sign_before(text, numeral.start):
        phrase = replace(phrase, start=sign[0], unit=sign[1], sign=sign[1])
        if numeral.best is not None and (short := MONEY_SCALE.match(text, numeral.end)):
            scaled = numeral.best * SCALES[short[1].lower()]
            phrase = replace(phrase, best=scaled, end=short.end(), number_end=short.end())
    elif unit := unit_after(text, numeral.end):
        phrase = replace(phrase, end=unit[0], unit=unit[1])
    if phrase.unit and (rate := rate_after(text, phrase.end)):
        phrase = replace(phrase, end=rate[0], unit=f"{phrase.unit} per {rate[1]}")
    return phrase


def _link(text: str, phrase: Phrase, after: Numeral) -> str | None:
    """The words that make a range of two numbers, or None where others stand between them."""
    sign = sign_before(text, after.start)
    between = text[phrase.end : sign[0] if sign else after.start]
    if not LINK.fullmatch(between):
        return None
    before = text[max(0, phrase.start - 40) : phrase.start]
    if between.strip() == "and":
        return between if BETWEEN.search(before) else None
    return None if FROM.search(before) and not RANGING.search(before) else between


def _range(text: str, phrase: Phrase, after: Numeral, link: str) -> Phrase | None:
    """Two numbers as one range; None where the second is not the larger."""
    second = _with_unit(text, after)
    low, high = phrase.best, second.best
    if low is None or high is None:
        return None
    scale = LAST_WORD.search(text[after.start : second.number_end])
    if (
        scale
        and scale[0].lower() in SCALES
        and low < high
        and low < 1000
        and not LAST_WORD.search(text[phrase.start : phrase.number_end])
    ):
        low *= SCALES[scale[0].lower()]
    if not low < high or (
        link.strip() in {"-", "–"} and second.unit is None and phrase.unit is None and high < 10 and low == 0
    ):
        return None
    unit = second.unit or phrase.unit
    return Phrase(
        phrase.start, second.end, second.number_end, None, low, high, "between", unit, phrase.sign or second.sign
    )


def _bounded(text: str, phrase: Phrase) -> Phrase:
    """A phrase with the words that bound it, before or behind."""
    if found := bound_before(text, phrase.start):
        phrase = replace(phrase, start=found[0])
    elif found := bound_after(text, phrase.end):
        phrase = replace(phrase, end=found[0])
    if found is None:
        return phrase
    return replace(phrase, quantifier=found[1]) if phrase.best is not None else phrase
