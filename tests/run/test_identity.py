"""Which story a group is, and what stays called as it was."""

from dataclasses import replace

import pytest

from consilience.model import make_id
from consilience.run.carry import carry_ids
from consilience.run.changed import changes_between
from consilience.run.diff import diff, standings_of
from consilience.run.identity import settle_groups
from tests.present.ferry import WRECK

A, B, C, D = "r-a", "r-b", "r-c", "r-d"


NOWHERE = {}.get


def settled(groups, before, now_in=NOWHERE):
    return {one.report_ids: (one.story_id, one.merged) for one in settle_groups(groups, before, now_in=now_in)}


def test_a_new_group_has_the_id_that_a_pile_gives_it():
    assert settled([[B, A]], {}) == {(A, B): (make_id("s", A), ())}


def test_a_story_goes_on_where_most_of_it_is():
    before = dict.fromkeys((A, B, C), "s-1")
    found = settled([[A], [B, C, D]], before)
    assert found[B, C, D] == ("s-1", ())
    assert found[A,] == (make_id("s", A), ())


def test_of_two_that_meet_the_larger_goes_on_and_the_other_leads_there():
    assert settled([[A, B, C]], {A: "s-2", B: "s-1", C: "s-1"}) == {(A, B, C): ("s-1", ("s-2",))}


def test_an_id_that_another_has_is_not_given_twice():
    taken = {make_id("s", A): make_id("s", A)}
    ((story, _),) = settled([[A]], {}, now_in=taken.get).values()
    assert story != make_id("s", A)


def test_a_story_that_went_into_another_comes_back_by_its_first_report():
    gone = {make_id("s", C): "s-1"}
    before = dict.fromkeys((A, B, C, D), "s-1")
    assert settled([[A, B], [C, D]], before, now_in=gone.get)[C, D] == (make_id("s", C), ())


@pytest.fixture
def ferry():
    return WRECK


def renamed(picture):
    """The picture with its findings called otherwise."""
    return replace(picture, findings=tuple(replace(f, id=f"f-new{n}") for n, f in enumerate(picture.findings)))


def test_findings_keep_their_ids(ferry):
    again = carry_ids(ferry, renamed(ferry))
    with_claims = [finding.id for finding in ferry.findings if finding.claim_ids]
    assert [finding.id for finding in again.findings if finding.claim_ids] == with_claims


def test_what_is_the_same_is_no_change(ferry):
    one = replace(ferry, stories=ferry.stories[:1])
    assert list(changes_between(one, one, revision=2, at="2031-03-04T10:00:00Z")) == []
    assert diff(standings_of(ferry), standings_of(ferry)) == []


def test_an_answer_that_changed_is_told(ferry):
    first = next(finding for finding in ferry.findings if finding.answer)
    other = replace(first, answer=replace(first.answer, text="another answer"))
    later = replace(ferry, findings=tuple(other if f is first else f for f in ferry.findings))

    (change,) = changes_between(ferry, later, revision=2, at="2031-03-04T10:00:00Z")
    (difference,) = diff(standings_of(ferry), standings_of(later))

    assert (change.kind, change.finding_id, change.after) == ("answer", first.id, f"{first.status}: another answer")
    assert (difference.kind, difference.right.answer) == ("answer", "another answer")


def test_a_finding_that_is_gone_and_a_new_one(ferry):
    first = next(finding for finding in ferry.findings if finding.status != "unknown")
    less = replace(ferry, findings=tuple(f for f in ferry.findings if f is not first))
    assert [one.kind for one in diff(standings_of(ferry), standings_of(less))] == ["gone"]
    assert [one.kind for one in diff(standings_of(less), standings_of(ferry))] == ["new"]
    assert [one.kind for one in changes_between(ferry, less, revision=2, at="")] == ["gone"]
