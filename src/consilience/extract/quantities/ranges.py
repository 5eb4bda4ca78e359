"""Two numbers that are one range, and the whole phrase around a number: "10 to 15 miles", "from 12 to 15"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from consilience.extract.quantities.around import in_hundredths, sign_before
from consilience.extract.quantities.numerals import Numeral, numerals
from consilience.extract.quantities.phrase import Phrase, bounded, with_unit
from consilience.text.numbers import SCALES

LINK = re.compile(r"\s?[-–—]\s?|-?\s?(?:up\s)?(?:to|or)[\s-](?:as many as\s)?|\sand\s", re.IGNORECASE)
MOVED = re.compile(r"(?:\s[^\W\d][\w.]*){1,3}\sto\s")  # "from 208 pounds last year to 193"
ABOUT = r"\s+(?:about\s+|around\s+|some\s+)?$"
BETWEEN = re.compile(rf"\bbetween{ABOUT}", re.IGNORECASE)
FROM = re.compile(rf"\bfrom{ABOUT}", re.IGNORECASE)
BY = re.compile(rf"\bby{ABOUT}", re.IGNORECASE)
CHANGED = re.compile(  # "rose from 5 to 7" ends at 7, "fees from 5 to 7" are all between
    r"\b(?:r[io]s|rais|f[ae]ll|drop|incr|decr|decl|go(?:es|ing)|went|slow|cut|lower|climb|jump|up|down|gr[eo]w|plu[nm]|slid|revis"
    r"|chang|mov|edg|surg|soar|tumbl|eas|widen|narrow|improv|boost|expand|shr[aiu]nk|swell|swol|doubl|tripl)",
    re.IGNORECASE,
)
LAST_WORD = re.compile(r"[a-z]+$", re.IGNORECASE)
LEAST_SCALE = 1000  # "2 to 3 million": a number from here on has its own scale
CENTS = 100
SMALL_COINS = frozenset({"cent", "penny", "sen"})
JOINED = re.compile(r"\s(?:and\s)?")
CLOSED = re.compile(r"\s*(?:[.;!?]|$|more\b)")
REACH = 40  # characters before a range in which its verb may stand


def read_phrase(text: str, numeral: Numeral, after: Numeral | None) -> Phrase | None:
    """The phrase around a number, with the next number where the two are a range; None for a score or a code."""
    phrase = with_unit(text, numeral)
    if after is not None and (whole := _with_cents(text, phrase, after)):
        return bounded(text, whole)
    if after is not None and (link := _link(text, phrase, after)):
        ranged = _range(text, phrase, after)
        if ranged is None and link.strip() in "-–—":
            return None
        phrase = ranged or phrase
    return bounded(text, phrase)


def _with_cents(text: str, phrase: Phrase, after: Numeral) -> Phrase | None:
    """A sum with the hundredths that follow it: "15 dollars and 50 cents", "15 dollars 50"; None for any other."""
    few = after.best
    if (
        few is None
        or not 0 < few < CENTS
        or few != int(few)
        or phrase.best is None
        or phrase.best < 1
        or phrase.unit not in in_hundredths()
    ):
        return None
    second = with_unit(text, after)
    if not JOINED.fullmatch(text[phrase.end : second.start]):
        return None
    if second.unit not in SMALL_COINS and not (second.unit is None and CLOSED.match(text, second.end)):
        return None
    return replace(phrase, end=second.end, number_end=second.number_end, best=phrase.best + few / CENTS)


def ends_at(text: str, start: int, end: int) -> Decimal | None:
    """Where a change came to that was printed as a range: 7 for "rose from 5 to 7"; None for a spread."""
    before = text[max(0, start - REACH) : start]
    if not (FROM.search(before) and CHANGED.search(before)):
        return None
    *_, last = (numeral.best for numeral in numerals(text[start:end]))
    return last


def _link(text: str, phrase: Phrase, after: Numeral) -> str | None:
    """The words that make a range of two numbers, or None where others stand between them."""
    sign = sign_before(text, after.start)
    between = text[phrase.end : sign[0] if sign else after.start]
    before = text[max(0, phrase.start - REACH) : phrase.start]
    if phrase.unit and FROM.search(before) and MOVED.fullmatch(between):
        return between
    if not LINK.fullmatch(between) or text[phrase.start : phrase.number_end].endswith("fold"):
        return None
    if between.strip() == "and":
        return between if BETWEEN.search(before) else None
    return None if BY.search(before) and phrase.unit else between  # "rose by $40 to $400": two figures


def _range(text: str, phrase: Phrase, after: Numeral) -> Phrase | None:
    """Two numbers as one range; None where they differ in unit, or the second is not the larger.

    What goes "from 9 to 7" may also fall, and leave out the unit where it is said again.
    """
    second = with_unit(text, after)
    goes = FROM.search(text[max(0, phrase.start - REACH) : phrase.start]) is not None
    low, high = phrase.best, second.best
    same = _bare(phrase.unit) == _bare(second.unit) or (goes and second.unit is None)
    if low is None or high is None or (phrase.unit and not same and not phrase.sign):
        return None
    scaled = low * _scale_of(text, second) if _scale_of(text, phrase) == 1 and low < LEAST_SCALE else low
    low = scaled if scaled < high else low
    if goes and low > high:
        low, high = high, low
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
