"""A person's word stands beside what the program found, in what is shared too."""

import csv
import io
from dataclasses import replace

import openpyxl

from consilience.present.export import export
from tests.present.export.judged import DAY, JUDGED


def rows(name):
    return list(csv.DictReader(io.StringIO(export(JUDGED, name).decode("utf-8-sig"), newline="")))


def test_a_row_has_both_answers():
    found = {(row["answer"], row["found"]) for row in rows("csv") if row["finding_id"] == DAY.id}

    assert found == {("3 March 2031", "4 March 2031")}
    assert {row["found"] for row in rows("csv") if row["finding_id"] != DAY.id} == {""}


def test_a_workbook_has_a_sheet_of_judgements():
    book = openpyxl.load_workbook(io.BytesIO(export(JUDGED, "xlsx")))
    heads, row = book["judgements"].iter_rows(values_only=True)
    told = dict(zip(heads, row, strict=True))

    assert told["judgement"] == "“On which day did it happen?” was on 3 March 2031"
    assert (told["author"], told["reason"], told["state"]) == ("Ingrid", "the harbour log has it", "applied")


def test_the_brief_says_who_decided_what_and_why():
    told = export(JUDGED, "markdown").decode()

    assert "### On which day did it happen? 3 March 2031" in told
    assert "The machine found: 4 March 2031." in told
    assert (
        "- Ingrid, 7 March 2031: “On which day did it happen?” was on 3 March 2031. "
        "Reason: the harbour log has it. (applied)"
    ) in told


def test_a_question_that_a_person_took_away_is_told():
    without = replace(JUDGED, findings=tuple(f for f in JUDGED.findings if f.id != DAY.id))

    assert "- No longer asked: On which day did it happen? 4 March 2031" in export(without, "markdown").decode()
