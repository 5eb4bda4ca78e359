"""Months, seasons and quarters: "early December", "last summer", "the third quarter of 2031"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from consilience.extract.timex.calendar import SEASONS as MONTHS_OF
from consilience.extract.timex.calendar import days_of, part_of
from consilience.extract.timex.seen import ONE, Hit, Seen
from consilience.extract.timex.told import LONG, MONTHS, from_told, told_year, year_of_range
from consilience.lexicon.tables import forms
from consilience.text.numbers import ORDINALS

SEASONS = forms("times", "seasons")
BACK = ("last", "past", "previous")
ON = ("next", "coming", "following")
LAST_OF_WINTER = 2  # February, of the year after the one that a winter is named by


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
    base = base_of(seen)
    if base is None or not seen.has(*ONE):
        return None
    return base.year + seen.has(*ON) - seen.has(*BACK)


def base_of(seen: Seen) -> date | None:
    """The day that "last year" and "the following year" are counted from: the report's own, or the one spoken of."""
    if from_told(seen):
        return seen.told.earliest or (None if seen.history else seen.anchor)
    return seen.anchor


def a_month(seen: Seen) -> Iterator[Hit]:
    """A month of a year; without a year, the latest one, or the next where the words look ahead."""
    word = seen.first("month", "month_abbr")
    if word is None:
        return
    month, stated = MONTHS[word.lower], year_of(seen)
    year = f"{stated:04}" if stated is not None else year_of_range(seen, month) or told_year(seen, month)
    if year is None and seen.anchor:
        year = f"{_month_year(seen, seen.anchor, month):04}"
    yield from said_as(seen, f"{year or 'XXXX'}-{month:02}")


def _month_year(seen: Seen, anchor: date, month: int) -> int:
    if seen.has(*BACK):
        return anchor.year - (month >= anchor.month)
    until = seen.before and seen.before[-1].lower in {"by", "until", "till"}
    ahead = seen.ahead or (until and seen.ahead is None)
    if seen.has("next", "coming") or (ahead and not seen.has("this")):
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
    if year is None and from_told(seen):
        year = _told_season(seen, code)
    if year is None and seen.anchor:
        year = _season_year(seen, seen.anchor, code)
    yield from said_as(seen, f"{'XXXX' if year is None else format(year, '04')}-{code}")


def _told_season(seen: Seen, code: str) -> int | None:
    """The season of the date last spoken of; "the following spring" is the first that begins after that date."""
    told = seen.told
    if told.earliest is None or told.latest is None or told.precision in LONG:
        return None
    if seen.has(*ON):
        return told.latest.year + (MONTHS_OF[code][0] <= told.latest.month)
    under_way = code == "WI" and told.latest.month <= LAST_OF_WINTER
    return told.earliest.year - under_way - seen.has(*BACK)


def _season_year(seen: Seen, anchor: date, code: str) -> int:
    """The season that is on, or the nearest on the side that the words name."""
    if seen.has("this") or (seen.ahead and not seen.has("last", "next")):
        return anchor.year
    near = [(year, days_of(f"{year:04}-{code}")) for year in range(anchor.year - 2, anchor.year + 3)]
    if seen.has("next"):
        return min((year for year, days in near if days.earliest and days.earliest > anchor), default=anchor.year)
    edges = [(year, days.latest if seen.has("last") else days.earliest) for year, days in near]
    return max((year for year, edge in edges if edge and edge <= anchor), default=anchor.year)


def a_quarter(seen: Seen) -> Iterator[Hit]:
    """A quarter or half of a year: "the third quarter", "this year's first half"."""
    word = seen.first("ordinal", "quarter_of")
    if word is None:
        return
    number = int(word.text[1:]) if word.kind == "quarter_of" else ORDINALS[word.lower]
    letter = "H" if seen.has("half") else "Q"
    year = year_of(seen) if seen.has("year", "poss", "of") else None
    if year is None and seen.anchor:
        started = days_of(f"{seen.anchor.year:04}-{letter}{number}").earliest
        year = seen.anchor.year - bool(started and started > seen.anchor and not seen.ahead)
    year = year - 1 if year and seen.has("ago", "earlier") else year
    if number <= (2 if letter == "H" else 4):
        yield from said_as(seen, f"{'XXXX' if year is None else format(year, '04')}-{letter}{number}")
