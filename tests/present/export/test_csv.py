"""CSV: what a spreadsheet, and what a program, reads back."""

import csv
import io
import re
from dataclasses import replace
from decimal import Decimal

import pytest

from consilience.present.export import export
from tests.present.export.hostile import TEXTS, hostile
from tests.present.export.tables import GALE
from tests.present.ferry import FINDINGS, REPORTS, WRECK, C

csv.field_size_limit(10**7)  # split at the wrong delimiter, a row is one long field
NUMBER = re.compile(r"-?\d+(\.\d+)?")
COMPUTES = tuple("=+-@\t\r\n＝＋－＠")


def cells(data, *, delimiter=","):
    table = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter)
    return [cell for row in table for cell in row]


def rows(situation):
    return list(csv.DictReader(io.StringIO(export(situation, "csv").decode("utf-8-sig"), newline="")))


def row(name):
    return next(found for found in rows(WRECK) if found["claim_id"] == C[name].id)


def test_a_spreadsheet_is_told_the_alphabet():
    assert export(WRECK, "csv").startswith(b"\xef\xbb\xbfstory,")


def test_a_row_a_claim():
    found = rows(WRECK)

    assert sorted(row["claim_id"] for row in found) == sorted(claim.id for claim in C.values())
    assert {row["finding_id"] for row in found} == {finding.id for finding in FINDINGS if finding.claim_ids}


def test_what_a_row_says():
    found = row("nine")

    assert found["question"] == "How many people drowned?"
    assert (found["status"], found["answer"], found["says"]) == ("update", "11", "9")
    assert (found["stands"], found["why"]) == (
        "Earlier count",
        "The coastguard counted nine on the 4th and eleven on the 5th.",
    )
    assert (found["said_by"], found["voice"]) == ("coastguard", "coastguard")
    assert (found["outlet"], found["published"]) == ("Kysttidende", "2031-03-04")
    assert (found["low"], found["best"], found["high"], found["unit"]) == ("9", "9", "9", "person")
    assert found["day"] == "2031-03-04"


def test_what_was_not_said_is_empty():
    found = row("lives")

    assert (found["said_by"], found["high"], found["day"], found["latitude"]) == ("", "", "", "")
    assert found["quantifier"] == "at_least"


def test_a_place_has_its_precision():
    found = row("reef1")

    assert (found["place"], found["latitude"], found["longitude"]) == ("Skarven reef", "61.45", "4.72")
    assert found["precision"] == "2"


@pytest.mark.parametrize("situation", [WRECK, GALE], ids=["wreck", "gale"])
def test_a_quote_stands_where_the_row_says(situation):
    texts = {report.id: report.text for report in situation.reports}

    for found in rows(situation):
        stretch = texts[found["report_id"]][int(found["start"]) : int(found["end"])]
        assert found["quote"].removeprefix("'").startswith(" ".join(stretch.split()))


def test_further_stretches_are_named():
    several = [found for found in rows(GALE) if found["more"]]

    assert several
    assert all(re.fullmatch(r"\d+\.\.\d+", found["more"]) and " … " in found["quote"] for found in several)


def test_a_claim_that_answers_no_question_is_there_too():
    asked = {claim_id for finding in GALE.findings for claim_id in finding.claim_ids}
    found = {row["claim_id"]: row for row in rows(GALE)}

    assert {claim.id for claim in GALE.claims} == found.keys()
    assert all((found[claim.id]["question"] != "") == (claim.id in asked) for claim in GALE.claims)


@pytest.mark.parametrize("delimiter", [",", ";"])
@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_no_text_runs(text, delimiter):
    for cell in cells(export(hostile(text), "csv"), delimiter=delimiter):
        assert not cell.startswith(COMPUTES) or NUMBER.fullmatch(cell), cell[:80]


def test_a_number_stays_a_number():
    found = rows(hostile("=1+1"))[0]

    assert found["longitude"] == "-5.25"
    assert Decimal(found["best"]) == 9


def test_a_row_is_a_line():
    assert len(export(hostile("a\r\nb\nc\u2028d"), "csv").decode().splitlines()) == 5
    assert len(REPORTS) == 5


def test_no_cell_is_longer_than_a_spreadsheet_s():
    assert max(map(len, cells(export(hostile("long " * 10_000), "csv")))) <= 32_767


def test_a_day_that_is_not_known_is_empty():
    unknown = replace(C["tue1"].when, value=None, earliest=None, latest=None)
    stretch = replace(unknown, latest="2031-03-06")
    claims = tuple(
        replace(c, when=unknown if c == C["tue1"] else stretch) if c in (C["tue1"], C["tue2"]) else c
        for c in WRECK.claims
    )
    days = {found["claim_id"]: found["day"] for found in rows(replace(WRECK, claims=claims))}

    assert (days[C["tue1"].id], days[C["tue2"].id]) == ("", "../2031-03-06")
