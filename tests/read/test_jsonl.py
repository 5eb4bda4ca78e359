import gzip
import io
import json
from importlib import import_module

import pytest

from consilience.errors import Unreadable
from consilience.model import Report, Skipped
from consilience.read.everything import read_upload
from consilience.read.jsonl import read_jsonl
from consilience.read.unpack import unpack

jsonl = import_module("consilience.read.jsonl")  # `consilience.read` itself is the function
TEXT = "A ferry sank off the harbour on Monday, and twelve people drowned, officials said."
WRONG = [
    (b"not json", "not a report in JSON"),
    (b"{", "not a report in JSON"),
    (b"[]", "array"),
    (b'{"uri": "a"}', "text"),
    (b'{"text": 5}', "str"),
    (b'{"text": "\xff"}', "not a report in JSON"),
    (b'{"text": "\\ud800"}', "not a report in JSON"),
    (b'{"text": ""}', "has no text"),
    (b"[" * 100_000, "not a report in JSON"),
    (json.dumps({"text": "x" * 100_000}).encode(), "hardly a space"),
    (json.dumps({"text": "Die Fähre ist in der Nacht gesunken, und das Wasser war kalt. " * 9}).encode(), "German"),
]


def read(data):
    return list(read_jsonl(io.BytesIO(data), name="pile.jsonl"))


def test_a_report_as_the_contract_has_it():
    line = {
        "uri": "a1",
        "outlet": "Harbour Post",
        "title": "Ferry sinks",
        "published": "2031-03-04",
        "text": TEXT,
        "x": 1,
    }
    (report,) = read(json.dumps(line).encode())
    assert (report.uri, report.outlet, report.title) == ("a1", "Harbour Post", "Ferry sinks")
    assert report.text == f"Ferry sinks\n\n{TEXT}"
    assert report.text[report.body_start :] == TEXT
    assert (report.published.value, report.published.basis) == ("2031-03-04", "metadata")
    assert [part.kind for part in report.parts] == ["headline", "body"]


def test_a_line_without_address_is_named_by_its_place():
    reports = read(json.dumps({"text": TEXT}).encode() + b"\n\n" + json.dumps({"text": TEXT, "title": "  "}).encode())
    assert [report.uri for report in reports] == ["pile.jsonl:1", "pile.jsonl:3"]
    assert [report.body_start for report in reports] == [0, 0]


@pytest.mark.parametrize(("line", "why"), WRONG)
def test_a_wrong_line_is_skipped_with_its_number_and_the_rest_is_read(line, why):
    good = json.dumps({"text": TEXT}).encode()
    first, wrong, last = read(good + b"\n" + line + b"\n" + good)
    assert isinstance(first, Report)
    assert isinstance(last, Report)
    assert isinstance(wrong, Skipped)
    assert wrong.uri == "pile.jsonl:2"
    assert why in wrong.reason


def test_a_wrong_date_is_told_and_the_report_read_without_it():
    skipped, report = read(json.dumps({"uri": "a", "text": TEXT, "published": "yesterday"}).encode())
    assert (skipped.uri, skipped.step) == ("a", "published")
    assert "yesterday" in skipped.reason
    assert report.published is None


def test_a_line_without_end_is_passed_over(monkeypatch):
    monkeypatch.setattr(jsonl, "LONGEST_LINE", 500)
    monkeypatch.setattr(jsonl, "PIECE", 100)
    skipped, report = read(b'{"text": "' + b"a " * 2000 + b'"}\n' + json.dumps({"text": TEXT}).encode())
    assert "longer than 500 bytes" in skipped.reason
    assert report.uri == "pile.jsonl:2"


def test_a_mark_of_byte_order_and_windows_line_ends():
    (report,) = read(b"\xef\xbb\xbf" + json.dumps({"text": TEXT}).encode() + b"\r\n")
    assert report.text == TEXT


def test_gzip():
    lines = (json.dumps({"text": TEXT, "uri": str(n)}) for n in range(300))
    packed = gzip.compress("\n".join(lines).encode())
    assert len(list(read_jsonl(unpack(io.BytesIO(packed)), name="pile.jsonl.gz"))) == 300


@pytest.mark.parametrize("cut", [slice(0, 20), slice(0, -12), slice(5, None), slice(0, 2)])
def test_broken_gzip(cut):
    packed = gzip.compress(json.dumps({"text": TEXT}).encode())[cut]
    with pytest.raises(Unreadable, match="broken gzip"):
        list(read_jsonl(unpack(io.BytesIO(packed)), name="pile.jsonl.gz"))


@pytest.mark.parametrize(("filler", "why"), [(b"0", "as no text does"), (b"\n", "blank lines on end")])
def test_a_bomb_is_left_alone(filler, why):
    bomb = gzip.compress(filler * 100_000_000)
    with pytest.raises(Unreadable, match=why):
        list(read_jsonl(unpack(io.BytesIO(bomb)), name="pile.jsonl.gz"))


def test_a_file_that_is_no_pile_is_soon_given_up(monkeypatch):
    captures = import_module("consilience.read.captures")
    monkeypatch.setattr(captures, "MOST_BROKEN", 3)
    good, bad = json.dumps({"text": TEXT}).encode(), b"x"
    lines = [bad, bad, good, bad, bad, bad, good]
    items = list(read_upload("a.jsonl", b"\n".join(lines)))
    assert [type(item) for item in items] == [Skipped, Skipped, Report, Skipped, Skipped, Skipped, Skipped]
    assert items[-1].reason == "is read no further: 3 entries on end were no reports"
