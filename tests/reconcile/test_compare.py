"""Whether two printed numbers can mean one."""

from decimal import Decimal

import pytest

from consilience.model import Quantity
from consilience.reconcile.compare import numbers
from tests.factory import count

VAGUE = Quantity(low=Decimal(100), best=None, high=Decimal(999), quantifier="between", unit="person")

ALIKE = [
    (count(9), count(9), "same"),
    (count(704), count(700), "rounds_to"),
    (count(1580), count(1600), "rounds_to"),
    (count(1034), count(1000), "rounds_to"),
    (count(11), count(10, "about"), "rounds_to"),
    (count(18, unit="kilometre"), count(20, unit="kilometre"), "rounds_to"),
    (count(280_000, "more_than"), count(280_000), "rounds_to"),
    (count(280_000, "more_than"), count(300_000), "rounds_to"),
    (count(300, "about"), count(310), "rounds_to"),
    (VAGUE, count(704), "rounds_to"),
    (VAGUE, VAGUE, "same"),
    (count(110, unit="kilometre"), count(70, unit="mile"), "unit_equal"),
    (count(20, unit="kilometre"), count(12, unit="mile"), "unit_equal"),
]
APART = [
    (count(9), count(10)),
    (count(11), count(10)),
    (count(12), count(10)),
    (count(14), count(10, "about")),
    (count(41), count(40)),
    (count(12, unit=None), count(10, unit=None)),
    (count(1400), count(1000)),
    (count(140), count(100)),
    (count(704), count(600)),
    (count(280_000), count(370_000, "more_than")),
    (count(300, "about"), count(400)),
    (count(110, unit="kilometre"), count(90, unit="mile")),
]


@pytest.mark.parametrize(("left", "right", "relation"), ALIKE)
def test_numbers_that_can_be_one(left, right, relation):
    assert numbers(left, right)[0] == numbers(right, left)[0] == relation


@pytest.mark.parametrize(("left", "right"), APART)
def test_numbers_that_cannot(left, right):
    assert numbers(left, right) is None
    assert numbers(right, left) is None
