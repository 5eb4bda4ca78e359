"""Whatever a reader names: reports, or a clear sentence, and the rest is still read."""

import gzip
import io
import json
import os
import subprocess
import sys

import pytest

from consilience.errors import UsageError
from consilience.model import Situation
from consilience.present import render_page
from consilience.read.everything import read_all
from consilience.text.paragraphs import paragraphs

SENTENCE = "A ferry sank off the harbour on Monday, and twelve people drowned, officials said."
GERMAN = "Die Fähre ist in der Nacht gesunken, und das Wasser war kalt, wie die Behörden mit Sorge sagten. " * 5
LINE = json.dumps({"uri": "a1", "text": SENTENCE, "published": "2031-03-04"})
PARAGRAPHS = [
    SENTENCE,
    "Divers searched the wreck through the night, and the harbour master said that the search would go on for days.",
    "Two of the dead were children, the ministry said in a statement, and five people are still missing off the coast.",
]
PAGE = (
    "<html><head><title>Ferry sinks</title></head><body><article>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    + "</article></body></html>"
)

FORMS = [
    ("a.txt", SENTENCE.encode(), SENTENCE),
    ("a.md", b"# Ferry\n\n" + SENTENCE.encode(), "# Ferry\n\n" + SENTENCE),
    ("crlf.txt", f"Ferry\r\n{SENTENCE}\r".encode(), f"Ferry\r\n{SENTENCE}\r"),
    ("mark.txt", b"\xef\xbb\xbf" + SENTENCE.encode(), SENTENCE),
    ("space.txt", f"\n\n  {SENTENCE}\n\n".encode(), f"\n\n  {SENTENCE}\n\n"),
    ("a.jsonl", LINE.encode(), SENTENCE),
    ("a.jsonl.gz", gzip.compress(LINE.encode()), SENTENCE),
    ("unknown", SENTENCE.encode(), SENTENCE),
    ("lines.dat", LINE.encode(), SENTENCE),
]
BAD = [
    ("empty.txt", b"", "open", "is empty"),
    ("blank.txt", b" \n\t\n", "open", "is empty"),
    ("empty.jsonl", b"", "open", "is empty"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0", "decode", "PNG picture"),
    ("paper.pdf", b"%PDF-1.7 ...", "decode", "PDF"),
    ("noise", bytes(range(256)) * 10, "decode", "binary"),
    ("broken.txt", "Zoë drowned. ".encode() * 9 + b"\xff\xff", "decode", "broken at byte"),
    ("run.txt", b"x" * 100_000, "parse", "hardly a space"),
    ("novel.txt", b"The ferry sank. " * 1_300_000, "parse", "one report has at most"),
    ("lines.txt", b"a\n" * 30_001, "parse", "has 30,001 lines; one report has at most 30,000"),
    ("german.txt", GERMAN.encode(), "language", "written in German; only English is read"),
    ("bare.html", b"<html><body></body></html>", "parse", "no article"),
    ("ours.html", render_page(Situation()).encode(), "parse", "a page that this program wrote"),
    ("pile.json", b'{\n "reports": []\n}\n', "parse", "is JSON, but not one report a line"),
    ("torn.jsonl.gz", gzip.compress(LINE.encode())[:-9], "unpack", "broken gzip"),
    ("text.jsonl.gz", LINE.encode(), "unpack", "broken gzip"),
]


@pytest.fixture
def put(tmp_path):
    def put(name, data):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return str(path)

    return put


@pytest.mark.parametrize(("name", "data", "text"), FORMS)
def test_every_form_keeps_its_text(put, name, data, text):
    path = put(name, data)
    (report,), skipped = read_all([path])
    assert skipped == []
    assert report.text == text
    assert report.uri == ("a1" if LINE in data.decode(errors="ignore") or name.endswith("gz") else path)
    assert report.words == len(text.split())


def test_a_page(put):
    (report,), _ = read_all([put("page.html", PAGE.encode())])
    assert report.text == "\n\n".join(["Ferry sinks", *PARAGRAPHS])
    assert (report.title, report.body_start) == ("Ferry sinks", 13)


@pytest.mark.parametrize(("name", "data", "step", "why"), BAD)
def test_bad_input_is_a_sentence_and_the_rest_is_read(put, name, data, step, why):
    bad, good = put(name, data), put("good.txt", SENTENCE.encode())
    reports, (skipped,) = read_all([bad, good])
    assert [report.uri for report in reports] == [good]
    assert (skipped.uri, skipped.step) == (bad, step)
    assert why in skipped.reason


def test_what_is_not_there(tmp_path):
    names = ["no/such/file.txt", str(tmp_path / "*.txt"), str(tmp_path), "nul\0byte", "x" * 5000]
    reports, skipped = read_all(names)
    assert reports == []
    assert [each.uri for each in skipped] == names
    assert {each.step for each in skipped} == {"open"}


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
def test_an_unreadable_file(put, tmp_path):
    path = put("shut.txt", SENTENCE.encode())
    (tmp_path / "shut.txt").chmod(0)
    _, (skipped,) = read_all([path])
    assert "Permission denied" in skipped.reason


@pytest.mark.parametrize("name", ["shut.txt", "shut.jsonl", "shut.html"])
def test_a_file_that_is_there_and_cannot_be_read(put, monkeypatch, name):
    def shut(*_, **__):
        raise PermissionError(13, "Permission denied")

    path = put(name, SENTENCE.encode())
    monkeypatch.setattr("pathlib.Path.open", shut)
    _, (skipped,) = read_all([path])
    assert (skipped.uri, skipped.reason) == (path, "cannot be read (Permission denied)")


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    _, (skipped,) = read_all([tmp_path / "pipe.txt"])
    assert "not a plain file" in skipped.reason


def test_a_folder_is_read_in_order_without_what_is_hidden(put, tmp_path):
    for name in ["b.txt", "a/z.txt", "a/b/c.txt", ".hidden.txt", ".git/d.txt", "c/.x/y.txt"]:
        put(name, SENTENCE.encode())
    (tmp_path / "a/loop").symlink_to(tmp_path)
    reports, skipped = read_all([tmp_path])
    assert [os.path.relpath(report.uri, tmp_path) for report in reports] == ["b.txt", "a/z.txt", "a/b/c.txt"]
    assert [os.path.relpath(each.uri, tmp_path) for each in skipped] == ["a/loop"] or skipped == []


def test_only_known_kinds_of_file_are_read_from_a_folder(put, tmp_path):
    for name in ["a.txt", "b.md", "c.markdown", "d.text", "e.TXT"]:
        put(name, f"{name}: {SENTENCE}".encode())
    others = [put(name, SENTENCE.encode()) for name in ["NOTES", "deep/table.csv", "make.py", "pile.json", "z.txt.gz"]]
    reports, skipped = read_all([tmp_path])
    assert sorted(report.text.partition(":")[0] for report in reports) == [
        "a.txt",
        "b.md",
        "c.markdown",
        "d.text",
        "e.TXT",
    ]
    assert sorted(each.uri for each in skipped) == sorted(others)
    assert {each.reason for each in skipped} == {
        "is not a kind of file that is read; name it itself to read it as text"
    }
    assert [report.uri for report in read_all([others[0]])[0]] == [others[0]]


def test_patterns_and_names_that_look_like_one(put, tmp_path):
    odd, *_ = (
        put("odd[1].txt", SENTENCE.encode()),
        put("more/b.md", SENTENCE.encode()),
        put("more/a.md", SENTENCE.encode()),
    )
    reports, skipped = read_all([odd, str(tmp_path / "more/*.md"), str(tmp_path / "**/a.md")])
    assert [report.uri.rpartition("/")[2] for report in reports] == ["odd[1].txt", "a.md", "b.md", "a.md"]
    assert skipped == []


@pytest.mark.parametrize("data", [SENTENCE, LINE, PAGE])
def test_standard_input_shows_what_it_is(data):
    (report,), skipped = read_all(["-"], stdin=io.BytesIO(data.encode()))
    assert skipped == []
    assert SENTENCE in report.text
    assert "{" not in report.text
    assert "<" not in report.text


def test_no_standard_input():
    _, (skipped,) = read_all(["-"])
    assert skipped.uri == "-"


@pytest.mark.parametrize(
    "url", ["ftp://example.org/a.txt", "http://127.0.0.1:1/", "http://[::1]/", "HTTP://localhost/a"]
)
def test_an_address_that_is_not_fetched(url):
    _, (skipped,) = read_all([url])
    assert (skipped.uri, skipped.step) == (url, "fetch")


def test_the_readers_date_is_for_those_without_one(put):
    plain, dated = put("a.txt", SENTENCE.encode()), put("b.jsonl", LINE.encode())
    printed = put("c.txt", f"PORT ELMO, March 2, 2031 (AP) — {SENTENCE}".encode())
    reports, _ = read_all([plain, dated, printed], published="2031-03-09")
    assert [report.published.value for report in reports] == ["2031-03-09", "2031-03-04", "2031-03-02"]
    assert [report.published.basis for report in reports] == ["metadata", "metadata", "stated"]
    with pytest.raises(UsageError):
        read_all([plain], published="soon")


def test_the_readers_date_does_not_change_an_id(put):
    path = put("a.txt", SENTENCE.encode())
    assert read_all([path])[0][0].id == read_all([path], published="2031-03-09")[0][0].id


def test_short_texts_are_never_skipped_for_their_language(put):
    (report,), skipped = read_all([put("kurz.txt", GERMAN[:190].encode())])
    assert (report.language, skipped) == (None, [])


def test_no_evidence_in_boilerplate_that_was_copied_with_a_text(put):
    head = "Views: 14\nFerry sinks off Port Elmo\nShare this:\n\nBy Ada Holm\n\n"
    text = f"{head}PORT ELMO — {SENTENCE}\n\n© 2031 Elmo Times\nELMO TIMES"
    (report,), _ = read_all([put("copied.txt", text.encode())])
    assert (report.title, report.byline, report.outlet) == ("Ferry sinks off Port Elmo", "Ada Holm", "ELMO TIMES")
    assert [report.text[start:end] for start, end, _ in paragraphs(report)] == [report.title, "PORT ELMO —", SENTENCE]


def test_progress_is_told(put):
    told = []
    read_all([put("a.txt", SENTENCE.encode()), "none.txt"], progress=lambda *step: told.append(step))
    assert told == [("reading files", 0, 2), ("reading files", 1, 2)]


def test_texts_are_read_without_loading_what_pages_need(put):
    code = (
        "import sys; from consilience.read.everything import read_all; read_all(sys.argv[1:]);"
        "print([name for name in ('trafilatura', 'htmldate', 'lxml', 'urllib3', 'spacy') if name in sys.modules])"
    )
    paths = [put("a.txt", SENTENCE.encode()), put("b.jsonl", LINE.encode())]
    done = subprocess.run([sys.executable, "-c", code, *paths], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
