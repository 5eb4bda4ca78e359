"""Years and more: "2031", "1957-58", "the 1990s", "the 20th century"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.extract.timex.days import number
from consilience.extract.timex.seen import Hit, Seen
from consilience.extract.timex.spans import said_as
from consilience.lexicon.tables import forms
from consilience.text.numbers import ORDINALS

BEFORE_CHRIST = frozenset({"bc", "bce"})
ROUND = 50  # a number that it divides is often a count
DECADES = forms("times", "decades")
LIKELY = (1900, 2099)  # a number outside is a year only behind a word that asks for one
YEAR_AFTER = frozenset({"in", "since", "until", "by", "before", "after", "during", "from", "between"})
NO_YEAR_AFTER = frozenset(
    {"than", "over", "least", "about", "around", "nearly", "almost", "$", "£", "€", "#", "some", "under"}
)
OWNERS = frozenset({"his", "her", "their", "my", "our", "your"})
AGE = re.compile(r"\d0s")
NEAR_OWNER = 5  # words, dashes too: "her mid-to-" before "late 20s"


def a_year(seen: Seen) -> Iterator[Hit]:
    """A year in four digits, and the two digits that may follow it: "1957-58"."""
    years = [word for word in seen.words if word.kind == "year"]
    if not years or (len(seen.words) == 1 and not _is_year(seen)):
        return
    short = seen.words[-1] if seen.words[-1].kind in {"day", "digits"} and len(seen.words) > 2 else None
    if short is None and len(years) == 1:
        yield from said_as(seen, years[0].text)
        return
    yield Hit(years[0], years[0], "DATE", years[0].text)
    last = short or years[-1]
    yield Hit(last, last, "DATE", years[0].text[:2] + last.text if short else last.text)


def _is_year(seen: Seen) -> bool:
    """Is a lone number of four digits a year, rather than a count?"""
    before = seen.before[-1].lower if seen.before else ""
    after = seen.after[0] if seen.after else None
    if before in NO_YEAR_AFTER or (after is not None and (after.kind == "units" or after.text in {"%", "°"})):
        return False
    if before in {"to", "and"} and any(word.kind == "year" for word in seen.before[-3:-1]):
        return True  # "from 1066 to 1087"
    year = int(seen.words[0].text)
    if before in {"of", "the"} and year % ROUND:
        return True  # "the war of 1812", but "a force of 1500"
    return LIKELY[0] <= year <= LIKELY[1] or before in YEAR_AFTER


def an_era(seen: Seen) -> Iterator[Hit]:
    """A year before or after Christ: "480 BC", "AD 378"."""
    word = seen.first("digits", "year", "day")
    if word and word.text.isdigit() and len(word.text) <= len("9999"):
        yield from said_as(seen, f"{'BC' if _is_before_christ(seen) else ''}{int(word.text):04}")


def _is_before_christ(seen: Seen) -> bool:
    era = seen.first("era")
    return era is not None and era.lower.replace(".", "") in BEFORE_CHRIST


def a_decade(seen: Seen) -> Iterator[Hit]:
    """Ten years: "the 1990s", "the late '80s"; "in her late 20s" is an age."""
    if _is_an_age(seen):
        return
    digits = re.sub(r"\D", "", (seen.first("decade") or seen.words[0]).text)
    if digits[-1:] == "0":
        yield from said_as(seen, digits[:3] if len(digits) == 4 else f"19{digits[0]}")


def a_decade_word(seen: Seen) -> Iterator[Hit]:
    """Ten years in words: "the late nineties"."""
    if word := seen.first("decade_word"):
        yield from said_as(seen, DECADES[word.lower])


def _is_an_age(seen: Seen) -> bool:
    """Are the tens somebody's own, two digits without the mark of a cut year: "in his mid-to-late 30s"?"""
    tens = (seen.first("decade") or seen.words[0]).text
    return AGE.fullmatch(tens) is not None and any(word.lower in OWNERS for word in seen.before[-NEAR_OWNER:])


def a_century(seen: Seen) -> Iterator[Hit]:
    """A hundred years: "the 20th century"."""
    word = seen.first("nth", "day", "ordinal")
    if word:
        which = ORDINALS.get(word.lower) or number(word)
        yield from said_as(seen, f"{'BC' if _is_before_christ(seen) else ''}{which - 1:02}")
