"""People's word kept in a store: heard by the stories that it is about, and by no others."""

import pytest

from consilience.model import Judgement, Target
from consilience.run import judging
from consilience.run.judging import addressed, keep_judgements, stories_of
from consilience.run.keep import add_reports
from tests.run.invented import happening


def said(kind, *targets, author="Ada", at="2031-03-09T10:00:00Z", **more):
    return Judgement.of(kind, targets, author=author, reason="for a test", at=at, **more)


def states(store, story):
    picture = store.picture(story)
    return {ruling.judgement_id: ruling.state for ruling in picture.rulings}


def test_a_word_is_kept_once_and_heard_in_its_story(store, reader):
    one, two = happening(1), happening(2)
    stories = add_reports(store, [*one, *two], reader=reader).stories
    here = store.story_of(one[0].id)
    (other,) = set(stories) - {here}
    word = said("date", Target(kind="report", report_id=one[0].id), value="2031-03-02")

    assert keep_judgements(store, [word, word], reader=reader) == 1
    assert keep_judgements(store, [word], reader=reader) == 0
    assert list(stories_of(store, word)) == [here]
    assert states(store, here) == {word.id: "applied"}
    assert states(store, other) == {}
    (report,) = (r for r in store.picture(here).reports if r.id == one[0].id)
    assert report.published.value == "2031-03-02"

    undo = said("undo", Target(kind="judgement", id=word.id), at="2031-03-10T10:00:00Z")
    keep_judgements(store, [undo], reader=reader)
    assert states(store, here) == {word.id: "undone", undo.id: "applied"}
    assert next(r for r in store.picture(here).reports if r.id == one[0].id).published == one[0].published


def test_a_word_outlives_new_reports(store, reader):
    first, second, third = happening(1)
    (story,) = add_reports(store, [first], reader=reader).stories
    word = said("same", *(Target(kind="report", uri=r.uri) for r in (first, second)), story_id=story)
    keep_judgements(store, [word], reader=reader)
    assert states(store, story) == {word.id: "no_longer_fits"}  # the second has not come yet

    add_reports(store, [second, third], reader=reader)

    assert states(store, story) == {word.id: "applied"}
    assert [line.why for line in store.picture(story).lineages if "Ada" in line.why]


def test_stories_that_a_file_names_by_address_are_joined(store, reader):
    one, two = happening(1), happening(2)
    add_reports(store, [*one, *two], reader=reader)
    word = said("same", Target(kind="story", uri=one[0].uri), Target(kind="story", uri=two[0].uri))
    undo = said("undo", Target(kind="judgement", id=word.id), at="2031-03-10T10:00:00Z")

    told = addressed([word, undo], store)

    assert [target.report_id for target in told[0].targets] == [one[0].id, two[0].id]
    assert told[1].targets[0].id == told[0].id
    keep_judgements(store, told[:1], reader=reader)
    assert len(store.stories().items) == 1
    keep_judgements(store, told, reader=reader)
    assert len(store.stories().items) == 2
    assert addressed(told, store) == told


def test_a_word_is_kept_and_applied_or_neither(store, reader, monkeypatch):
    (story,) = add_reports(store, happening(1), reader=reader).stories
    word = said("note", Target(kind="story", id=story), story_id=story, value="see the log")
    monkeypatch.setattr(judging.Drawing, "finish", lambda _: pytest.fail("killed here"))
    with pytest.raises(pytest.fail.Exception):
        keep_judgements(store, [word], reader=reader)
    assert store.judgements() == ()


def test_what_was_kept_and_not_applied_is_applied_when_it_is_given_again(store, reader):
    (story,) = add_reports(store, happening(1), reader=reader).stories
    word = said("date", Target(kind="report", report_id=happening(1)[0].id), value="2031-03-02")
    with store.writing() as writer:
        writer.add_judgement(word)
    assert keep_judgements(store, [word], reader=reader) == 0
    assert states(store, story) == {word.id: "applied"}


def test_what_was_stopped_among_many_stories_goes_on_with_the_next_word(store, reader, monkeypatch):
    stories = add_reports(store, [r for n in range(8) for r in happening(n)], reader=reader).stories
    words = [
        said("note", Target(kind="report", report_id=happening(n)[0].id), value="seen", story_id=None) for n in range(8)
    ]
    redraw, calls = judging.redraw, []

    def once(*given, **more):
        calls.append(given)
        return redraw(*given, **more) if len(calls) < 2 else pytest.fail("killed here")

    monkeypatch.setattr(judging, "redraw", once)
    with pytest.raises(pytest.fail.Exception):
        keep_judgements(store, words, reader=reader)
    monkeypatch.setattr(judging, "redraw", redraw)
    assert {bool(states(store, story)) for story in stories} == {True, False}

    last = said("note", Target(kind="story", id=stories[0]), story_id=stories[0], value="see the log")
    assert keep_judgements(store, [last], reader=reader) == 1
    assert {bool(states(store, story)) for story in stories} == {True}
    before = store.revision
    keep_judgements(store, [last], reader=reader)
    assert store.revision == before
