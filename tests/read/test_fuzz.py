"""Files that somebody broke, by chance or on purpose: each ends in reports or in a sentence, and soon.

A longer run, with other examples each time: CONSILIENCE_FUZZ=20000 python -m pytest tests/read/test_fuzz.py
"""

import gzip
import json
import os
import time
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consilience.model import SILENT, Report, Skipped, Span
from consilience.read.everything import read_upload
from consilience.text.paragraphs import paragraphs
from tests.read.files import GAP, mail, pdf, word, word_of

SLOWEST = 2.0  # seconds of work for one small file; most take a hundredth
LONGEST = 15.0  # seconds by the clock, with the process that reads apart, on a machine that is busy with other things
EXAMPLES = int(os.environ.get("CONSILIENCE_FUZZ", "150"))  # a form; all of them take some ten seconds
RUN = settings(
    max_examples=EXAMPLES,
    derandomize="CONSILIENCE_FUZZ" not in os.environ,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TEXT = [
    "PORT ELMO, March 4, 2031 — A ferry sank off the harbour on Monday, and twelve people drowned, officials said.",
    "Divers searched the wreck through the night, and the harbour master said that the search would go on for days.",
]
PAGE = f"""<!doctype html><html><head><title>Ferry sinks</title><meta charset="utf-8">
<meta property="article:published_time" content="2031-03-04"></head><body><article>
<h1>Ferry sinks</h1>{"".join(f"<p>{each}</p>" for each in TEXT)}</article></body></html>"""
MARKDOWN = (
    f"---\ntitle: Ferry\ndate: 2031-03-04\n---\n# Ferry\n\n> {TEXT[0]}\n\n[*link*](http://a.example/)\n- {TEXT[1]}\n"
)
LINES = "".join(
    json.dumps({"uri": f"u{n}", "text": each, "published": "2031-03-04"}) + "\n" for n, each in enumerate(TEXT)
)
MIXED = {
    "text": TEXT[0], "html": PAGE, "sender": "Ada Holm <a@b.example>", "subject": "=?utf-8?q?Ferry=20sinks?=",
    "date": "Wed, 05 Mar 2031 23:40:00 -0500",
}  # fmt: skip


XML = """<w:document xmlns:w="w"><w:body>
<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Ferry sinks</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Not seen</w:t></w:r></w:p></w:tc>
<w:tc><w:p><w:r><w:t>Twelve dead.</w:t><w:tab/></w:r></w:p></w:tc></w:tr></w:tbl>
<w:del><w:r><w:delText>Ten dead.</w:delText></w:r></w:del></w:body></w:document>"""
PACKED = {"b.docx": word_of, "a.jsonl.gz": gzip.compress}  # broken before they are packed, or nothing in them is read


@cache
def seeds():
    """A small file of every form, by the name that it is sent under."""
    drawn = pdf([*TEXT, GAP, TEXT[1]], TEXT, info="/Title (Ferry) /CreationDate (D:20310304)")
    letter = mail(**MIXED, attached=[("a.pdf", "application/pdf", drawn), ("b.txt", "text/plain", TEXT[1].encode())])
    return {
        "a.txt": "\n\n".join(["Ferry sinks", "By Ada Holm", *TEXT]).encode(),
        "a.md": MARKDOWN.encode(),
        "a.html": PAGE.encode(),
        "a.jsonl": LINES.encode(),
        "a.jsonl.gz": LINES.encode(),
        "a.pdf": drawn,
        "b.pdf": pdf([*TEXT, GAP, TEXT[1]], packed=True),
        "a.docx": word("Ferry sinks", *TEXT, title="Ferry sinks", table=[["Dead", "12"]]),
        "b.docx": XML.encode(),
        "a.eml": letter,
        "a.mbox": (b"From a Wed Mar  5 23:40:00 2031\n" + mail(**MIXED) + b"\n") * 2,
    }


WORDS = [
    "\0", "\n", "\r", " ", "#" * 50, "> " * 50, "\ufeff", "\x85", "\u2028", "\u202e", "😀", "31 February 2031",
    "<", ">", "<p>", "</p>", "<!--", "&#0;", "&#x110000;", "<w:p>", "</w:p>", "</w:r>", "<w:tr>", "<w:tc>", "<w:t>",
    "{", "}", '"', "\\u0000", "\\ud800", "[", "(", ")", "<<", ">>", "endobj\n", "stream\n", "5 0 R", "0 0 R", "/Kids",
    "/Filter", "/FlateDecode", "-1", "999999999999", "1e999", "PK\3\4", "PK\5\6", "From: ", "From ", "--", "boundary=",
    "=?utf-8?b?", "?=", "Content-Type: multipart/mixed; boundary=x\n", "Content-Type: message/rfc822\n\n",
]  # fmt: skip
TOKENS = st.sampled_from([word.encode() for word in WORDS] + [b"\xff\xfe", b"\xff", b"\xc3"])
PLACES = st.floats(0, 1, exclude_max=True)
EDITS = st.lists(
    st.tuples(st.sampled_from(["put", "cut", "flip", "twice", "end"]), PLACES, st.integers(1, 400), TOKENS),
    min_size=1,
    max_size=8,
)


def broken(data, edits):
    """The same bytes with some put in, cut out, turned over, told twice, or with the end torn off."""
    for edit, place, size, token in edits:
        at = int(place * len(data))
        piece = data[at : at + size]
        instead = {
            "put": token + piece,
            "cut": b"",
            "flip": bytes(byte ^ size & 255 for byte in piece),
            "twice": piece * 2,
        }
        data = data[:at] if edit == "end" else data[:at] + instead[edit] + data[at + size :]
    return data


def check(name, data, media=None):
    """Reports whose parts and spans fit, or sentences; in the time there is."""
    began, worked = time.monotonic(), time.process_time()
    items = list(read_upload(name, PACKED[name](data) if name in PACKED else data, media))
    assert time.process_time() - worked < SLOWEST
    assert time.monotonic() - began < LONGEST
    for item in items:
        if isinstance(item, Skipped):
            assert item.uri
            assert item.step
            assert item.reason
        else:
            check_report(item)
    return items


def check_report(report):
    assert isinstance(report, Report)
    assert report.text.strip()
    assert (report.parts[0].start, report.parts[-1].end) == (0, len(report.text))
    assert all(left.end == right.start for left, right in pairwise(report.parts))
    assert 0 <= report.body_start <= len(report.text)
    assert all("\x00" not in (each or "") for each in (report.title, report.byline, report.outlet))
    for start, end, kind in paragraphs(report):
        assert kind not in SILENT
        assert Span.of(report, start, end).quote == report.text[start:end]
    report.text.encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("name", seeds())
def test_the_seeds_themselves_are_read(name):
    items = check(name, seeds()[name])
    assert items
    assert all(isinstance(item, Report) for item in items)


@pytest.mark.parametrize("name", seeds())
@RUN
@given(edits=EDITS)
def test_a_broken_file_is_read_or_skipped(name, edits):
    check(name, broken(seeds()[name], edits))


@RUN
@given(st.sampled_from(["upload", *seeds()]), st.binary(max_size=300) | st.lists(TOKENS, max_size=40).map(b"".join))
def test_any_bytes_under_any_name(name, data):
    check(name, data)


@RUN
@given(
    st.sampled_from([*seeds()]),
    st.sampled_from([*seeds(), "upload"]),
    EDITS,
    st.sampled_from(["text/html", "text/plain", None]),
)
def test_a_file_under_another_files_name(of, name, edits, media):
    check(name, broken(seeds()[of], edits), media)
