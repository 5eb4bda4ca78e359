"""What is refused before it is kept, and what a target has with it so that a reader knows what it was."""

from dataclasses import replace

import pytest

from consilience.errors import UsageError
from consilience.judge.check import checked
from consilience.judge.hear import check_named
from consilience.judge.pointing import with_words
from consilience.judge.standing import check_undo
from consilience.judge.yaml import read_judgements, write_judgements
from consilience.model import JudgedScope, Target
from tests.judge.by_hand import STORY, picture, said

__all__ = ["picture"]
WORD = said("wrong", Target(kind="claim", id="c-0123456789abcdef"))


def undo(author, at, target=WORD.id):
    return said("undo", Target(kind="judgement", id=target), author=author, at=f"2031-03-{at}T00:00:00Z")


def test_a_scope_that_ends_before_it_begins_is_refused():
    turned = said("scope", WORD.targets[0], scope=JudgedScope(since="2031-03-05", until="2031-03-04"))
    with pytest.raises(UsageError, match="2031-03-05 is after until 2031-03-04") as error:
        checked(turned)
    assert error.value.hint == "give the earlier day as since"
    same_day = replace(turned, scope=JudgedScope(since="2031-03-05", until="2031-03-05"))
    assert checked(same_day) is same_day


def test_a_word_is_taken_back_once():
    first, again = undo("Ada", "08"), undo("Ada", "09")
    check_undo(first, [WORD])
    with pytest.raises(UsageError, match=f"{WORD.id} was taken back already by Ada on 2031-03-08"):
        check_undo(again, [WORD, first])
    check_undo(undo("Bo", "09"), [WORD, first])
    check_undo(undo("Ada", "09", first.id), [WORD, first])
    check_undo(again, [WORD, first, undo("Ada", "08", first.id)])  # the word stands again


def test_a_name_has_to_be_in_the_story(picture):
    moll, nobody = Target(kind="name", quote="Ida Moll"), Target(kind="name", quote="Una Quill")
    check_named(said("note", moll, value="seen", story_id=STORY.id), picture())
    with pytest.raises(UsageError, match="nothing here is called “Una Quill”"):
        check_named(said("same", moll, nobody, story_id=STORY.id), picture())


def test_a_story_is_told_by_its_title_and_found_by_its_report(picture):
    told = with_words(Target(kind="story", id=STORY.id), picture())
    other = Target(kind="story", report_id="r-0123456789abcdef", quote="A gale off Brae")
    assert (told.quote, told.report_id) == (STORY.title, STORY.report_ids[0])
    word = said("same", told, other)
    assert read_judgements(write_judgements([word])) == (word,)
