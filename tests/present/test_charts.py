"""Figures and days, drawn as exactly as they are known."""

import re

import pytest

from consilience.present.page.figures import bar, counts
from consilience.present.page.scale import Scale, step_for
from consilience.present.page.timeline import moments
from consilience.present.pile import Pile
from consilience.present.view import views
from tests.present.ferry import WRECK, count

VIEW = views(Pile.of(WRECK))[0]
HUNDRED = Scale(low=0, high=100)
DRAWN = [
    ((40, 40, 40, "exact"), ["bar-solid"]),
    ((40, 40, None, "more_than"), ["bar-solid", "bar-open", "end"]),
    ((None, 40, None, "about"), ["bar-solid", "bar-soft"]),
    ((None, 40, 40, "at_most"), ["bar-within", "end"]),
    ((20, None, 40, "between"), ["bar-solid", "bar-within"]),
]


@pytest.mark.parametrize(("numbers", "shapes"), DRAWN)
def test_bounds_are_drawn(numbers, shapes):
    assert re.findall(r'class="([\w-]+)"', bar(count(*numbers), HUNDRED)) == shapes


def test_what_is_only_foreseen_is_hollow():
    assert re.findall(r'class="([\w-]+)"', bar(count(40, 40, 40, "exact"), HUNDRED, hollow=True)) == ["bar-hollow"]


def test_counts_with_more_than_one_figure():
    charts = {rows[0].finding.predicate: rows for rows in counts(VIEW)}

    assert sorted(charts) == ["evacuated", "killed"]
    assert [row.quantity.best for row in charts["killed"]] == [9, 9, 9, 11, 15]


def test_days_that_are_disputed_stand_in_one_row():
    by_question = {moment.finding.question: moment for moment in moments(VIEW)}

    disputed = by_question["On which day did it happen?"]
    assert [when.value for when, _ in disputed.days] == ["2031-03-03", "2031-03-04"]


@pytest.mark.parametrize(("width", "step"), [(1, 1), (7, 2), (12, 5), (60, 20), (1_600_000, 500_000)])
def test_ticks_are_round(width, step):
    assert step_for(width) == step


def test_ticks_lie_on_the_scale():
    assert Scale(low=0.5, high=7.5).ticks() == [2, 4, 6]
