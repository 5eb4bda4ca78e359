"""PDFs: paragraphs out of rows of print, and a clear word where there are none."""

import io
import time
import zlib

import pytest
from pypdf import PdfReader, PdfWriter

from consilience.model import Report
from consilience.read.everything import read_upload
from consilience.read.printed import paragraphs_of
from consilience.read.rows import Row
from tests.read.files import FONT, GAP, loop, pdf, pdf_of

FIRST = [
    "A ferry sank off the harbour of Elmo on Monday night, and twelve people",
    "drowned, the harbour master said. Divers searched the wreck until dawn, and",
    "five people are still missing.",
]
SECOND = [
    "Two of the dead were children, the ministry said in a statement. The search",
    "will go on for days, and a second boat is on its way from the capital.",
]


def read_one(data, **options):
    (report,) = read_upload("a.pdf", data, **options)
    assert isinstance(report, Report), report
    return report


def why(data):
    (skipped,) = read_upload("a.pdf", data)
    return skipped.step, skipped.reason


@pytest.mark.parametrize("packed", [True, False])
def test_rows_become_paragraphs_where_a_gap_parts_them(packed):
    report = read_one(pdf([*FIRST, GAP, *SECOND], packed=packed))
    assert report.text == " ".join(FIRST) + "\n\n" + " ".join(SECOND)
    assert report.uri == "a.pdf"


def test_an_indent_begins_a_paragraph():
    rows = [(72 + 20 * (i in (0, 3)), 780 - 14 * i, 12, row) for i, row in enumerate([*FIRST, *SECOND])]
    assert read_one(pdf(rows)).text.split("\n\n") == [" ".join(FIRST), " ".join(SECOND)]


def test_a_short_last_row_ends_a_paragraph():
    assert read_one(pdf([*FIRST, *SECOND])).text.split("\n\n") == [" ".join(FIRST), " ".join(SECOND)]


def test_a_list_without_marks_is_its_entries():
    items = ["Twelve dead, three of them children", "Five missing off the coast"]
    assert read_one(pdf([*FIRST, *items])).text.split("\n\n")[1:] == items


def test_larger_type_is_a_headline_of_its_own():
    rows = [(72, 800, 24, "Ferry sinks off Elmo,"), (72, 772, 24, "twelve drowned"), (72, 740, 12, FIRST[0])]
    rows += [(72, 726, 12, FIRST[1]), (72, 712, 12, FIRST[2])]
    report = read_one(pdf(rows))
    assert report.text.split("\n\n")[0] == report.title == "Ferry sinks off Elmo, twelve drowned"


def test_a_paragraph_runs_on_over_the_page_without_its_furniture():
    pages = [
        [(72, 820, 9, "HARBOUR BULLETIN"), *(FIRST[:2] if n == 0 else FIRST[2:]), (290, 30, 9, f"Page {n + 1} of 2")]
        for n in range(2)
    ]
    report = read_one(pdf(*pages))
    assert report.text == "HARBOUR BULLETIN\n\n" + " ".join(FIRST)
    assert read_one(pdf([*FIRST, (290, 30, 9, "1")], [*SECOND, (290, 30, 9, "2")])).text == (
        " ".join(FIRST) + "\n\n" + " ".join(SECOND)
    )


def test_a_number_that_stands_alone_is_kept():
    assert read_one(pdf([(72, 780, 12, "12"), (72, 740, 12, FIRST[0])])).text == f"12\n\n{FIRST[0]}"


MENDED = [
    ("the boats evac-", "uated them", "the boats evacuated them"),
    ("a 12-year-", "old boy", "a 12-year-old boy"),
    ("his mother-in-", "law said", "his mother-in-law said"),
    ("a well-", "known pilot, as well-known as any", "a well-known pilot, as well-known as any"),
    ("the Elmo-", "Fell line", "the Elmo-Fell line"),
    ("the evac\u00ad", "uated crew", "the evacuated crew"),
    ("it sank –", "fast", "it sank – fast"),
]


@pytest.mark.parametrize(("above", "below", "whole"), MENDED)
def test_broken_words_are_mended(above, below, whole):
    rows = [Row(above, 0, 72, 700, 12), Row(below, 0, 72, 686, 12)]
    assert paragraphs_of([rows]) == [whole]


def test_ligatures_are_letters():
    assert read_one(pdf(["Of\x01cers \x02ed, of\x01cials said."])).text == "Officers fled, officials said."


def test_columns_are_read_one_after_the_other():
    left = [(60, 700 - 14 * i, 12, row) for i, row in enumerate(FIRST[:2])]
    right = [(320, 700 - 14 * i, 12, row) for i, row in enumerate(FIRST[2:])]
    assert read_one(pdf([*left, *right])).text == " ".join(FIRST)


def test_a_title_in_the_metadata_is_believed_where_it_is_printed():
    printed = pdf(["Ferry sinks off Elmo", GAP, *FIRST], info="/Title (Ferry Sinks off Elmo)")
    stale = pdf(["Ferry sinks off Elmo", GAP, *FIRST], info="/Title (Microsoft Word - flood_v2.doc)")
    assert read_one(printed).body_start == len("Ferry sinks off Elmo") + 2
    assert (read_one(stale).body_start, read_one(stale).title) == (0, "Ferry sinks off Elmo")


MADE = "/CreationDate (D:20310305091500Z)"


def test_the_day_it_was_made_is_its_day_where_nothing_else_is():
    report = read_one(pdf(FIRST, info=MADE))
    assert (report.published.value, report.published.basis) == ("2031-03-05", "metadata")
    assert "made on that day" in report.published.reason
    assert read_one(pdf(FIRST, info=MADE), published="2031-03-04").published.value == "2031-03-04"
    assert read_one(pdf(["4 March 2031", GAP, *FIRST], info=MADE)).published.value == "2031-03-04"
    assert read_one(pdf(FIRST, info="/CreationDate (soon)")).published is None


def test_a_report_that_was_filed_long_after_has_no_day():
    told = [*FIRST, "The inquiry opens on 9 January 2031, a court heard after the storm of 4 May 2030."]
    assert read_one(pdf(told, info=MADE)).published is None
    assert read_one(pdf([*told, "It will end on 3 March 2031."], info=MADE)).published.value == "2031-03-05"


def locked(password, owner=None):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(FIRST))))
    writer.encrypt(password, owner, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_locked_files():
    assert why(locked("secret")) == ("decode", "is a locked PDF; save it without a password, or print it to a new one")
    assert read_one(locked("", "owner")).text == " ".join(FIRST)  # it may be read, but not changed


BAD = [
    (pdf([]), "parse", "has no text, only pictures: run OCR on it first"),
    (b"%PDF-1.7 and nothing more", "decode", "is a broken PDF"),
    (pdf(FIRST)[:400], "decode", "PDF"),
    (pdf(*[[]] * 501), "parse", "has 501 pages; one report has at most 500"),
    (pdf(["\x03\x04\x05\x04 \x03\x05"] * 9), "parse", "fonts that do not say what their letters are"),
]


@pytest.mark.parametrize(("data", "step", "reason"), BAD)
def test_what_cannot_be_read_says_why(data, step, reason):
    assert why(data)[0] == step
    assert reason in why(data)[1]


def bomb(size):
    data = zlib.compress(zlib.compress(b"\n" * size, 9), 9)
    stream = b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream" % (len(data), data)
    page = "<< /Type /Page /Parent 2 0 R /Resources << /Font << /F 3 0 R >> >> /Contents 6 0 R >>"
    pages = "<< /Type /Pages /Kids [5 0 R] /Count 1 >>"
    return pdf_of(["<< /Type /Catalog /Pages 2 0 R >>", pages, FONT, "<< >>", page, stream])


@pytest.mark.parametrize("data", [bomb(500_000_000), loop(100)])
def test_bombs_do_not_hold_it_up(data):
    assert len(data) < 100_000
    began = time.monotonic()
    assert why(data)[0] in ("parse", "decode")
    assert time.monotonic() - began < 10
