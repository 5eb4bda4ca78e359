from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.extract.quantities.numerals import numerals
from consilience.extract.quantities.ranges import ends_at, read_phrase

AS_PRINTED = [
    ("12 boats", 12, 12, 12, None),
    ("at least 12", 12, 12, None, None),
    ("more than 280,000", 280_000, 280_000, None, None),
    ("up to 40", None, 40, 40, None),
    ("fewer than 40", None, 40, 40, None),
    ("about 300", None, 300, None, None),
    ("an estimated 300", None, 300, None, None),
    ("300 or so", None, 300, None, None),
    ("60 or more", 60, 60, None, None),
    ("between 10 and 15", 10, None, 15, None),
    ("10 to 15 miles", 10, None, 15, "mile"),
    ("2-3 million", 2_000_000, None, 3_000_000, None),
    ("$10 to $15 billion", 10**10, None, 15 * 10**9, "US dollar"),
    ("hundreds", 100, None, 999, None),
    ("tens of thousands", 10_000, None, 99_999, None),
    ("dozens", 12, None, 119, None),
    ("several hundred", 200, None, 999, None),
    ("half a million", 500_000, 500_000, 500_000, None),
    ("$1.5 billion", 1_500_000_000, 1_500_000_000, 1_500_000_000, "US dollar"),
    ("£40m", 40_000_000, 40_000_000, 40_000_000, "pound sterling"),
    ("1.2m tons", 1_200_000, 1_200_000, 1_200_000, "ton"),
    ("30m above sea", 30, 30, 30, "metre"),
    ("7,199 Chinese yuan", 7199, 7199, 7199, "Chinese yuan"),
    ("$58 a barrel", 58, 58, 58, "dollar per barrel"),
    ("19 per cent", 19, 19, 19, "percent"),
    ("110km", 110, 110, 110, "kilometre"),
    ("a 36-year-old", 36, 36, 36, "year"),
    ("12 square miles", 12, 12, 12, "square mile"),
    ("85 miles per hour", 85, 85, 85, "mile per hour"),
    ("-5 degrees Celsius", -5, -5, -5, "celsius"),
    ("three-quarters of", 0.75, 0.75, 0.75, None),
    ("three quarters of a million", 750_000, 750_000, 750_000, None),
    ("15 dollars and 50 cents", 15.5, 15.5, 15.5, "US dollar"),
    ("20 MUSD", 20_000_000, 20_000_000, 20_000_000, "US dollar"),
    ("20 (kg)", 20, 20, 20, "kilogram"),
    ("1.5×10^6 barrels", 1_500_000, 1_500_000, 1_500_000, "barrel"),
    ("sevenfold", 7, 7, 7, None),
]
NO_NUMBER = ["Covid-19", "F-16", "the 4th", "at 10:30", "in the 90s", "a 5G mast", "call 555-0100-22", "it ended 2-1"]


def phrase(text):
    found = [*numerals(text), None, None]
    return read_phrase(text, found[0], found[1]) if found[0] else None


@pytest.mark.parametrize(("text", "low", "best", "high", "unit"), AS_PRINTED)
def test_quantity_as_printed(text, low, best, high, unit):
    found = phrase(text)
    assert (*found.bounds(), found.unit) == (low, best, high, unit)


@pytest.mark.parametrize("text", NO_NUMBER)
def test_what_is_no_quantity(text):
    assert phrase(text) is None


def test_a_change_is_printed_as_a_range_and_ends_somewhere():
    rose, fell, spread = "Fares rose from $5 to $7.", "It fell from 9 km to 8 in May.", "Fares run from $5 to $7."
    assert [phrase(text).bounds() for text in (rose, fell, spread)] == [(5, None, 7), (8, None, 9), (5, None, 7)]
    assert [ends_at(text, text.index("from") + 5, len(text) - 1) for text in (rose, fell, spread)] == [7, 8, None]


@given(st.text(alphabet="0123456789 ,.-$%m to and half a million", max_size=60))
def test_numbers_stand_in_order_and_apart(text):
    found = list(numerals(text))
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all(0 <= number.start < number.end <= len(text) for number in found)
