"""The workbook, read back by another library than the one that writes it."""

import io
import zipfile
from dataclasses import replace
from datetime import datetime

import openpyxl
import pytest

from consilience.errors import UsageError
from consilience.present.export import export, xlsx
from tests.present.export.hostile import TEXTS, hostile
from tests.present.export.tables import GALE
from tests.present.ferry import R1, WRECK, C

SHEETS = ["reports", "findings", "claims", "entities", "checks", "judgements", "skipped", "about"]


def book(situation):
    return openpyxl.load_workbook(io.BytesIO(export(situation, "xlsx")))


def rows(sheet):
    """The rows of a sheet, by the names in its first one."""
    heads = [cell.value for cell in sheet[1]]
    return [dict(zip(heads, row, strict=True)) for row in sheet.iter_rows(min_row=2)]


@pytest.fixture(scope="module")
def wreck():
    return book(WRECK)


def test_a_sheet_for_each_table(wreck):
    assert wreck.sheetnames == SHEETS


@pytest.mark.parametrize("name", SHEETS)
def test_the_head_stays_and_filters(wreck, name):
    sheet = wreck[name]

    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:")
    assert all(sheet.column_dimensions[cell.column_letter].width >= 7 for cell in sheet[1])


def test_nothing_is_left_out(wreck):
    assert len(rows(wreck["reports"])) == len(WRECK.reports)
    assert len(rows(wreck["findings"])) == len(WRECK.findings)
    assert {row["claim_id"].value for row in rows(wreck["claims"])} == {claim.id for claim in WRECK.claims}
    assert len(rows(wreck["entities"])) == len(WRECK.entities)
    assert len(rows(wreck["checks"])) == len(WRECK.checks)
    assert [row["reason"].value for row in rows(wreck["skipped"])] == ["it is an image, not text"]


def test_days_are_dates_and_numbers_are_numbers(wreck):
    found = next(row for row in rows(wreck["claims"]) if row["claim_id"].value == C["nine"].id)

    assert found["published"].value == datetime(2031, 3, 4)
    assert found["published"].number_format == "yyyy-mm-dd"
    assert found["best"].value == 9
    assert found["best"].data_type == "n"


def test_a_disputed_day_says_so(wreck):
    found = next(row for row in rows(wreck["findings"]) if row["question"].value == "On which day did it happen?")

    assert found["status"].value == "conflict"
    assert found["stands"].value == "Reports disagree: 4 independent origins"


def test_a_claim_leads_to_its_finding_and_report(wreck):
    found = next(row for row in rows(wreck["claims"]) if row["claim_id"].value == C["mon"].id)

    for column, sheet in (("finding_id", "findings"), ("report_id", "reports")):
        name, cell = found[column].hyperlink.location.split("!")
        row = wreck[name.strip("'")][cell].row
        assert name == f"'{sheet}'"
        assert wreck[sheet].cell(row, wreck[sheet].max_column).value == found[column].value


def test_every_column_is_explained(wreck):
    told = {(row["sheet"].value, row["column"].value) for row in rows(wreck["about"])}

    assert {(name, cell.value) for name in SHEETS[:-1] for cell in wreck[name][1]} <= told


def test_as_known_is_said():
    told = [row["holds"].value for row in rows(book(replace(GALE, as_of="2031-03-05"))["about"])]

    assert "As known on 5 March 2031." in told


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_no_text_runs_or_leads_anywhere(text):
    found = book(hostile(text))

    for sheet in found:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", cell.value
                link = cell.hyperlink
                assert link is None or link.location or link.target.startswith(("http://", "https://"))


def test_a_text_is_not_changed():
    assert rows(book(hostile("=1+1"))["reports"])[0]["outlet"].value == "=1+1"


def test_only_addresses_of_the_web_are_links():
    reports = tuple(replace(r, uri="https://coast.example/a?b=c d") if r == R1 else r for r in WRECK.reports)
    links = [row["uri"].hyperlink for row in rows(book(replace(WRECK, reports=reports))["reports"])]

    assert [link.target for link in links if link] == ["https://coast.example/a?b=c%20d"]


def test_no_moment_is_in_the_file():
    with zipfile.ZipFile(io.BytesIO(export(WRECK, "xlsx"))) as parts:
        assert {part.date_time[0] for part in parts.infolist()} == {1980}
        assert b"2000-01-01T00:00:00Z" in parts.read("docProps/core.xml")


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch):
    monkeypatch.setattr(xlsx, "ROWS", 5)

    with pytest.raises(UsageError, match="5 reports are more than a sheet can hold"):
        export(WRECK, "xlsx")
