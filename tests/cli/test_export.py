"""`consilience export`: what is written where, and what is refused."""

import io
import json
import sys
from dataclasses import replace

import pytest

from consilience.cli import main
from consilience.cli.export import NAMES
from consilience.model import Situation
from consilience.present.export import FORMATS, export
from consilience.store.open import open_store
from tests.present.ferry import WRECK
from tests.store.pictures import tell, two


@pytest.fixture
def run(monkeypatch, capfdbinary):
    """Runs a command; gives its exit code, the bytes on stdout, and the text on stderr."""

    def command(*arguments, stdin=b""):
        monkeypatch.delenv("CONSILIENCE_STORE", raising=False)
        monkeypatch.setattr(sys, "argv", ["consilience", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = 0
        try:
            main()
        except SystemExit as stop:
            code = stop.code or 0
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return code, out, err.decode()

    return command


@pytest.fixture
def wreck(tmp_path):
    path = tmp_path / "wreck.json"
    path.write_bytes(WRECK.to_json())
    return path


def test_help_names_every_format():
    assert NAMES.split(", ") == [format_.name for format_ in FORMATS]


@pytest.mark.parametrize("name", [format_.name for format_ in FORMATS])
def test_every_format_goes_to_stdout(run, wreck, name):
    assert run("export", wreck, "--format", name) == (0, export(WRECK, name), "")


def test_a_file_is_written(run, wreck, tmp_path):
    assert run("export", wreck, "-f", "xlsx", "-o", tmp_path / "wreck.xlsx") == (0, b"", "")
    assert (tmp_path / "wreck.xlsx").read_bytes() == export(WRECK, "xlsx")


def test_a_situation_comes_from_stdin(run):
    code, out, _ = run("export", "-", "--format", "json", "--output", "-", stdin=WRECK.to_json())

    assert (code, Situation.from_json(out)) == (0, WRECK)


def test_an_unknown_format_is_refused_before_anything_is_read(run, tmp_path):
    code, out, err = run("export", tmp_path / "none.json", "--format", "exe")

    assert (code, out) == (2, b"")
    assert "no export format 'exe'" in err
    assert "hint: the formats are: json, html, csv" in err


def test_what_cannot_be_written_is_refused(run, wreck, tmp_path):
    code, _, err = run("export", wreck, "--format", "csv", "--output", tmp_path / "none" / "a.csv")

    assert code == 2
    assert "there is no folder" in err


def test_a_workbook_is_nothing_for_a_terminal(run, wreck, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)

    code, out, err = run("export", wreck, "--format", "xlsx")

    assert (code, out) == (2, b"")
    assert "hint: add --output FILE.xlsx" in err


def test_text_goes_to_a_terminal(run, wreck, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)

    assert run("export", wreck, "--format", "markdown")[1].startswith(b"# Ferry")


def test_what_has_no_day_is_no_timeline(run, tmp_path):
    (tmp_path / "s.json").write_bytes(Situation().to_json())

    code, _, err = run("export", tmp_path / "s.json", "--format", "timelinejs")

    assert code == 2
    assert "nothing in this situation has a day" in err


@pytest.mark.parametrize("content", [b"", b"{", b"{}", b'{"schema": "other"}', b"\xff\xfe", None])
def test_what_is_no_situation_is_refused(run, tmp_path, content):
    if content is not None:
        (tmp_path / "s.json").write_bytes(content)

    code, _, err = run("export", tmp_path / "s.json", "--format", "csv")

    assert code == 2
    assert "is not a situation file" in err


def test_a_claim_without_its_report_is_refused(run, tmp_path):
    (tmp_path / "s.json").write_bytes(replace(WRECK, reports=WRECK.reports[1:]).to_json())

    code, _, err = run("export", tmp_path / "s.json", "--format", "csv")

    assert code == 2
    assert f"rests on report {WRECK.reports[0].id}, which it does not have" in err


def test_a_moment_is_asked_of_a_store_only(run, wreck):
    code, _, err = run("export", wreck, "--format", "csv", "--as-of", "2031-03-05")

    assert code == 2
    assert "--as-of needs a story of a store" in err


def test_an_offset_outside_a_report_does_not_crash(run, tmp_path):
    found = json.loads(WRECK.to_json())
    found["claims"][0]["evidence"][0] |= {"start": 10**9, "end": 10**9 + 5}
    (tmp_path / "s.json").write_text(json.dumps(found))

    for format_ in FORMATS:
        code, _, err = run("export", tmp_path / "s.json", "--format", format_.name)
        assert (code, err) == (0, ""), format_.name


@pytest.fixture
def kept(tmp_path):
    """The address of a store with one story."""
    path = tmp_path / "desk.db"
    store = open_store(path)
    tell(store, *two())
    store.close()
    return path


def test_a_story_of_a_store(run, kept):
    code, out, err = run("export", "s-pier", "--store", kept, "--format", "csv")

    assert (code, err) == (0, "")
    assert b"12 people were killed" in out


def test_a_file_is_taken_for_a_file_where_a_store_is_named_too(run, kept, wreck):
    assert run("export", wreck, "--store", kept, "--format", "csv")[1] == export(WRECK, "csv")


def test_a_story_that_is_not_there_is_refused(run, kept):
    code, _, err = run("export", "s-none", "--store", kept, "--format", "csv")

    assert code == 2
    assert "no story `s-none`" in err


DAYS = [
    lambda found: found["claims"][0]["when"],
    lambda found: found["reports"][0]["published"],
    lambda found: found["stories"][0],
    lambda found: next(f["answer"]["when"] for f in found["findings"] if f["answer"] and f["answer"]["when"]),
]


@pytest.mark.parametrize("day_in", DAYS, ids=range(len(DAYS)))
def test_a_day_that_is_none_is_refused(run, tmp_path, day_in):
    found = json.loads(WRECK.to_json())
    day_in(found)["earliest"] = "2031-02-30"
    (tmp_path / "s.json").write_text(json.dumps(found))

    code, _, err = run("export", tmp_path / "s.json", "--format", "timelinejs")

    assert code == 2
    assert "'2031-02-30' is no day" in err
