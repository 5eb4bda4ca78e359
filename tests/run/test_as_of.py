"""Only what had been published by a moment."""

import io
import json
from dataclasses import replace

import pytest

from consilience.errors import NothingRead, UsageError
from consilience.model import When
from consilience.present import render_brief, render_page, unread
from consilience.run import read
from consilience.run.as_of import check_moment, known_at
from tests.factory import day, report

EARLY = report("Two barges collided.", published="2031-03-04", uri="early")
LATE = report("A third barge sank.", published="2031-03-06", uri="late")
UNDATED = report("The lock is shut.", uri="undated")
MONTH = replace(
    report("The lock will open in spring.", uri="month"),
    published=When(
        value="2031-03",
        earliest="2031-03-01",
        latest="2031-03-31",
        precision="month",
        basis="metadata",
        reason="for a test",
    ),
)


@pytest.mark.parametrize(
    ("moment", "known"),
    [
        ("2031-03-03", []),
        ("2031-03-04", ["early"]),
        ("2031-03-06", ["early", "late"]),
        ("2031-03-31", ["early", "late", "month"]),
    ],
)
def test_what_had_come_out_by_then_is_kept_and_the_rest_is_named(moment, known):
    kept, left = known_at([EARLY, LATE, UNDATED, MONTH], moment)

    assert [r.uri for r in kept] == known
    assert sorted([*known, *(skipped.uri for skipped in left)]) == ["early", "late", "month", "undated"]
    assert "no publication date" in next(s.reason for s in left if s.uri == "undated")


def test_a_day_without_its_hour_may_have_been_after_noon():
    at_noon = replace(day("2031-03-04"), value="2031-03-04T12:00", precision="minute")
    noon = replace(report("Noon.", uri="noon"), published=at_noon)

    kept, _ = known_at([EARLY, noon], "2031-03-04T15")

    assert [r.uri for r in kept] == ["noon"]


@pytest.mark.parametrize("moment", ["Thursday", "2031-13-01", "", "2031-03"])
def test_what_is_no_day_is_refused_with_a_hint(moment):
    with pytest.raises(UsageError) as caught:
        check_moment(moment)
    assert "2031-03-04" in (caught.value.hint or "")


@pytest.mark.pipeline
def test_a_later_toll_is_not_yet_known():
    lines = [
        {
            "uri": "a",
            "published": "2031-03-04",
            "text": "A crane fell in Oslo on Tuesday and killed five people.",
        },
        {"uri": "b", "published": "2031-03-06", "text": "The crane collapse in Oslo killed seven people, police said."},
    ]
    pile = "\n".join(json.dumps(line) for line in lines).encode()

    situation = read("-", stdin=io.BytesIO(pile), as_of="2031-03-04")

    assert [report.uri for report in situation.reports] == ["a"]
    assert situation.as_of == "2031-03-04"
    assert json.loads(situation.to_json())["as_of"] == "2031-03-04"
    assert unread(situation) == []
    said = "As known on 4 March 2031; 1 report of a later or unknown date left out."
    assert render_brief(situation).startswith(said)
    assert said in render_page(situation)


@pytest.mark.pipeline
def test_nothing_known_yet_is_said():
    pile = json.dumps({"uri": "a", "published": "2031-03-04", "text": "Five people were killed."}).encode()

    with pytest.raises(NothingRead, match="published 2031-03-04"):
        read("-", stdin=io.BytesIO(pile), as_of="2031-03-01")
