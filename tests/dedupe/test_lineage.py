import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.dedupe import find_lineages, find_origins, read_in
from consilience.model import Part
from tests.dedupe import texts
from tests.factory import report


def pile(*bodies):
    return [report(body, uri=f"u{at}") for at, body in enumerate(bodies)]


def lineages_of(reports):
    """All of them, the reports being one story."""
    copies = read_in(reports)
    return (*find_lineages(copies), *find_origins(copies, [[report.id for report in reports]]))


def kinds(*bodies):
    return [lineage.kind for lineage in lineages_of(pile(*bodies))]


BY_KIND = [
    ("exact", [texts.WIRE, texts.WIRE]),
    ("wire", [texts.WIRE, texts.EDITED]),
    ("near", [texts.UNCREDITED, texts.UNCREDITED_EDIT]),
    ("quoted", [texts.UNCREDITED, texts.QUOTING]),
    ("shared_origin", [texts.BROADCAST, texts.REWRITTEN]),
    ("shared_origin", [texts.BROADCAST, texts.REWRITTEN, texts.INDEPENDENT, texts.THIRD]),
]
NO_LINEAGE = [
    [texts.BROADCAST, texts.INDEPENDENT],
    [texts.BROADCAST, texts.INDEPENDENT, texts.THIRD],
    [texts.REWRITTEN, texts.THIRD],
    [texts.WIRE, texts.BROADCAST],
    ["", ""],
    ["Watch live.", "Watch live."],
    [texts.WIRE],
    [],
]


@pytest.mark.parametrize(("kind", "bodies"), BY_KIND)
def test_each_kind_is_told(kind, bodies):
    assert kinds(*bodies) == [kind]


@pytest.mark.parametrize("bodies", NO_LINEAGE)
def test_nothing_shared_where_reports_were_written_independently(bodies):
    assert kinds(*bodies) == []


def test_only_a_shared_origin_is_inferred():
    for kind, bodies in BY_KIND:
        (lineage,) = lineages_of(pile(*bodies))
        assert lineage.inferred == (kind == "shared_origin")
        assert lineage.why.endswith(".")


def test_evidence_stands_in_every_report_where_it_says():
    for _, bodies in BY_KIND:
        reports = pile(*bodies)
        text = {r.id: r.text for r in reports}
        for lineage in lineages_of(reports):
            assert {span.report_id for span in lineage.evidence} == set(lineage.report_ids)
            assert all(text[span.report_id][span.start : span.end] == span.quote for span in lineage.evidence)


def test_the_two_that_share_an_origin_are_named():
    reports = pile(texts.BROADCAST, texts.REWRITTEN, texts.INDEPENDENT, texts.THIRD)
    (lineage,) = lineages_of(reports)
    assert set(lineage.report_ids) == {reports[0].id, reports[1].id}
    assert "written independently" in lineage.why


def test_an_agency_credited_without_shared_text_makes_no_wire():
    assert kinds(f"With Agencies\n\n{texts.INDEPENDENT}", f"With Agencies\n\n{texts.THIRD}") == []


def test_boilerplate_is_left_out():
    notice = (
        "Subscribe to our newsletter for the latest on this and many other stories, every morning, in your inbox. " * 3
    )
    reports = []
    for at, body in enumerate((texts.INDEPENDENT, texts.THIRD)):
        text = body + notice
        parts = (
            Part(start=0, end=len(body), kind="body"),
            Part(start=len(body), end=len(text), kind="boilerplate"),
        )
        made = report(text, uri=f"u{at}")
        reports.append(type(made)(id=made.id, uri=made.uri, text=text, parts=parts))
    assert lineages_of(reports) == ()


def test_a_house_phrase_between_unlike_reports_is_no_quotation():
    phrase = (
        "This is a developing story. Stay with Channel Nine on air and online for the latest, and never miss a post: "
        "find us on every network and send your tips to the newsroom at any hour of the day."
    )
    reports = [report(f"{body}\n\n{phrase}", outlet="Channel Nine") for body in (texts.INDEPENDENT, texts.WIRE)]
    assert lineages_of(reports) == ()


def test_a_reprint_descends_from_whatever_its_text_descends_from():
    reports = pile(texts.UNCREDITED, texts.UNCREDITED, texts.UNCREDITED_EDIT)
    found = {lineage.kind: set(lineage.report_ids) for lineage in lineages_of(reports)}
    assert found == {"exact": {r.id for r in reports[:2]}, "near": {r.id for r in reports}}


def test_many_prints_of_one_text_are_one_lineage():
    lineages = lineages_of(pile(*[f"{texts.UNCREDITED}\n\nPrinted as number {at} by us." for at in range(30)]))
    assert [(lineage.kind, len(lineage.report_ids)) for lineage in lineages] == [("near", 30)]


@given(st.randoms())
def test_order_makes_no_difference(shuffle: random.Random):
    reports = pile(texts.WIRE, texts.EDITED, texts.QUOTING, texts.BROADCAST, texts.REWRITTEN, texts.THIRD)
    expected = lineages_of(reports)
    shuffle.shuffle(reports)
    assert lineages_of(reports) == expected
