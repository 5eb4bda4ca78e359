from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.text.numbers import parse_number

AS_PRINTED = [
    ("12", 12),
    ("13,000", 13_000),
    ("1,00,000", 100_000),
    ("2.5 million", 2_500_000),
    ("40k", 40_000),
    ("three", 3),
    ("twenty-one", 21),
    ("two hundred and twelve thousand", 212_000),
    ("a dozen", 12),
    ("two dozen", 24),
    ("a hundred", 100),
    ("half a million", 500_000),
    ("one and a half million", 1_500_000),
    ("a million and a half", 1_500_000),
    ("twenty-five hundred", 2_500),
    ("5 1/2", Decimal("5.5")),
    ("2½", Decimal("2.5")),
]
NO_NUMBERS = ["", "a", "Pier", "two three", "twenty ninety", "1/0", "9" * 500]


@pytest.mark.parametrize(("text", "value"), AS_PRINTED)
def test_number_as_printed(text, value):
    assert parse_number(text) == value


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_is_no_number(text):
    assert parse_number(text) is None


@given(st.integers(0, 10**15))
def test_digits_with_commas_say_the_same(number):
    assert parse_number(f"{number:,}") == parse_number(str(number)) == number


@given(st.text(max_size=200))
def test_any_text_gets_an_answer(text):
    value = parse_number(text)

    assert value is None or value.is_finite()
