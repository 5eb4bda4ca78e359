"""A person's word on what a store has: applied to what is drawn, kept apart, and taken back."""

from consilience.model import Judgement, Target
from consilience.run.keep import add_reports, redraw
from tests.run.invented import happening


def said(kind, *reports, at="2031-03-09T10:00:00Z", of=None):
    targets = tuple(Target(kind="story", report_id=report.id) for report in reports)
    return Judgement(
        id=f"j-{kind}-{at}", kind=kind, author="mk", reason="read them", at=at,
        targets=(Target(kind="judgement", id=of.id),) if of else targets,
    )  # fmt: skip


def judge(store, reader, judgement, *stories):
    with store.writing() as writer:
        writer.add_judgement(judgement)
    return redraw(store, stories, reader=reader)


def groups(store):
    rows = store.stories(limit=100).items
    return {row.id: {report.uri for report in store.picture(row.id).reports} for row in rows}


def test_a_story_is_parted_and_comes_together_again(store, reader):
    first, second, third = happening(1)
    (story,) = add_reports(store, [first, second, third], reader=reader).stories
    whole = groups(store)
    word = said("different", first, second)

    parted = judge(store, reader, word, story)

    assert len(parted) == 2
    assert story in parted
    assert sorted(len(uris) for uris in groups(store).values()) == [1, 2]
    other = next(name for name in parted if name != story)

    judge(store, reader, said("undo", at="2031-03-09T11:00:00Z", of=word), story, other)

    assert groups(store) == whole
    assert store.story(other).id == story  # whoever kept its address is led to where its reports are


def test_two_stories_are_joined_also_for_what_comes_later(store, reader):
    one, two = happening(1), happening(2)
    add_reports(store, [*one[:2], *two], reader=reader)
    left, right = sorted(groups(store))

    (joined,) = judge(store, reader, said("same", one[0], two[0]), left, right)
    (touched,) = add_reports(store, one[2:], reader=reader).stories

    assert joined == touched
    assert groups(store) == {joined: {report.uri for report in (*one, *two)}}


def test_a_story_that_is_parted_again_is_itself_again(store, reader):
    one, two = happening(1), happening(2)
    add_reports(store, [*one, *two], reader=reader)
    before = {name: store.story(name).slug for name in groups(store)}
    left, right = sorted(before)
    word = said("same", one[0], two[0])
    own = Judgement(
        id="j-note", kind="note", author="mk", reason="", at="2031-03-09T09:00:00Z", story_id=right, value="mine",
        targets=(Target(kind="story", id=right, report_id=store.picture(right).reports[0].id),),
    )  # fmt: skip
    judge(store, reader, own, right)
    (joined,) = judge(store, reader, word, left, right)

    judge(store, reader, said("undo", at="2031-03-09T11:00:00Z", of=word), joined)

    assert {name: store.story(name).slug for name in groups(store)} == before
    assert {name: store.story(slug).id for name, slug in before.items()} == {name: name for name in before}
    assert {name: [j.id for j in store.judgements(name) if j.story_id] for name in before} == {
        left: [],
        right: ["j-note"],
    }


def test_what_changed_is_written_down(store, reader):
    first, second, third = happening(1)
    (story,) = add_reports(store, [first, second, third], reader=reader).stories
    revision = store.revision

    judge(store, reader, said("different", first, second), story)

    kinds = {change.kind for change in store.changes(since=revision)}
    assert {"split", "story"} <= kinds
