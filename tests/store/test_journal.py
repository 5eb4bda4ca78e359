"""What changed when, and how findings stood at any moment."""

import pytest

from consilience.errors import UsageError
from consilience.store import writer as writer_module
from consilience.store.base import StoryChange
from tests.store.pictures import picture, report, tell, two


@pytest.fixture
def three_days(store, monkeypatch):
    """A story that changes on three days, the last of them twice, and one beside it."""
    first, second = two()
    for at, reports, status, answer in (
        ("2031-03-04T10:00:00Z", (first,), "single", "12"),
        ("2031-03-05T10:00:00Z", (first, second), "conflict", None),
        ("2031-03-06T10:00:00Z", (first, second), "conflict", None),
        ("2031-03-06T10:00:00Z", (first, second), "agree", "19"),
    ):
        monkeypatch.setattr(writer_module, "now", lambda at=at, **_: at)
        tell(store, *reports, status=status, answer=answer)
    monkeypatch.setattr(writer_module, "now", lambda **_: "2031-03-07T00:00:00Z")
    tell(store, report("Other.", uri="o"), story="s-other", title="Other", status="open", answer="soon")
    return store


@pytest.mark.parametrize(
    ("at", "stood"),
    [
        (0, []), (1, [("single", "12")]), (2, [("conflict", None)]), (3, [("conflict", None)]), (4, [("agree", "19")]),
        ("2031-03-03", []), ("2031-03-04", [("single", "12")]), ("2031-03-04T09:59:59", []),
        ("2031-03-04T10:00:00Z", [("single", "12")]), ("2031-03-05T11:59+02:00", [("single", "12")]),
        ("2031-03-05T12:00+02:00", [("conflict", None)]), ("2031-03-06", [("agree", "19")]), (None, [("agree", "19")]),
        ("2031", [("agree", "19")]),
    ],
)  # fmt: skip
def test_how_a_finding_stood(three_days, at, stood):
    assert [(one.status, one.answer) for one in three_days.standings(at=at, story_id="s-pier")] == stood


def test_all_stories_stand_as_they_did(three_days):
    assert [(one.story_id, one.status) for one in three_days.standings(at=4)] == [("s-pier", "agree")]
    assert {one.story_id for one in three_days.standings()} == {"s-pier", "s-other"}


def test_a_finding_that_stands_as_before_is_one_row(three_days, monkeypatch):
    monkeypatch.setattr("consilience.store.journal.STEP", 1)  # and pages are read to their end
    assert len(list(three_days.standings())) == 2
    with three_days._asking() as connection:
        assert connection.exec_driver_sql("select count(*) from standings").scalar() == 4


def test_two_pictures_in_one_change_leave_one_standing(store):
    first, _ = two()
    tell(store, first)
    with store.writing() as writer:
        writer.put_picture(picture(first, status="agree"))
        writer.put_picture(picture(first, status="denied"))

    assert [one.status for one in store.standings(at=1)] == ["single"]
    assert [one.status for one in store.standings(at=2)] == ["denied"]


def test_a_story_that_is_taken_out_stood_until_then(three_days):
    with three_days.writing() as writer:
        writer.drop_story("s-other", into="s-pier")

    assert [one.story_id for one in three_days.standings(at=5, story_id="s-other")] == ["s-other"]
    assert list(three_days.standings(story_id="s-other")) == []


def change(story: str, kind="status", **more) -> StoryChange:
    return StoryChange(revision=0, at="", story_id=story, kind=kind, **more)


def test_changes_are_told_from_a_revision_or_a_moment_on(store, monkeypatch):
    first, second = two()
    agreed = {"question": "killed", "before": "single", "after": "agree"}
    news = [
        ("2031-03-04T10:00:00Z", [change("s-pier", "story"), change("s-pier", **agreed)]),
        ("2031-03-05T10:00:00Z", [change("s-pier", "report", report_id=second.id)]),
        ("2031-03-05T12:00:00Z", [change("s-quay", "gone", before="19\0")]),
    ]  # fmt: skip
    for at, changes in news:
        monkeypatch.setattr(writer_module, "now", lambda at=at, **_: at)
        with store.writing() as writer:
            writer.put_picture(picture(first), changes)

    def told(**asked):
        return [(one.revision, one.kind) for one in store.changes(**asked)]

    assert told(since=0) == [(1, "story"), (1, "status"), (2, "report"), (3, "gone")]
    assert told(since=1, limit=1) == [(2, "report")]
    assert told(since=0, story_id="s-quay") == [(3, "gone")]
    assert told(since="2031-03-05") == told(since="2031-03-05T10:00:00Z") == [(2, "report"), (3, "gone")]
    assert told(since="2031-03-05T10:00:01") == [(3, "gone")]
    assert told(since="2031-03-06") == told(since=3) == []
    assert store.changes(since=0)[1] == StoryChange(
        revision=1, at=news[0][0], story_id="s-pier", kind="status", **agreed
    )


@pytest.mark.parametrize("wrong", ["soon", "", "2031-02-30", "12", "2031-03-04T25:00", "2031-03-04 or 1=1"])
def test_what_is_no_moment_is_said_so(store, wrong):
    with pytest.raises(UsageError):
        store.changes(since=wrong)
    with pytest.raises(UsageError):
        list(store.standings(at=wrong))


def test_time_never_goes_backwards(store, monkeypatch):
    monkeypatch.setattr("consilience.store.clock.datetime", Backwards)
    monkeypatch.setattr(Backwards, "hour", 12)
    first, _ = two()
    for _ in range(3):
        tell(store, first)
        Backwards.hour -= 1

    assert store.story("s-pier").updated_at == "2031-03-04T12:00:00Z"


class Backwards:
    """A clock that somebody sets back."""

    hour = 12

    @classmethod
    def now(cls, zone):
        from datetime import datetime

        return datetime(2031, 3, 4, cls.hour, tzinfo=zone)
