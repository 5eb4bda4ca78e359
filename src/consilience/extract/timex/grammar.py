"""The grammar: which runs of word classes are an expression of time, and who reads them.

A pattern is a regular expression over word classes (`times.toml`, `[classes]`), written with their names; names in
capitals stand for a piece of pattern. The first rule that fits at a place wins, so longer forms stand above shorter.
No repetition is without end: reports are hostile input.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from consilience.extract.timex import clock, day_readers, durations, holidays, spans, units, years
from consilience.extract.timex.seen import Hit, Seen

Read = Callable[[Seen], Iterator[Hit]]

PIECES = {
    "MONTH": "(month | month_abbr dot?)",
    "ALONE": "(month | month_abbr dot)",
    "WEEKDAY": "(weekday | weekday_abbr dot?)",
    "SEASON": "(season | summer)",
    "NAMED": "(today | tomorrow | yesterday)",
    "ZONE": "(zone time?)",
    "CLOCK": "((clock | day | digits) ampm | military | (day | number) oclock | clock | noon) ZONE?",
    "EARLY": "(the? (early | late | mid) dash? | (early | late | earlier | later) in | earlier | later |"
    " the? (beginning | end | middle) of)",
    "DAYS": "(day (dash | to | and | or | until))",
    "TOLD": "(of? (that same? | the (same | following | next | previous)) one_year)",
    "ON_DAY": "((WEEKDAY comma?)? (MONTH day (comma? year)? | day of? MONTH (comma? year)?) | WEEKDAY)",
    "PAST": "(past | last | next | coming | previous | following)",
    "UNIT": "(unit | units | quarter | century | one_year | long_unit)",
    "ONE": "(unit | quarter | century | one_year | long_unit)",
    "ABOUT": "((about | at least | (more | less) than)(?! vague))",
    "COUNT": "(half of? article | vague | article vague of? | (digits | day | year) scale{0,3} |"
    " number (dash? (number | scale)){0,8} | article scale | article | scale)",
    "YEAR_AGO": "(one_year dash (ago | earlier))",
    "HALF": "(and article half)",
}

RULES: tuple[tuple[str, Read], ...] = (
    ("iso | slashed", day_readers.a_day),
    # days and times of day
    ("CLOCK comma? on? (WEEKDAY comma?)? (MONTH day (comma? year)? | day MONTH year?)", clock.a_clock),
    ("CLOCK comma? on? ((last | next | this)? WEEKDAY | NAMED)", clock.a_clock),
    ("(WEEKDAY comma?)? last? MONTH day (and | to | dash | or) day (comma? year)?", day_readers.a_day),
    ("(WEEKDAY comma? the?)? (last? MONTH day (comma? year)? | day of? MONTH (comma? year)?)", day_readers.a_day),
    ("(day comma){0,5} DAYS day of? MONTH (comma? year)?", day_readers.days_before_month),
    ("CLOCK", clock.a_clock),
    ("EARLY? the? part (of | on) the? DAYS? ON_DAY", clock.a_part),
    ("the? part of the day(?! of | month | month_abbr | century | dash)", day_readers.day_told),
    ("the day(?= comma | dot | stop | and | to)", day_readers.day_told),
    ("the? early part? units of ON_DAY", clock.early_hours),
    ("WEEKDAY of? (last | next | this) unit", day_readers.a_day),
    ("each alternate? weekday | weekdays", day_readers.weekdays_set),
    (
        "each (ONE | part | month | SEASON | weekend) | each COUNT units | often article ONE | weekends | adverb",
        durations.a_set,
    ),
    ("weekday part comma MONTH day (comma? year)?", clock.a_part),
    ("EARLY? (last | next | this)? (weekday | NAMED) part", clock.a_part),
    ("EARLY? (last | this | that | the (next | following | same | previous)) part", clock.a_part),
    ("tonight | overnight WEEKDAY?", clock.a_part),
    ("COUNT part ago", clock.nights_ago),
    ("day in the part", clock.a_clock),
    ("the unit of (MONTH day | day MONTH) (comma? year)?", units.week_of),
    ("the (unit | one_year) before last(?! WEEKDAY) | the unit (before yesterday | after tomorrow)", units.two_away),
    ("those units", lambda _: iter(())),
    ("each alternate unit", durations.every_other),
    ("quarter_of (of? year)?", spans.a_quarter),
    ("(the EARLY? | EARLY the) decade_word", years.a_decade_word),
    ("EARLY? ((last | next | this | past | coming)? (weekday | weekday_abbr dot) | NAMED)", day_readers.a_day),
    ("holiday (comma? year)?", holidays.a_holiday),
    # months, seasons, quarters, years
    ("EARLY? MONTH TOLD", spans.a_month),
    ("EARLY? (last | next | this | the)? MONTH ((of | comma)? year | (this | last | next) one_year)", spans.a_month),
    ("EARLY? (this | last | next) one_year poss ordinal (half | quarter)", spans.a_quarter),
    (
        "EARLY? (the | this | last)? fiscal? ordinal dash? (quarter | half) of"
        " (year | (this | last | next | the) one_year)",
        spans.a_quarter,
    ),
    (
        "EARLY? (the | this | last)? (one_year dash (ago | earlier) | year)? fiscal? ordinal dash? quarter",
        spans.a_quarter,
    ),
    (
        "(the | this)? (latest | one_year dash (ago | earlier)) (quarter | period) | the year? quarter",
        units.that_quarter,
    ),
    ("EARLY? (last | next | this | the)? SEASON of? year (dash (day | digits | year))?", spans.a_season),
    ("EARLY? (the (next | following | previous | same) | that) SEASON", spans.a_season),
    ("(digits | year | day) era | ad (digits | year | day)", years.an_era),
    ("EARLY? (last | next | this) SEASON | EARLY? the summer", spans.a_season),
    ("EARLY? (last | next | this)? ALONE", spans.a_month),
    ("EARLY? the? (day | nth | ordinal) dash? century era?", years.a_century),
    ("EARLY? the? decade", years.a_decade),
    # lengths that end or begin now
    ("the? (PAST | ordinal) ABOUT? COUNT more? HALF? UNIT", durations.a_duration),
    ("the? (recent | past | coming) vague? units", durations.a_duration),
    ("the? past ONE | the? (next | coming | following) long_unit", durations.a_duration),
    ("these units", durations.a_reference),
    # units counted from a day
    (
        "EARLY? (the? (last | next | same | following | previous | coming | current) | this | that same?) fiscal? ONE",
        units.a_unit,
    ),
    ("EARLY the? fiscal? ONE", units.a_unit),
    ("(last | next | this | that | the | coming | past){1,3} weekend", units.a_weekend),
    ("ABOUT? COUNT HALF? UNIT ago", units.ago),
    ("ABOUT? COUNT HALF? UNIT (earlier | later)(?! than)", units.ago),
    # lengths
    ("the? COUNT dash? UNIT dash? old | number dash quarters", lambda _: iter(())),  # an age, which is a measure
    ("article? quarter of article? scale", lambda _: iter(())),  # "a quarter of a million"
    ("the? ABOUT? COUNT more? HALF? dash? UNIT (dash? long | period)?", durations.a_duration),
    ("UNIT dash long | units", durations.a_duration),
    ("stopwatch", durations.a_stopwatch),
    ("year dash (year | day | digits)", years.a_year),
    ("EARLY? fiscal? (the one_year)? year", years.a_year),
    # times that no calendar holds
    ("as reference as", lambda _: iter(())),
    ("reference | at (the | that | this) (time | moment) | this moment", durations.a_reference),
    ("the past | the near? future", durations.a_reference),
)
