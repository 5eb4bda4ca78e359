"""Who is named as dead or hurt, over the reports of one story."""

import pytest

from consilience.reconcile.named import one_each, same_person

ONE = [
    ("roe", "jo ann roe"),
    ("jo", "jo roe"),
    ("jon roe", "john roe"),
    ("al roe jr", "al roe"),
    ("tim poe", "timothy poe"),
]
TWO = [("al roe", "jo roe"), ("roe", "jo poe"), ("jr", "al roe jr"), ("ann lee", "ann coe")]


@pytest.mark.parametrize(("left", "right"), ONE)
def test_one_person(left, right):
    assert same_person(left, right)


@pytest.mark.parametrize(("left", "right"), TWO)
def test_two_persons(left, right):
    assert not same_person(left, right)


def test_short_name_of_two_stays_alone():
    groups = {("dead_named", name): [name] for name in ("jo roe", "al roe", "roe", "jo")}
    assert one_each(groups) == {
        ("dead_named", "jo roe"): ["jo roe", "jo"],
        ("dead_named", "al roe"): ["al roe"],
        ("dead_named", "roe"): ["roe"],
    }
