"""Logic between claims: what holds, what does not, and what proves nothing."""

import pytest

from consilience.model import Scope, Story, Term
from consilience.reconcile import Pile, reconcile
from tests.factory import claim, count, day, report

FIRE = report("Nine people died in Norrvik: five men, three women and a child.", published="2031-03-06")


def checks_of(*claims):
    story = Story(id="s", title="", report_ids=tuple({c.report_id for c in claims}), earliest=None, latest=None, why="")
    reports = [one for one in (FIRE, *DATED.values()) if one.id in story.report_ids]
    _, found = reconcile(story, Pile.of(reports, claims))
    return {(check.rule, check.holds): check.why for check in found}


DATED = {
    text: report(text, published="2031-03-10")
    for text in (
        "The fire broke out on Thursday, 6 March.",
        "The fire broke out on Friday, March 6.",
        "On Monday the police spoke of the fire of March 6.",
        "The fire broke out on Wednesday, March 6.",
    )
}


def dead(best, kind=None, of=None):
    words = f"{best} {kind or 'people'}"
    scope = Scope(of=of, population=kind)
    return claim(FIRE, "killed", quantity=count(best), subject=Term(text=words), scope=scope)


WHOLE = dead(9)


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [
        ({"men": 5, "women": 3, "children": 1}, ("sum", True)),
        ({"men": 5, "women": 4, "children": 1}, ("sum", False)),
    ],
)
def test_a_total_is_the_sum_of_its_parts(parts, wanted):
    found = checks_of(WHOLE, *(dead(best, kind, WHOLE.id) for kind, best in parts.items()))

    assert wanted in found


@pytest.mark.parametrize("parts", [{"men": 5, "women": 3}, {"women": 6, "teachers": 5}, {"men": 9}])
def test_parts_that_may_be_few_or_overlap_prove_nothing(parts):
    found = checks_of(WHOLE, *(dead(best, kind, WHOLE.id) for kind, best in parts.items()))

    assert not {rule for rule, _ in found} & {"sum"}


def test_killed_and_injured_are_those_who_were_harmed():
    five, one, four = (
        claim(FIRE, predicate, quantity=count(best), subject=Term(text=str(best)))
        for predicate, best in (("casualties", 5), ("killed", 1), ("injured", 4))
    )

    assert checks_of(five, one, four)["sum", True] == "1 killed and 4 injured are 5 in all"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The fire broke out on Thursday, 6 March.", {("weekday", True)}),
        ("The fire broke out on Friday, March 6.", {("weekday", False)}),
        ("On Monday the police spoke of the fire of March 6.", set()),
        ("The fire broke out on Wednesday, March 6.", {("weekday", True)}),  # of the year before: it names none
    ],
)
def test_a_weekday_is_held_to_the_date_beside_it(text, wanted):
    happened = claim(DATED[text], "happened_on", kind="event", when=day("2031-03-06"))

    assert set(checks_of(happened)) == wanted
