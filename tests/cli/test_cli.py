"""The commands as a user meets them: what is printed where, and with which exit code."""

import gzip
import io
import json
import shlex
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from consilience.cli import main
from consilience.model.schema import situation_schema

pytestmark = pytest.mark.pipeline

TEXT = "KELDBY, March 4, 2031 - Two people were killed when a barn collapsed on Tuesday, the fire service said.\n"
GERMAN = "Bei dem Sturm sind am Dienstag zwei Menschen ums Leben gekommen, teilte die Feuerwehr mit. "


@pytest.fixture
def run(monkeypatch, capfdbinary):
    """Runs a command; gives its exit code, what it printed to stdout, and to stderr."""

    def command(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "argv", ["consilience", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = 0
        try:
            main()
        except SystemExit as stop:
            code = stop.code or 0
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return command


def test_a_brief_for_a_text(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)

    code, out, err = run("read", tmp_path / "a.txt")

    assert code == 0
    assert "2" in out
    assert "Traceback" not in err


def test_json_goes_to_stdout_and_holds_to_the_schema(run):
    code, out, _ = run("read", "-", "--json", "-", stdin=TEXT.encode())
    _, schema, _ = run("schema")

    assert code == 0
    assert json.loads(schema) == situation_schema()
    jsonschema.validate(json.loads(out), json.loads(schema))


def test_every_file_that_was_asked_for_is_written(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)

    code, *_ = run("read", tmp_path, "--html", tmp_path / "p.html", "--json", tmp_path / "s.json")

    assert code == 0
    assert (tmp_path / "p.html").read_text().startswith("<!doctype html>")
    assert json.loads((tmp_path / "s.json").read_bytes())["schema"] == "consilience/situation/1"


def test_explain(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    run("read", tmp_path, "--json", tmp_path / "s.json")
    finding = next(f for f in json.loads((tmp_path / "s.json").read_bytes())["findings"] if f["claim_ids"])

    code, out, _ = run("explain", tmp_path / "s.json", finding["id"])

    assert code == 0
    assert finding["rule"] in out


def test_explain_says_which_findings_there_are(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    run("read", tmp_path, "--json", tmp_path / "s.json")

    code, _, err = run("explain", tmp_path / "s.json", "f-nothing")

    assert code == 2
    assert "hint: it has" in err


@pytest.mark.parametrize("content", [b"", b"{", b"{}", b'{"schema": "other"}', None])
def test_explain_wants_a_situation_file(run, tmp_path, content):
    if content is not None:
        (tmp_path / "s.json").write_bytes(content)

    code, _, err = run("explain", tmp_path / "s.json", "f")

    assert code == 2
    assert "is not a situation file" in err


BAD = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 40,
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(200),
    "broken.jsonl": b'{"text": "Three people drowned."}\n{"text": \n',
    "cut.jsonl.gz": gzip.compress(b'{"text": "One man was hurt in the town."}\n' * 50)[:40],
    "german.txt": (
        "Bei dem Sturm sind am Dienstag zwei Menschen ums Leben gekommen, teilte die Feuerwehr mit. " * 5
    ).encode(),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_named_and_the_rest_is_read(run, tmp_path, name):
    (tmp_path / "good.txt").write_text(TEXT)
    (tmp_path / name).write_bytes(BAD[name])

    code, out, err = run("read", tmp_path / "good.txt", tmp_path / name, "--json", "-")

    situation = json.loads(out)
    assert code == 0
    assert len(situation["skipped"]) == 1
    assert name in situation["skipped"][0]["uri"]
    assert name in err
    assert "Traceback" not in err


@pytest.mark.parametrize("name", ["nowhere.txt", "nothing/*.txt", "empty.txt"])
def test_nothing_to_read(run, tmp_path, name):
    (tmp_path / "empty.txt").write_bytes(b"")

    code, out, err = run("read", tmp_path / name)

    assert (code, out) == (1, "")
    assert name in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["reed", "x"],
        ["read", "x", "--published", "Thursday"],
        ["read", "x", "--processes", "0"],
        ["read", "x", "--html", "no/such/folder/p.html"],
        ["read", "-", "--pipeline", "no_such_pipeline"],
    ],
)
def test_wrong_use(run, arguments):
    code, _, err = run(*arguments, stdin=TEXT.encode())

    assert code == 2
    assert err
    assert "Traceback" not in err


def test_a_long_word_and_a_long_file(run, tmp_path):
    (tmp_path / "word.txt").write_text("a" * 100_000)
    (tmp_path / "long.txt").write_text(TEXT * 20 + "x" * 100_000)

    code, _, err = run("read", tmp_path)

    assert code == 0
    assert "Traceback" not in err


@pytest.mark.parametrize("option", ["--json", "--html"])
def test_what_cannot_be_written_is_said_before_the_work(run, tmp_path, option):
    code, out, err = run("read", "-", option, tmp_path, "--pipeline", "no_such_pipeline", stdin=TEXT.encode())

    assert (code, out) == (2, "")
    assert err == f"error: cannot write {tmp_path}: it is a folder\n\nhint: name a file in it\n"


def test_no_file_is_left_where_nothing_was_read(run, tmp_path):
    run("read", tmp_path / "nowhere.txt", "--json", tmp_path / "s.json", "--html", tmp_path / "p.html")

    assert list(tmp_path.iterdir()) == []


def test_quiet_says_what_was_skipped_and_no_more(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_bytes(b"")

    code, out, err = run("read", tmp_path / "*.txt", "--quiet")

    assert (code, out) == (0, "")
    assert err == f"skipped {tmp_path}/b.txt (open): is empty\n"


def test_a_line_that_is_no_report_is_named_by_its_number(run, tmp_path):
    lines = ['{"text": "Three people drowned."}', '{"text": 5}', "", '["text"]', '{"text": "Two swam."}']
    (tmp_path / "pile.jsonl").write_text("\n".join(lines))

    code, out, _ = run("read", tmp_path / "pile.jsonl", "--json", "-")

    situation = json.loads(out)
    assert code == 0
    assert len(situation["reports"]) == 2
    assert [item["uri"].rpartition(":")[2] for item in situation["skipped"]] == ["2", "4"]


def test_an_interrupt_ends_it_in_silence(run, monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("consilience.run.read", interrupted)

    assert run("read", "-") == (130, "", "")


@pytest.mark.parametrize("command", [["schema"], ["read", "-"], ["read", "-", "--json", "-"]])
def test_a_reader_who_has_read_enough_is_no_error(command):
    line = shlex.join([sys.executable, "-c", "from consilience.cli import main; main()", *command])

    done = subprocess.run(
        ["bash", "-c", f"{line} | true; exit ${{PIPESTATUS[0]}}"], input=TEXT.encode(), capture_output=True
    )

    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)

    code, _, err = run("read", tmp_path, "--json", "/dev/full")

    assert (code, err) == (1, "error: cannot write /dev/full: No space left on device\n")
