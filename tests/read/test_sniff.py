"""What something is, told by its name, its media type or its first bytes."""

import inspect
from pathlib import Path

import pytest

from consilience.cli.read import read
from consilience.model import Report
from consilience.read.everything import read_all, read_upload
from consilience.read.sniff import BY_NAME, form_by_bytes, form_by_mail, form_by_media, form_by_name
from tests.read.files import mail, pdf, word

REFERENCE = Path(__file__).parents[2] / "docs" / "reference.md"
TEXT = "A ferry sank off the harbour of Elmo on Monday night, and twelve people drowned, the harbour master said."
PAGE = f"<html><body><article><p>{TEXT}</p><p>{TEXT}</p></article></body></html>"

NAMES = [("A.PDF", "pdf"), ("a.b.docx", "word"), ("x/y.eml", "mail"), ("a.mbox", "mbox"), ("a.jsonl.gz", "jsonl.gz"),
         ("a.pdf.gz", None), ("pdf", None), ("a.doc", None), ("pasted text", None)]  # fmt: skip
MEDIA = [("Application/PDF; name=x", "pdf"), ("text/html; charset=utf-8", "html"), ("message/rfc822", "mail"),
         ("text/plain", None), ("application/octet-stream", None), (None, None), ("", None)]  # fmt: skip
NO_MAIL = [b"From: Ada Holm\nDate: 4 March\n\nText", b"From the harbour came news in 2031\n", b"Received: today\n\nx"]


@pytest.mark.parametrize(("name", "form"), NAMES)
def test_by_name(name, form):
    assert form_by_name(name) == form


@pytest.mark.parametrize(("media", "form"), MEDIA)
def test_by_media(media, form):
    assert form_by_media(media) == form


def test_by_bytes():
    assert form_by_bytes(b"\n " + pdf([TEXT])) == "pdf"
    assert form_by_bytes(word(TEXT)) == "word"
    assert form_by_bytes(b"Of PDFs: %PDF-1.7 is how they begin.") is None
    assert form_by_mail(mail(TEXT, subject="x", sender="a@b.example")) == "mail"
    assert [form_by_mail(data) for data in NO_MAIL] == [None] * 3


@pytest.mark.parametrize(("data", "media"), [
    (pdf([TEXT]), None), (pdf([TEXT]), "text/plain"), (word(TEXT), "application/octet-stream"), (word(TEXT), None),
    (TEXT.encode(), None), (TEXT.encode("utf-16"), "text/plain"), (PAGE.encode(), None), (PAGE.encode(), "text/html"),
    (f'{{"text": "{TEXT}"}}'.encode(), "application/jsonl"),
    (f"Café. {TEXT}".encode("latin-1"), "text/plain; charset=latin-1"),
])  # fmt: skip
def test_an_upload_without_a_name_that_says_what_it_is(data, media):
    (report,) = read_upload("upload", data, media)
    assert isinstance(report, Report)
    assert TEXT in report.text
    assert report.uri.partition(":")[0] == "upload"


def test_no_upload_opens_a_file(tmp_path):
    path = tmp_path / "secret.txt"
    path.write_text(TEXT)
    (report,) = read_upload(str(path), b"Only what was sent is read.")
    assert report.text == "Only what was sent is read."
    assert [item.reason for item in read_upload(str(path), b"")] == ["is empty"]


def test_a_folder_of_every_form(tmp_path):
    forms = {"a.pdf": pdf([TEXT]), "b.docx": word(TEXT), "c.eml": mail(TEXT), "d.txt": TEXT.encode()}
    for name, data in forms.items():
        (tmp_path / name).write_bytes(data)
    reports, skipped = read_all([tmp_path])
    assert [(Path(report.uri).name, report.text.strip()) for report in reports] == [(name, TEXT) for name in forms]
    assert skipped == []


@pytest.mark.parametrize("name", ["a.doc", "a.RTF", "a.odt", "a.msg"])
def test_a_known_form_that_is_not_read_says_what_to_do(tmp_path, name):
    (tmp_path / name).write_bytes(b"any bytes")
    _, (skipped,) = read_all([tmp_path])
    *_, attached = read_upload("a.eml", mail(TEXT, attached=[(name, "application/msword", b"any bytes")]))
    assert "; save it as ." in skipped.reason == attached.reason


@pytest.mark.parametrize("suffix", [suffix for suffix in BY_NAME if not suffix.endswith(".gz")])
def test_every_suffix_is_in_the_reference(suffix):
    assert f"`{suffix}`" in REFERENCE.read_text(encoding="utf-8")


def test_the_help_of_read_names_every_kind():
    said = inspect.getsource(read)
    assert [kind for kind in (".pdf", ".docx", ".eml", ".mbox", ".jsonl", ".html") if kind not in said] == []
