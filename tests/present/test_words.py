from decimal import Decimal

import pytest

from consilience.model import Quantity, When
from consilience.present import words

PRINTED = [
    ((12, 12, 12, "exact", "person"), "12"),
    ((280000, 280000, None, "more_than", "person"), "more than 280,000"),
    ((None, 300, None, "about", None), "about 300"),
    ((None, 40, 40, "at_most", "tonne"), "up to 40 tonnes"),
    ((10, None, 15, "between", None), "10 to 15"),
    ((12, 12, 12, "exact", "percent"), "12%"),
    ((1, 1, 1, "exact", "day"), "1 day"),
    (("2.50", "2.50", "2.50", "exact", "kilometre"), "2.5 kilometres"),
]


@pytest.mark.parametrize(("given", "printed"), PRINTED)
def test_quantity(given, printed):
    *numbers, quantifier, unit = given
    low, best, high = (None if n is None else Decimal(n) for n in numbers)

    assert words.quantity(Quantity(low=low, best=best, high=high, quantifier=quantifier, unit=unit)) == printed


DAYS = [
    (("2031-03-04", "2031-03-04"), "4 March 2031"),
    (("2031-03-04", "2031-03-06"), "4 to 6 March 2031"),
    (("2031-03-30", "2031-04-02"), "30 March to 2 April 2031"),
    (("2030-12-30", "2031-01-02"), "30 December 2030 to 2 January 2031"),
    (("2031", "2031-03"), "2031 to March 2031"),
    ((None, "2031-03-06"), "until 6 March 2031"),
    ((None, None), "day unknown"),
]


@pytest.mark.parametrize(("ends", "printed"), DAYS)
def test_days(ends, printed):
    assert words.days(*ends) == printed


@pytest.mark.parametrize("odd", ["", "2031-13", "2031-W99", "spring", "2031-03-xx"])
def test_an_odd_date_is_shown_as_it_is(odd):
    assert words.day(odd) == odd


def test_an_inferred_day_says_so():
    inferred = When(
        value="2031-03-04", earliest=None, latest=None, precision="day", basis="inferred", reason="a weekday"
    )

    assert words.when(inferred) == "4 March 2031, inferred"


def test_a_long_list_ends_in_a_count():
    assert words.listed(["A", "B", "C", "D", "E", "F"]) == "A, B, C, D and 2 more"
