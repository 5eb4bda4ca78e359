"""A person's word on the page and in the brief: with its author and reason, beside what the machine found."""

from dataclasses import replace

import pytest

from consilience.model import Target
from consilience.present import render_brief, render_page
from consilience.present.heard import judgements_of
from consilience.present.pile import Pile
from consilience.present.view import views
from tests.judge.by_hand import ONE, TWO, called, picture, said, words

__all__ = ["picture"]

ELEVEN = words(TWO, "Eleven people drowned")
MOLL, MOLE = called("Ida Moll"), called("Ida Mole")


def plain(text):
    return " ".join(text.split())


@pytest.mark.parametrize("render", [render_page, render_brief])
def test_an_answer_that_a_person_changed_says_who_and_why_and_what_the_machine_found(picture, render):
    told = plain(render(picture(said("wrong", ELEVEN, reason="the <office> took it back"))))
    reason = "the &lt;office&gt; took it back" if render is render_page else "the <office> took it back"
    assert f"By the word of Ada ({reason}). The machine found: 11." in told


@pytest.mark.parametrize("render", [render_page, render_brief])
def test_what_is_disputed_or_no_longer_fits_is_told_so(picture, render):
    told = plain(
        render(
            picture(
                said("different", MOLL, MOLE), said("same", MOLL, MOLE, author="Bo"), said("wrong", words(TWO, "Forty"))
            )
        )
    )
    assert "disputed by another person" in told.casefold()
    assert "no longer fits" in told.casefold()
    assert "The machine found" not in told


def test_a_question_that_nobody_answers_any_more_is_told(picture):
    page = render_page(picture(said("wrong", Target(kind="finding", predicate="killed"), reason="another wreck")))
    assert "Not asked any more. The machine found: 11." in page


def test_a_page_without_judgements_says_nothing_of_them(picture):
    for told in (render_page(picture()), render_brief(picture())):
        assert "What people said of it" not in told
        assert "The machine found" not in told


def test_a_finding_that_rests_on_other_claims_says_so(picture):
    told = render_brief(picture(said("date", words(TWO, "on Monday"), value="2031-03-04")))
    assert "By the word of Ada (for a test), what this rests on is different; the machine found the same." in plain(
        told
    )


def test_of_many_stories_each_has_its_own_judgements(picture):
    wrong, lost = said("wrong", ELEVEN), said("same", called("Nobody"), called("Noone"))
    situation = picture(wrong, lost)
    (story,) = situation.stories
    alone = replace(story, id="s-2", report_ids=(ONE.id,))
    first, second = views(Pile.of(replace(situation, stories=(story, alone))))
    assert {judgement.id for judgement, _ in judgements_of(first)} == {wrong.id, lost.id}
    assert judgements_of(second) == []


def test_what_is_wrong_stands_no_more_under_who_said_what(picture):
    situation = picture(said("wrong", ELEVEN))
    (rejected,) = (c for c in situation.claims if c.report_id == TWO.id and c.predicate == "killed")
    saying = replace(rejected, kind="statement")
    told = replace(situation, claims=tuple(saying if c is rejected else c for c in situation.claims))
    assert saying not in Pile.of(told).asides.get(TWO.id, [])
    assert saying in Pile.of(replace(told, rulings=())).asides[TWO.id]


def test_what_a_word_is_about_is_told_by_names_that_a_reader_knows(picture):
    machine = picture()
    (killed,) = (c for c in machine.claims if c.report_id == TWO.id and c.predicate == "killed")
    told = plain(
        render_brief(
            picture(
                said("wrong", Target(kind="claim", id=killed.id)),
                said("same", Target(kind="report", uri=ONE.uri), Target(kind="report", report_id=TWO.id)),
                said("same", Target(kind="story", uri=ONE.uri), Target(kind="story", report_id=TWO.id)),
            )
        )
    )
    assert "Ada: “Eleven people drowned” is wrong [applied]" in told
    assert "Ada: Brae Post and Harbour News are the same in origin [applied]" in told
    assert "Ada: Brae Post and Harbour News are the same story [applied]" in told
