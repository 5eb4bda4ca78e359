"""The rules that choose among figures: each on the same four reports."""

from dataclasses import replace

import pytest

from consilience.errors import UsageError
from consilience.model import Span, Story, Term
from consilience.reconcile import FIGURE_RULES, Pile, check_rule, reconcile
from tests.factory import claim, count, report

POST = report("Nine people died, the coroner of Norrvik said.", outlet="Post", published="2031-03-05")
ECHO = report("Eleven people died.", outlet="Echo", published="2031-03-06")
RADIO = report("Twelve people died, said the Harbour Union.", outlet="Radio", published="2031-03-06")
MIRROR = report("Twelve people died.", outlet="Mirror", published="2031-03-06")
REPORTS = (POST, ECHO, RADIO, MIRROR)


def killed(report, best, source=None):
    return claim(report, "killed", quantity=count(best), subject=Term(text=f"{best} people"), source=source)


CLAIMS = (killed(POST, 9, "the coroner"), killed(ECHO, 11), killed(RADIO, 12, "the Harbour Union"), killed(MIRROR, 12))


def answer(rule):
    story = Story(id="s", title="", report_ids=tuple(r.id for r in REPORTS), earliest=None, latest=None, why="")
    found, _ = reconcile(story, Pile.of(REPORTS, CLAIMS), rule=rule)
    return next(finding for finding in found if finding.predicate == "killed")


CHOSEN = {"most": 12, "latest": 9, "conservative": 12, "recommended": 12, "bounds": 12}


@pytest.mark.parametrize("rule", FIGURE_RULES)
def test_what_a_rule_chooses(rule):
    assert answer(rule).answer.quantity.best == CHOSEN[rule]


def test_the_best_placed_counter_is_named():
    assert answer("latest").rule == "the latest by the best-placed counter (the coroner)"


def test_only_reliable_figures_are_bounds():
    assert (answer("most").answer.low, answer("bounds").answer.low) == (9, 9)
    assert 11 not in {answer("bounds").answer.low, answer("bounds").answer.high}


def test_a_rule_that_is_none_is_named():
    with pytest.raises(UsageError, match="'loudest' is no rule"):
        check_rule("loudest")


def test_what_a_report_calls_an_earlier_count_is_not_chosen():
    late = report("Five people died. Initially the police had spoken of eight.", outlet="Late", published="2031-03-07")
    story = Story(id="s", title="", report_ids=(late.id,), earliest=None, latest=None, why="")
    found, _ = reconcile(story, Pile.of([late], [killed(late, 5), killed(late, 8)]))

    assert next(f for f in found if f.predicate == "killed").answer.quantity.best == 5


def test_a_person_whom_a_lead_tells_of_does_not_silence_the_number_that_reports_print():
    long = "A ferry ran aground off Norrvik.\n\n" * 5
    told = report("Mika Aalto was wounded on the ferry.", outlet="Portrait", published="2031-03-05")
    printing = [report(f"{long}Forty people were wounded.", outlet=f"Paper {n}", uri=str(n)) for n in range(2)]
    counts = [
        replace(
            claim(paper, "injured", quantity=count(40), subject=Term(text="forty people")),
            evidence=(Span.of(paper, len(long), len(paper.text)),),
        )
        for paper in printing
    ]
    alone = claim(told, "injured", quantity=count(1), subject=Term(text="Mika Aalto"))
    reports = (told, *printing)
    story = Story(id="s", title="", report_ids=tuple(r.id for r in reports), earliest=None, latest=None, why="")

    found, _ = reconcile(story, Pile.of(reports, [alone, *counts]))

    assert next(f for f in found if f.predicate == "injured").answer.quantity.best == 40
