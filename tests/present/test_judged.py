"""What people said, in words; and what the machine found, beside it."""

from dataclasses import replace

import pytest

from consilience.model import JudgedScope, Judgement, Target
from consilience.present import render_page
from consilience.present.judged import overruled, sentence
from consilience.present.pile import Pile
from tests.present.export.judged import DAY, JUDGED, NOW
from tests.present.ferry import FINDINGS, R1, R2, WRECK, C, span

EIDE, EYDE = Target(kind="name", quote="Jon Eide"), Target(kind="name", quote="John Eyde")
NINE = Target(kind="claim", id=C["nine"].id, report_id=R1.id, quote="Nine people drowned")
ONE, TWO = Target(kind="report", id=R1.id), Target(kind="report", report_id=R2.id)
TOLL = Target(kind="finding", id=FINDINGS[0].id)
SAID = [
    ("same", (EIDE, EYDE), {}, "“Jon Eide” and “John Eyde” are the same"),
    ("different", (EIDE, EYDE), {}, "“Jon Eide” and “John Eyde” are not the same"),
    ("different", (ONE, TWO), {}, "Kysttidende and Harbour Post are not the same in origin"),
    ("wrong", (NINE,), {}, "“Nine people drowned” is wrong"),
    ("date", (NINE,), {"value": "2031-03-04"}, "“Nine people drowned” was on 4 March 2031"),
    ("place", (NINE,), {"value": "Hestvik"}, "“Nine people drowned” was in Hestvik"),
    ("place", (EIDE,), {"value": "geonames:1"}, "“Jon Eide” is geonames:1"),
    ("rule", (TOLL,), {"value": "latest"}, "for “How many people drowned?” the rule is “latest”"),
    ("note", (TOLL,), {"value": "ask again"}, "on “How many people drowned?”: ask again"),
    ("scope", (NINE,), {"scope": JudgedScope(area="Hestvik", since="2031-03-04")}, "Hestvik, from 4 March 2031"),
]


@pytest.mark.parametrize(("kind", "targets", "more", "words"), SAID)
def test_a_judgement_is_a_sentence(kind, targets, more, words):
    said = Judgement.of(kind, targets, author="Ada", reason="seen", at="2031-03-07T09:30:00Z", **more)

    assert sentence(Pile.of(WRECK), said).endswith(words)


def test_a_claim_is_told_by_what_it_answers_and_a_story_by_its_title():
    far = span(R1, R1.text.split()[0])  # where the report begins: the claim rests on its headline too
    claim = replace(C["nine"], evidence=(far, *C["nine"].evidence))
    pile = Pile.of(replace(WRECK, claims=tuple(claim if c.id == claim.id else c for c in WRECK.claims)))
    wrong = Target(kind="claim", id=claim.id, report_id=R1.id, start=far.start, end=far.end, quote=far.quote)
    two = (
        Target(kind="story", report_id=R1.id, quote="The wreck"),
        Target(kind="story", report_id="r-x", quote="A gale"),
    )
    told = [
        Judgement.of(kind, about, author="Ada", reason="seen", at="2031-03-07T09:30:00Z")
        for kind, about in (("wrong", (wrong,)), ("same", two))
    ]
    assert [sentence(pile, judgement) for judgement in told] == [
        "“Nine people drowned” is wrong",
        "“The wreck” and “A gale” are the same story",
    ]


def test_what_takes_back_says_what():
    first = Judgement.of("wrong", (NINE,), author="Ada", reason="seen", at="2031-03-07T09:30:00Z")
    undo = Judgement.of(
        "undo", (Target(kind="judgement", id=first.id),), author="Ada", reason="no", at="2031-03-07T09:31:00Z"
    )

    assert sentence(Pile.of(replace(WRECK, judgements=(first, undo))), undo) == (
        "takes back that “Nine people drowned” is wrong"
    )


def test_what_the_machine_found_stands_beside_a_persons_word():
    assert overruled(Pile.of(JUDGED), NOW) == "By a person’s word. The machine found: 4 March 2031."
    assert overruled(Pile.of(WRECK), DAY) == ""
    same = replace(JUDGED, findings=WRECK.findings)
    assert "the machine found the same" in overruled(Pile.of(same), DAY)


def test_the_page_shows_both_and_who_said_it():
    page = render_page(JUDGED)

    assert "By a person’s word. The machine found: 4 March 2031." in page
    assert "What people said of it" in page
    assert "Ingrid" in page
    assert "the harbour log has it" in page
    assert "What people said of it" not in render_page(WRECK)
