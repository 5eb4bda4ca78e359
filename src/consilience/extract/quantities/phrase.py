"""A number with its currency, its unit and the words that bound it: "more than $1.5 billion"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from consilience.extract.quantities.around import bound_after, bound_before, rate_after, sign_before, unit_after
from consilience.extract.quantities.numerals import Numeral
from consilience.model import Quantifier
from consilience.text.numbers import SCALES

SHORT = re.compile(r"\s?(m|b|k)\b(?!/)", re.IGNORECASE)
MILLION = re.compile(
    r"m(?=\s(?!(?:tall|high|long|wide|deep|thick|above|below|away|off|from|to|of|in|at|on|and|or|by|for|the|with"
    r"|into|under|over|north|south|east|west|square|apart|is|was|are|were|a|an|per)\b)[a-z]|\sof\s(?:its|their|his|her)\b)|[MB]\b"
)
IN_MILLIONS = re.compile(r"\s?M(?=(?:USD|EUR|GBP|AUD|CAD|CHF|SEK|NOK|DKK)\b)")  # "20 MUSD"
SCALED = re.compile(r"(?<=\b[A-Z]{3})\s(million|billion)\b")  # "75 USD million"
OLD = re.compile(r"[\s-]old\b", re.IGNORECASE)  # "36-year-old"
SHORTER = {"US dollar": "dollar"}  # in rates: "dollar per barrel"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A number with all that belongs to it, in characters of the passage; `number_end` is where the digits end.

    `bound` is where the words that bound it end; `start` where there are none.
    """

    start: int
    end: int
    number_end: int
    best: Decimal | None
    low: Decimal | None
    high: Decimal | None
    quantifier: Quantifier = "exact"
    unit: str | None = None
    sign: str | None = None
    bound: int = -1

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


def with_unit(text: str, numeral: Numeral) -> Phrase:
    """A number with its currency or unit."""
    best, end = numeral.best, numeral.end
    sign = sign_before(text, numeral.start)
    short = (SHORT if sign else MILLION).match(text, end) if best is not None and text[end - 1].isdigit() else None
    if short and best is not None:
        best, end = best * SCALES[short[0].strip().lower()], short.end()
    elif (code := IN_MILLIONS.match(text, end)) and best is not None:
        best, end = best * SCALES["million"], code.end()
    kind: Quantifier = "exact" if best is not None else "between"
    phrase = Phrase(numeral.start, end, end, best, numeral.low, numeral.high, kind)
    if sign:
        phrase = replace(phrase, start=sign[0], unit=sign[1], sign=sign[1])
    elif unit := unit_after(text, end):
        old = OLD.match(text, unit[0])
        phrase = replace(phrase, end=old.end() if old else unit[0], unit=unit[1])
    if best is not None and phrase.unit and (scale := SCALED.match(text, phrase.end)):
        phrase = replace(phrase, end=scale.end(), best=best * SCALES[scale[1]])
    if phrase.unit and (rate := rate_after(text, phrase.end)):
        phrase = replace(phrase, end=rate[0], unit=f"{SHORTER.get(phrase.unit, phrase.unit)} per {rate[1]}")
    return phrase


def bounded(text: str, phrase: Phrase) -> Phrase:
    """A phrase with the words that bound it, before or behind."""
    if found := bound_before(text, phrase.start):
        phrase = replace(phrase, start=found[0], bound=phrase.start)
    elif found := bound_after(text, phrase.end):
        phrase = replace(phrase, end=found[0])
    if found is None:
        return replace(phrase, bound=phrase.start)
    return replace(phrase, quantifier=found[1]) if phrase.best is not None else phrase
