"""Who is one voice with whom."""

from dataclasses import replace

import pytest

from consilience.model import Lineage, Span, Story
from consilience.reconcile import reconcile
from consilience.reconcile.bodies import one_body
from consilience.reconcile.pile import Pile
from tests.factory import claim, count, report

POST = report("Nine people died when the mill burned.", outlet="Post", published="2031-03-05", uri="a")
AGAIN = report("Nine dead, and the mill is gone.", outlet="Post", published="2031-03-06", uri="b")
RADIO = report("Nine people died at the mill.", outlet="Radio", published="2031-03-06", uri="c")
WIRE = report("OSSEL (AP) — Nine people died at the mill.", outlet="Mirror", published="2031-03-06", uri="d")


def lineage(kind, *spans, inferred=False):
    ids = tuple(sorted({span.report_id for span in spans}))
    return Lineage(id=f"l-{kind}", report_ids=ids, kind=kind, inferred=inferred, why="by hand.", evidence=spans)


def killed(report, best=9, **more):
    return claim(report, "killed", quantity=count(best), **more)


def found(*claims, lineages=()):
    reports = {c.report_id: r for c in claims for r in (POST, AGAIN, RADIO, WIRE) if r.id == c.report_id}
    story = Story(id="s", title="Mill", report_ids=tuple(reports), earliest=None, latest=None, why="by hand")
    findings, _ = reconcile(story, Pile.of(tuple(reports.values()), claims, (), lineages))
    return next(f for f in findings if f.predicate == "killed")


def test_an_outlet_that_says_so_twice_is_one_voice():
    assert len(found(killed(POST), killed(AGAIN)).origins) == 1
    assert len(found(killed(POST, source="police"), killed(AGAIN)).origins) == 1
    assert len(found(killed(POST), killed(RADIO)).origins) == 2


def test_the_police_and_who_speaks_for_them_are_one_voice():
    finding = found(killed(POST, source="police"), killed(RADIO, source="Lunde Police Department"))
    assert (finding.status, len(finding.origins)) == ("single", 1)


def test_two_forces_by_name_stay_two():
    sources = ("Lunde Police Department", "Ossel police", "police")
    finding = found(*(killed(r, source=s) for r, s in zip((POST, RADIO, WIRE), sources, strict=True)))
    assert len(finding.origins) == 3


def test_a_chain_that_ends_at_an_agency_meets_that_agencys_own_report():
    finding = found(killed(RADIO, source="the Associated Press"), killed(WIRE))
    assert (finding.status, len(finding.origins)) == ("single", 1)


@pytest.mark.parametrize(("at", "inferred"), [(0, False), (len("Nine people died "), True)])
def test_reports_with_a_passage_in_common_are_one_voice_in_it_and_seem_so_beside_it(at, inferred):
    passage = [Span.of(r, at, len(r.text)) for r in (POST, RADIO)]
    told = [replace(killed(r), evidence=(Span.of(r, 0, 4),)) for r in (POST, RADIO)]
    (origin,) = found(*told, lineages=(lineage("quoted", *passage),)).origins
    assert origin.inferred == inferred


def test_an_inferred_origin_joins_what_says_the_same_and_is_marked():
    whole = [Span.of(r, 0, len(r.text)) for r in (POST, RADIO)]
    (origin,) = found(killed(POST), killed(RADIO), lineages=(lineage("shared_origin", *whole, inferred=True),)).origins
    assert origin.inferred


def test_a_part_does_not_make_reports_agree():
    nine, two = killed(POST), replace(killed(POST, best=2), id="c-part")
    other = replace(killed(RADIO, best=2), id="c-other")
    finding = found(nine, two, other)
    assert finding.status != "agree"


def test_whom_one_body_is_told_of_depends_on_no_order():
    def step(text):
        return killed(POST, source=text).attribution[0]

    credited = [(text, step(text)) for text in ("police", "Metro police", "NYPD")]
    assert list(one_body(credited)) == list(one_body(reversed(credited)))


def test_what_a_later_version_corrects_contradicts_nobody():
    corrected = replace(AGAIN, supersedes=POST.id)
    story = Story(id="s", title="Mill", report_ids=(POST.id, AGAIN.id), earliest=None, latest=None, why="by hand")
    claims = (killed(POST, best=9), killed(AGAIN, best=7))
    findings, _ = reconcile(story, Pile.of((POST, corrected), claims, (), ()))
    finding = next(f for f in findings if f.predicate == "killed")
    assert (finding.status, finding.answer.text, finding.answer.claim_id) == ("update", "7", claims[1].id)
