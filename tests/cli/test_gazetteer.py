"""`consilience gazetteer`: a dump is imported, used, and taken out again."""

import sys

import pytest

from consilience.cli import main

LINE = "\t".join(
    ["77", "Old Mole", "Old Mole", "", "35.9", "14.4", "P", "PPL", "MT", "", "01", "", "", "", "900", "", "5", "x", "y"]
)


@pytest.fixture
def run(monkeypatch, capsys):
    def command(*arguments):
        monkeypatch.setattr(sys, "argv", ["consilience", *map(str, arguments)])
        try:
            main()
        except SystemExit as stop:
            return stop.code or 0, *capsys.readouterr()
        return 0, *capsys.readouterr()

    return command


def test_import_status_remove(run, tmp_path, monkeypatch):
    monkeypatch.setattr("consilience.lexicon.gazetteer_index.all_rows", lambda: iter(()))
    monkeypatch.setenv("CONSILIENCE_CACHE", str(tmp_path / "cache"))
    (tmp_path / "MT.txt").write_text(LINE + "\n")

    code, out, err = run("gazetteer", "import", tmp_path / "MT.txt")
    assert (code, out) == (0, "")
    assert "1 places" in err
    assert "imported" in run("gazetteer", "status")[1]
    assert run("gazetteer", "remove")[0] == 0
    assert "as they come" in run("gazetteer", "status")[1]
    assert "nothing is imported" in run("gazetteer", "remove")[2]


def test_what_is_no_dump_is_a_sentence_with_a_hint(run, tmp_path):
    (tmp_path / "a.txt").write_text("a few words\n")

    code, _, err = run("gazetteer", "import", tmp_path / "a.txt", "--into", tmp_path / "index.sqlite")

    assert code == 2
    assert "1 columns" in err
    assert "hint: a dump is allCountries.zip" in err
    assert not (tmp_path / "index.sqlite").exists()
