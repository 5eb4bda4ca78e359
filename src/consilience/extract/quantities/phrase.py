"""A number with its currency, unit and bounds: "more than $1.5 billion", "10 to 15 miles"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from consilience.extract.quantities.around import bound_after, bound_before, rate_after, sign_before, unit_after
from consilience.extract.quantities.numerals import Numeral
from consilience.model import Quantifier
from consilience.text.numbers import SCALES

LINK = re.compile(r"\s?[-–—]\s?|-?\s?(?:to|or)[\s-](?:as many as\s)?|\sand\s", re.IGNORECASE)
BETWEEN = re.compile(r"\bbetween\s+(?:about\s+|around\s+|some\s+)?$", re.IGNORECASE)
FROM = re.compile(r"\bfrom\s+(?:about\s+|around\s+|some\s+)?$", re.IGNORECASE)
BY = re.compile(r"\bby\s+(?:about\s+|around\s+|some\s+)?$", re.IGNORECASE)
CHANGED = re.compile(  # "rose from 5 to 7" is two figures, "fees from 5 to 7" a range
    r"\b(?:r[io]s|rais|f[ae]ll|drop|incr|decr|decl|go(?:es|ing)|went|slow|cut|lower|climb|jump|up|down|gr[eo]w|plu[nm]|slid|revis"
    r"|chang|mov|edg|surg|soar|tumbl|eas|widen|narrow|improv|boost|expand|shr[aiu]nk|swell|swol|doubl|tripl)",
    re.IGNORECASE,
)
SHORT = re.compile(r"\s?(m|b|k)\b(?!/)", re.IGNORECASE)
MILLION = re.compile(
    r"m(?=\s(?!(?:tall|high|long|wide|deep|thick|above|below|away|off|from|to|of|in|at|on|and|or|by|for|the|with"
    r"|into|under|over|north|south|east|west|square|apart|is|was|are|were|a|an|per)\b)[a-z])|M\b"
)
OLD = re.compile(r"[\s-]old\b", re.IGNORECASE)  # "36-year-old"
LAST_WORD = re.compile(r"[a-z]+$", re.IGNORECASE)
LEAST_SCALE = 1000  # "2 to 3 million": a number from here on has its own scale
SHORTER = {"US dollar": "dollar"}  # in rates: "dollar per barrel"
REACH = 40  # characters before a range in which its verb may stand


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


def read_phrase(text: str, numeral: Numeral, after: Numeral | None) -> Phrase | None:
    """The phrase around a number, with the next number where the two are a range; None for a score or a code."""
    phrase = _with_unit(text, numeral)
    if after is not None and (link := _link(text, phrase, after)):
        ranged = _range(text, phrase, after)
        if ranged is None and link.strip() in "-–—":
            return None
        phrase = ranged or phrase
    return _bounded(text, phrase)


def _with_unit(text: str, numeral: Numeral) -> Phrase:
    """A number with its currency or unit."""
    best, end = numeral.best, numeral.end
    sign = sign_before(text, numeral.start)
    short = (SHORT if sign else MILLION).match(text, end) if best is not None and text[end - 1].isdigit() else None
    if short and best is not None:
        best, end = best * SCALES[short[0].strip().lower()], short.end()
    kind: Quantifier = "exact" if best is not None else "between"
    phrase = Phrase(numeral.start, end, end, best, numeral.low, numeral.high, kind)
    if sign:
        phrase = replace(phrase, start=sign[0], unit=sign[1], sign=sign[1])
    elif unit := unit_after(text, end):
        old = OLD.match(text, unit[0])
        phrase = replace(phrase, end=old.end() if old else unit[0], unit=unit[1])
    if phrase.unit and (rate := rate_after(text, phrase.end)):
        phrase = replace(phrase, end=rate[0], unit=f"{SHORTER.get(phrase.unit, phrase.unit)} per {rate[1]}")
    return phrase


def _link(text: str, phrase: Phrase, after: Numeral) -> str | None:
    """The words that make a range of two numbers, or None where others stand between them."""
    sign = sign_before(text, after.start)
    between = text[phrase.end : sign[0] if sign else after.start]
    if not LINK.fullmatch(between):
        return None
    before = text[max(0, phrase.start - REACH) : phrase.start]
    if between.strip() == "and":
        return between if BETWEEN.search(before) else None
    if BY.search(before) and phrase.unit:
        return None  # "rose by $40 to $400": two figures
    return None if FROM.search(before) and CHANGED.search(before) else between


def _range(text: str, phrase: Phrase, after: Numeral) -> Phrase | None:
    """Two numbers as one range; None where they differ in unit, or the second is not the larger."""
    second = _with_unit(text, after)
    low, high = phrase.best, second.best
    if low is None or high is None or (phrase.unit and _bare(phrase.unit) != _bare(second.unit) and not phrase.sign):
        return None
    scaled = low * _scale_of(text, second) if _scale_of(text, phrase) == 1 and low < LEAST_SCALE else low
    low = scaled if scaled < high else low
    if not low < high:
        return None
    unit = second.unit or phrase.unit
    sign = phrase.sign or second.sign
    return Phrase(phrase.start, second.end, second.number_end, None, low, high, "between", unit, sign)


def _bare(unit: str | None) -> str:
    return (unit or "").partition(" per ")[0].removeprefix("US ")


def _scale_of(text: str, phrase: Phrase) -> Decimal:
    """The scale that a number ends in: a million for "1.5 million"."""
    word = LAST_WORD.search(text[phrase.start : phrase.number_end])
    return SCALES.get(word[0].lower(), Decimal(1)) if word else Decimal(1)


def _bounded(text: str, phrase: Phrase) -> Phrase:
    """A phrase with the words that bound it, before or behind."""
    if found := bound_before(text, phrase.start):
        phrase = replace(phrase, start=found[0], bound=phrase.start)
    elif found := bound_after(text, phrase.end):
        phrase = replace(phrase, end=found[0])
    if found is None:
        return replace(phrase, bound=phrase.start)
    return replace(phrase, quantifier=found[1]) if phrase.best is not None else phrase
