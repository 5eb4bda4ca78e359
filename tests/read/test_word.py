"""Word documents: what they show, and nothing that was struck out."""

import io
import zipfile

import pytest

from consilience.model import Report
from consilience.read.everything import read_upload
from tests.read.files import word, word_of

FIRST = "A ferry sank off the harbour of Elmo on Monday night, and twelve people drowned, the harbour master said."
SECOND = "Divers searched the wreck until dawn, and five people are still missing off the coast, the ministry said."
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def read_one(data, name="a.docx"):
    (report,) = read_upload(name, data)
    assert isinstance(report, Report), report
    return report


def drawn(inner):
    return f'<?xml version="1.0" encoding="UTF-8"?><w:document {W} {MC}><w:body>{inner}</w:body></w:document>'


def run(text, mark=""):
    return f'<w:r><w:rPr>{mark}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_paragraphs_headings_and_lists():
    report = read_one(word("Ferry sinks off Elmo", FIRST, SECOND, style="Heading 1"))
    assert report.text == f"Ferry sinks off Elmo\n\n{FIRST}\n\n{SECOND}"
    assert (report.title, report.published) == ("Ferry sinks off Elmo", None)


def test_a_title_by_its_style_or_by_the_properties_where_it_is_printed():
    styled = read_one(word("Ferry sinks off Elmo", FIRST, style="Title"))
    named = read_one(word(FIRST, "Ferry sinks", SECOND, title="FERRY SINKS"))
    stale = read_one(word(FIRST, SECOND, title="Template for appeals"))
    assert (styled.title, styled.body_start) == ("Ferry sinks off Elmo", 22)
    assert named.text == f"Ferry sinks\n\n{FIRST}\n\n{SECOND}"
    assert (stale.title, stale.text) == (None, f"{FIRST}\n\n{SECOND}")


def test_a_row_of_a_table_is_a_line():
    report = read_one(word(FIRST, SECOND, table=[["Dead", "12"], ["Missing", ""]]))
    assert report.text.split("\n\n")[2:] == ["Dead | 12", "Missing"]


def test_a_table_that_lays_out_the_page_is_its_paragraphs():
    cell = f"<w:tc><w:p>{run(FIRST)}</w:p><w:p>{run(SECOND)}</w:p></w:tc>"
    row = f"<w:tbl><w:tr><w:tc><w:p>{run('PRESS')}</w:p></w:tc>{cell}</w:tr></w:tbl>"
    assert read_one(word_of(drawn(row))).text == f"PRESS\n\n{FIRST}\n\n{SECOND}"


MARKED = [
    ("<w:del><w:r><w:delText>Thirteen</w:delText></w:r></w:del><w:ins>{}</w:ins>", "Twelve people drowned."),
    ('<w:moveFrom w:id="1"><w:r><w:t>Moved.</w:t></w:r></w:moveFrom>{}', "Twelve people drowned."),
    ('<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>{}', "Twelve people drowned."),
    ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Shown: </w:t></w:r>{}', "Shown: Twelve people drowned."),
    ("<w:r><w:instrText> PAGE </w:instrText></w:r>{}", "Twelve people drowned."),
    ("<w:r><w:t>Ports</w:t><w:tab/><w:t>shut</w:t><w:br/></w:r>{}", "Ports shut\n\nTwelve people drowned."),
    ("<mc:AlternateContent><mc:Choice><w:r><w:t>Box. </w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>Box. </w:t></w:r>"
     "</mc:Fallback></mc:AlternateContent>{}", "Box. Twelve people drowned."),
    ("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "Twelve people drowned."),
]  # fmt: skip


@pytest.mark.parametrize(("marks", "text"), MARKED)
def test_what_is_shown_and_what_is_not(marks, text):
    said = run("Twelve people drowned.")
    assert read_one(word_of(drawn(f"<w:p>{marks.format(said)}</w:p>"))).text == text


def test_a_document_is_known_by_its_bytes():
    assert read_one(word(FIRST), name="upload").text == FIRST
    assert read_one(word(FIRST), name="upload.txt").text == FIRST


def archive(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return out.getvalue()


ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))
BAD = [
    ("a.docx", word(FIRST)[:-200], "is a broken or locked Word document"),
    ("a.docx", archive(letter=FIRST), "no Word document"),
    ("a.docx", word_of(drawn("")), "without text"),
    ("a.docx", word_of(drawn(f"<w:p>{run(FIRST)}")[:-30]), "is a broken or locked Word document"),
    ("a.docx", word_of(drawn(f"<w:p>{'<w:r>' * 1000}")), "too deep in one another"),
    ("a.docx", word_of(drawn(f"<w:p>{run('a' * 70_000_000)}</w:p>")), "unpacks to 70,000"),
    ("a.docx", word_of(f"<!DOCTYPE w [{ENTITIES}]><w:p {W}>{run('&e11;')}</w:p>"), "declares a document type"),
    ("a.docx", word_of(drawn(f"<w:p>{run(FIRST)}</w:p>"), **{f"f{n}": "" for n in range(10_001)}), "10,002 files"),
    ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "save it as .docx or PDF"),
    ("a.rtf", rb"{\rtf1\ansi A ferry sank.}", "is an RTF document, not text; save it as .docx or PDF"),
]


@pytest.mark.parametrize(("name", "data", "why"), BAD)
def test_what_cannot_be_read_says_why(name, data, why):
    (skipped,) = read_upload(name, data)
    assert why in skipped.reason
    assert (skipped.uri, skipped.step) == (name, "parse" if "without" in why else "decode")
