"""Floors rise by themselves, and fall only on purpose."""

from eval.floors import falls, lowered, raised

FLOORS = {"ships": {"f1": 0.8, "median_km": 12.0}}


def test_a_worse_number_is_a_fall():
    found = falls("ships", {"f1": 0.79, "median_km": 13.0}, FLOORS)

    assert [fall.measure for fall in found] == ["f1", "median_km"]


def test_a_measure_that_is_gone_is_a_fall():
    assert [fall.measure for fall in falls("ships", {"f1": 0.9}, FLOORS)] == ["median_km"]


def test_rounding_is_no_fall():
    assert falls("ships", {"f1": 0.7996, "median_km": 12.0}, FLOORS) == []


def test_raising_keeps_the_better_of_two():
    assert raised("ships", {"f1": 0.7, "median_km": 9.0}, FLOORS) == {"ships": {"f1": 0.8, "median_km": 9.0}}


def test_lowering_is_asked_for():
    assert lowered("ships", {"f1": 0.7}, FLOORS) == {"ships": {"f1": 0.7}}
