"""Which of two states of a count a report's own words make a number."""

import pytest

from consilience.model import Story, Term
from consilience.reconcile.context import Context
from consilience.reconcile.pile import Pile
from consilience.reconcile.states import counted_on, state_of
from tests.factory import claim, count, day, report

LATER = [
    ("The death toll from the Norrvik ferry rises to five.", "five"),
    ("The toll has climbed to at least five, the coastguard said.", "five"),
    ("The number of dead now stands at five.", "five"),
    ("The dead have reached five.", "five"),
    ("Officials revised the toll down to five.", "five"),
    ("Five people died, up from three on Monday.", "Five people"),
]
EARLIER = [
    ("The death toll rose from five to nine.", "five"),
    ("Earlier, the port had spoken of five dead.", "five dead"),
    ("Initial reports put the dead at five.", "five"),
]
NEITHER = [("Five people died.", "Five people"), ("The ferry with five dead went to Norrvik.", "five dead")]


def told(text, number):
    return claim(report(text), "killed", quantity=count(5), subject=Term(text=number))


@pytest.mark.parametrize(("text", "number"), LATER)
def test_what_a_count_came_to(text, number):
    assert state_of(told(text, number)) == "later"


@pytest.mark.parametrize(("text", "number"), EARLIER)
def test_what_a_count_was_before(text, number):
    assert state_of(told(text, number)) == "earlier"


@pytest.mark.parametrize(("text", "number"), NEITHER)
def test_a_number_that_is_just_given(text, number):
    assert state_of(told(text, number)) is None


def test_as_of_is_the_day_that_counts():
    one = report("As of Monday five were dead.", published="2031-03-09")
    story = Story(id="s", title="", report_ids=(one.id,), earliest=None, latest=None, why="")
    context = Context.of(story, Pile.of([one], []))

    assert counted_on(claim(one, "killed", quantity=count(5), when=day("2031-03-03")), context) == "2031-03-03"
