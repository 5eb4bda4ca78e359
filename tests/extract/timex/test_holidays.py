"""Holidays of a weekday, and those that go by Easter."""

from datetime import date

import pytest

from consilience.extract.dates import find_dates_in
from consilience.extract.timex.holidays import easter


@pytest.mark.parametrize(
    ("year", "day"),
    [(1818, "03-22"), (1943, "04-25"), (2000, "04-23"), (2008, "03-23"), (2024, "03-31"), (2038, "04-25")],
)
def test_easter(year, day):
    assert str(easter(year)) == f"{year}-{day}"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Shops closed on Thanksgiving.", "2030-11-28"),
        ("Shops will close on Memorial Day.", "2031-05-26"),
        ("Shops will close on Good Friday.", "2031-04-11"),
        ("He drowned on Labor Day.", "2030-09-02"),
        ("He drowned on Memorial Day 2029.", "2029-05-28"),
    ],
)
def test_holiday_nearest_to_the_reports_day(text, value):
    assert [d.value for d in find_dates_in(text, date(2031, 3, 6))] == [value]
