"""Dead of whom no report speaks first."""

from dataclasses import replace

from consilience.model import Span, Story
from consilience.reconcile import Pile, reconcile
from tests.factory import claim, count, report

PARAGRAPHS = ["Four people were hurt.", "Police came.", "A bar was shut.", "Trams stood.", "In May two men died there."]
LONG = report("\n\n".join(PARAGRAPHS))


def test_dead_behind_a_lead_of_injured_are_no_answer():
    hurt, died = claim(LONG, "injured", quantity=count(4)), claim(LONG, "killed", quantity=count(2))
    further_down = Span.of(LONG, LONG.text.index("In May"), len(LONG.text))
    died = replace(died, evidence=(further_down,))
    story = Story(id="s", title="Bar", report_ids=(LONG.id,), earliest=None, latest=None, why="by hand")

    found, _ = reconcile(story, Pile.of((LONG,), (hurt, died), (), ()))

    answers = {finding.predicate: finding.answer for finding in found}
    assert answers["killed"] is None
    assert answers["injured"].text == "4"


def test_who_is_hurt_in_one_report_and_dead_in_the_other_is_not_among_the_injured():
    early, late = report("A man was hurt.", uri="a"), report("A man died.", uri="b")
    told = (claim(early, "injured", quantity=count(1)), claim(late, "killed", quantity=count(1)))
    story = Story(id="s", title="Bar", report_ids=(early.id, late.id), earliest=None, latest=None, why="by hand")

    found, _ = reconcile(story, Pile.of((early, late), told, (), ()))

    answers = {finding.predicate: finding.answer for finding in found}
    assert answers["injured"] is None
    assert answers["killed"].text == "1"
