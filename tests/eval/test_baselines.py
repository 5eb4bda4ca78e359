"""The plainest rules for a figure."""

from decimal import Decimal

from eval.baselines import most


def test_most_given_figure_or_the_later_of_even_ones():
    assert most([Decimal(2), Decimal(3), Decimal(2)]) == 2
    assert most([Decimal(2), Decimal(3)]) == 3
    assert most([]) == 0
