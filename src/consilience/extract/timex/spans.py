"""Months, seasons, quarters, years and weeks: "early December", "last summer", "the 1990s", "earlier this year"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from consilience.extract.timex.calendar import Days, days_of, part_of, shift
from consilience.extract.timex.days import MONTHS, _number
from consilience.extract.timex.seen import ANY_UNIT, ONE, Hit, Seen
from consilience.lexicon.tables import forms
from consilience.text.numbers import ORDINALS

UNITS = forms("times", "units")
SEASONS = forms("times", "seasons")
LIKELY = (1900, 2099)  # a number outside is a year only behind a word that asks for one
YEAR_AFTER = frozenset({"in", "since", "until", "by", "before", "after", "during", "from", "between"})
NO_YEAR_AFTER = frozenset(
    {"than", "over", "least", "about", "around", "nearly", "almost", "$", "£", "€", "#", "some", "under"}
)
UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX", "DE": "XXX", "CE": "XX"}
BACK = ("last", "past", "previous")
ON = ("next", "coming", "following")


def which_part(seen: Seen) -> str | None:
    """early, mid or late, where the words say so."""
    if seen.has("early", "beginning"):
        return "early"
    if seen.has("late", "end"):
        return "late"
    return "mid" if seen.has("mid", "middle") else None


def said_as(seen: Seen, value: str) -> Iterator[Hit]:
    """A date with its days, narrowed by "early", "mid" or "late"; "earlier" ends at the report's own day."""
    days, part = days_of(value), which_part(seen)
    if part:
        days = part_of(days, part)
    if seen.anchor and days.earliest and days.latest and days.earliest <= seen.anchor <= days.latest:
        if seen.has("earlier"):
            days = days._replace(latest=seen.anchor)
        elif seen.has("later"):
            days = days._replace(earliest=seen.anchor)
    yield seen.hit("DATE", value, days)


def year_of(seen: Seen) -> int | None:
    """The year that the words name: 2031, or "last year" counted from the report's own day."""
    if word := seen.first("year"):
        return int(word.text)
    if seen.anchor is None or not seen.has(*ONE):
        return None
    return seen.anchor.year + seen.has(*ON) - seen.has(*BACK)


def a_month(seen: Seen) -> Iterator[Hit]:
    """A month of a year; without a year, the latest one, or the next where the words look ahead."""
    word = seen.first("month", "month_abbr")
    if word is None:
        return
    month, year = MONTHS[word.lower], year_of(seen)
    if year is None and seen.anchor:
        year = _month_year(seen, seen.anchor, month)
    yield from said_as(seen, f"{'XXXX' if year is None else format(year, '04')}-{month:02}")


def _month_year(seen: Seen, anchor: date, month: int) -> int:
    if seen.has(*BACK):
        return anchor.year - (month >= anchor.month)
    until = seen.before and seen.before[-1].lower in {"by", "until", "till"}
    if seen.has("next", "coming") or ((seen.ahead or until) and not seen.has("this")):
        return anchor.year + (month < anchor.month)
    if seen.has("this"):
        return anchor.year
    return anchor.year - (month > anchor.month)


def a_season(seen: Seen) -> Iterator[Hit]:
    """A season of a year."""
    word = seen.first("season", "summer")
    if word is None:
        return
    code, year = SEASONS[word.lower], year_of(seen)
    if year is None and seen.anchor:
        year = _season_year(seen, seen.anchor, code)
    yield from said_as(seen, f"{'XXXX' if year is None else format(year, '04')}-{code}")


def _season_year(seen: Seen, anchor: date, code: str) -> int:
    """The season that is on, or the nearest on the side that the words name."""
    for year in (anchor.year + 1, anchor.year, anchor.year - 1, anchor.year - 2):
        days = days_of(f"{year:04}-{code}")
        if days.earliest is None or days.latest is None:
            continue
        if seen.has("last") and days.latest < anchor:
            return year
        if seen.has("next") and days.earliest > anchor and days_of(f"{year - 1:04}-{code}").latest < anchor:  # type: ignore[operator]
            return year
        if not seen.has("last", "next") and (seen.has("this") or seen.ahead) and days.latest.year <= anchor.year + 1:
            return year if days.latest >= anchor and days.earliest.year == anchor.year else anchor.year
        if not seen.has("last", "next", "this") and days.earliest <= anchor:
            return year
    return anchor.year


def a_quarter(seen: Seen) -> Iterator[Hit]:
    """A quarter or half of a year: "the third quarter", "this year's first half"."""
    word = seen.first("ordinal")
    if word is None:
        return
    number, letter = ORDINALS[word.lower], "H" if seen.has("half") else "Q"
    year = year_of(seen) if seen.has("year", "poss", "of") else None
    if year is None and seen.anchor:
        started = days_of(f"{seen.anchor.year:04}-{letter}{number}").earliest
        year = seen.anchor.year - bool(started and started > seen.anchor and not seen.ahead)
    year = year - 1 if year and seen.has("ago", "earlier") else year
    if number <= (2 if letter == "H" else 4):
        yield from said_as(seen, f"{'XXXX' if year is None else format(year, '04')}-{letter}{number}")


def that_quarter(seen: Seen) -> Iterator[Hit]:
    """The quarter spoken of, or the last that has ended; "the year-ago quarter" a year before."""
    value = seen.said if seen.said and "-Q" in seen.said else None
    if value is None and seen.anchor:
        value = shift(seen.anchor, "Q", -1)
    if value is None:
        return
    year = year_of(seen) if seen.has("year") else int(value[:4]) - seen.has("ago", "earlier")
    yield from said_as(seen, f"{year:04}{value[4:]}")


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
    return LIKELY[0] <= int(seen.words[0].text) <= LIKELY[1] or before in YEAR_AFTER


def a_decade(seen: Seen) -> Iterator[Hit]:
    """Ten years: "the 1990s", "the late '80s"."""
    digits = re.sub(r"\D", "", (seen.first("decade") or seen.words[0]).text)
    if digits[-1:] == "0":
        yield from said_as(seen, digits[:3] if len(digits) == 4 else f"19{digits[0]}")


def a_century(seen: Seen) -> Iterator[Hit]:
    """A hundred years: "the 20th century"."""
    word = seen.first("nth", "day", "ordinal")
    if word:
        number = ORDINALS.get(word.lower) or _number(word)
        yield from said_as(seen, f"{number - 1:02}")


def a_unit(seen: Seen) -> Iterator[Hit]:
    """A unit counted from the report's own day, or from the date last spoken of: "last week", "that year"."""
    word = seen.first(*ONE)
    if word is None:
        return
    unit = UNITS[word.lower]
    base = seen.anchor
    if seen.has("same", "that", "following") or (seen.has("previous") and seen.has("the")):
        said = days_of(seen.said) if seen.said else None
        base = said.earliest if said and said.earliest else base
    value = None
    if base and unit in UNKNOWN:
        value = shift(base, unit, seen.has(*ON) - seen.has(*BACK))
    if unit in UNKNOWN:
        yield from said_as(seen, value or UNKNOWN[unit])


def a_weekend(seen: Seen) -> Iterator[Hit]:
    """The weekend that was, or that comes."""
    if seen.anchor is None:
        yield seen.hit("DATE", "XXXX-WXX-WE")
        return
    ahead = seen.has("next", "coming") or (seen.ahead and not seen.has("last", "past"))
    at_weekend = seen.anchor.isoweekday() >= 6 and not seen.has("last", "past", "next")
    value = shift(
        seen.anchor,
        "W",
        0 if at_weekend or seen.has("this") or (ahead and not seen.has("next")) else (1 if seen.has("next") else -1),
    )
    if value:
        yield seen.hit("DATE", f"{value}-WE")


def ago(seen: Seen) -> Iterator[Hit]:
    """A time counted back: "eight days ago", "a year earlier"."""
    word, count = seen.first(*ANY_UNIT), seen.count()
    if word is None:
        return
    unit = UNITS[word.lower]
    if count == "X" or not count.isdigit():
        yield seen.hit("DATE", "PAST_REF") if seen.has("ago") else seen.hit("DURATION", f"P{count}{unit}")
        return
    said = days_of(seen.said) if seen.said else None
    if said and said.precision == "season" and unit == "Y" and seen.said and "-Q" in seen.said:
        yield from said_as(seen, f"{int(seen.said[:4]) - int(count):04}{seen.said[4:]}")
        return
    base = seen.anchor if seen.has("ago") or not (said and said.earliest) else said.earliest
    sign = 1 if seen.has("later") else -1
    value = shift(base, unit, sign * int(count)) if base and unit in UNKNOWN else None
    if unit in {"DE", "Y"} and base:
        value = shift(base, "Y", sign * int(count) * (10 if unit == "DE" else 1))
    days = None
    if unit in {"W", "F"} and base and value:
        days = Days(*days_of(value)[:2], "week")
    if value or unit in UNKNOWN:
        yield seen.hit("DATE", value or UNKNOWN[unit], days)
