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
