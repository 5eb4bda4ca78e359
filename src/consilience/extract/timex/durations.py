"""How long, and how often: "three days", "the past eight days", "every morning"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from consilience.extract.timex.calendar import UNIT_PRECISION, Days, plus
from consilience.extract.timex.clock import PARTS
from consilience.extract.timex.lengths import duration_value
from consilience.extract.timex.seen import ANY_UNIT, ONE, Hit, Seen
from consilience.extract.timex.spans import SEASONS
from consilience.extract.timex.told import MONTHS
from consilience.extract.timex.units import UNITS
from consilience.lexicon.tables import forms

ADVERBS = forms("times", "adverbs")
REFERENCES = forms("times", "references")
DAYS_IN = {"D": 1, "W": 7, "F": 14, "M": 30, "Q": 91, "Y": 365, "DE": 3652}
PRICED = frozenset({"day", "digits", "number", "scale", "units", "year"})  # what stands before "a year" in a rate
MOST_DAYS = 36_525  # a century; "the past 2,000 years" has no first day worth naming


def a_duration(seen: Seen) -> Iterator[Hit]:
    """A length of time; one that ends or begins on the report's own day has its days."""
    word = seen.first(*ANY_UNIT)
    if word is None:
        return
    if seen.words[0].kind == "article" and seen.before and seen.before[-1].kind in PRICED:
        return  # "24 hours a day", "$2 million a year": a rate
    unit, count = UNITS[word.lower], seen.count()
    counted = seen.has("number", "scale", "day", "digits", "half", "article", "vague", "year")
    if not counted and word.kind in ONE:
        count = "1"
    yield seen.hit("DURATION", duration_value(unit, count), _reach(seen, unit, count))


def _reach(seen: Seen, unit: str, count: str) -> Days:
    """The days of "the past eight days" and "the next two weeks"; of any other length, none."""
    precision = UNIT_PRECISION[unit]
    if seen.anchor is None or count == "X" or unit not in DAYS_IN:
        return Days(None, None, precision)
    length = Decimal(DAYS_IN[unit]) * Decimal(count)
    if length > MOST_DAYS:
        return Days(None, None, precision)
    step = int(length)
    if seen.has("past", "last", "previous"):
        return Days(plus(seen.anchor, -step), seen.anchor, precision)
    if seen.has("next", "coming"):
        return Days(seen.anchor, plus(seen.anchor, step), precision)
    return Days(None, None, precision)


def a_stopwatch(seen: Seen) -> Iterator[Hit]:
    """A time that was run: "3:07:35"."""
    hours, minutes, seconds = (int(part) for part in seen.words[0].text.split(":"))
    yield seen.hit("DURATION", f"PT{hours}H{minutes}M{seconds}S", Days(None, None, "minute"))


def a_set(seen: Seen) -> Iterator[Hit]:
    """What comes again and again: "every day", "each July", "every morning", "daily"."""
    word = seen.words[-1]
    if word.kind in ANY_UNIT:
        yield seen.hit("SET", duration_value(UNITS[word.lower], seen.count() if word.kind == "units" else "1"))
        return
    value = _EVERY.get(word.kind, _never)(word.lower)
    if value:
        yield seen.hit("SET", value, Days(None, None, "unknown"))


def every_other(seen: Seen) -> Iterator[Hit]:
    """What comes at every second of a unit: "every other day"."""
    yield seen.hit("SET", duration_value(UNITS[seen.words[-1].lower], "2"))


def _never(_: str) -> None:
    """Other words do not come again and again."""


_EVERY: dict[str, Callable[[str], str | None]] = {
    "adverb": ADVERBS.get,
    "part": lambda word: f"XXXX-XX-XX{PARTS[word]}",
    "month": lambda word: f"XXXX-{MONTHS[word]:02}",
    "season": lambda word: f"XXXX-{SEASONS[word]}",
    "weekends": lambda _: "XXXX-WXX-WE",
    "weekend": lambda _: "XXXX-WXX-WE",
}


def a_reference(seen: Seen) -> Iterator[Hit]:
    """Now, then or some day: times that no calendar holds."""
    word = seen.first("reference")
    if word:
        value = REFERENCES[word.lower]
    elif seen.has("future"):
        value = "FUTURE_REF"
    elif seen.has("past", "that", "recent") or (seen.has("time") and not seen.has("this")):
        value = "PAST_REF"
    else:
        value = "PRESENT_REF"
    yield seen.hit("DATE", value, Days(None, None, "unknown"))
