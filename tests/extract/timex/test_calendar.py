from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.extract.timex.calendar import NO_DAYS, days_of, part_of, plus, shift, week_value

FIRST_AND_LAST = [
    ("2031-03-04", "2031-03-04", "2031-03-04", "day"),
    ("2031-03-04T15", "2031-03-04", "2031-03-04", "hour"),
    ("2031-03-04T15:30", "2031-03-04", "2031-03-04", "minute"),
    ("2031-03-04TNI", "2031-03-04", "2031-03-04", "day"),
    ("2031-W10", "2031-03-03", "2031-03-09", "week"),
    ("2031-W10-WE", "2031-03-08", "2031-03-09", "week"),
    ("2031-W10-4", "2031-03-06", "2031-03-06", "day"),
    ("2032-02", "2032-02-01", "2032-02-29", "month"),
    ("2031-Q3", "2031-07-01", "2031-09-30", "season"),
    ("2031-H2", "2031-07-01", "2031-12-31", "season"),
    ("2031-WI", "2031-12-01", "2032-02-29", "season"),
    ("2031", "2031-01-01", "2031-12-31", "year"),
    ("203", "2030-01-01", "2039-12-31", "decade"),
    ("20", "2000-01-01", "2099-12-31", "century"),
]
NO_DAY = ["", "XXXX-03-12", "2031-02-31", "2031-13", "2031-W60", "PRESENT_REF", "P3D", "0000", "9999"]
days = st.dates(date(2, 1, 1), date(9990, 12, 31))


@pytest.mark.parametrize(("value", "earliest", "latest", "precision"), FIRST_AND_LAST)
def test_days_of_a_value(value, earliest, latest, precision):
    found = days_of(value)
    assert (str(found.earliest), str(found.latest), found.precision) == (earliest, latest, precision)


@pytest.mark.parametrize("value", NO_DAY)
def test_values_outside_the_calendar(value):
    assert days_of(value) == NO_DAYS


@pytest.mark.parametrize(("which", "first", "last"), [("early", 1, 11), ("mid", 11, 21), ("late", 21, 31)])
def test_a_third_of_a_month(which, first, last):
    found = part_of(days_of("2031-03"), which)
    assert (found.earliest.day, found.latest.day) == (first, last)


@given(days)
def test_a_week_holds_its_day(day):
    week = days_of(week_value(day))
    assert week.earliest <= day <= week.latest


@given(days, st.sampled_from(["D", "W", "M", "Q", "Y"]))
def test_a_shift_by_nothing_holds_its_day(day, unit):
    found = days_of(shift(day, unit, 0))
    assert found.earliest <= day <= found.latest


def test_the_calendar_has_ends():
    assert shift(date.max, "D", 1) is None
    assert plus(date.max, 7) == date.max
    assert plus(date.min, -7) == date.min
