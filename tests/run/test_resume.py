"""A run that was cut short goes on where it stopped."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from consilience.errors import UsageError
from consilience.extract.pipeline import DEFAULT_PIPELINE
from consilience.run import Reader, local, read
from consilience.run.resume import readings_in

EXAMPLE = Path(__file__).parents[2] / "examples" / "gale"

pytestmark = pytest.mark.pipeline


def test_the_second_run_reads_nothing_and_finds_the_same(tmp_path, monkeypatch):
    reader = Reader(resume=tmp_path / "readings")
    plain = read(EXAMPLE).to_json()
    first = read(EXAMPLE, reader=reader).to_json()
    monkeypatch.setattr(local, "extract", None)  # whoever calls it now fails

    assert read(EXAMPLE, reader=reader).to_json() == first == plain


def test_what_another_pipeline_read_is_read_anew(tmp_path):
    situation = read(EXAMPLE, reader=Reader(resume=tmp_path / "readings"))

    with readings_in(tmp_path / "readings", DEFAULT_PIPELINE) as kept:
        assert kept.get(situation.reports[0]) is not None
    with readings_in(tmp_path / "readings", "another") as kept:
        assert kept.get(situation.reports[0]) is None


def test_a_killed_run_has_lost_nothing_that_it_kept(tmp_path):
    path = tmp_path / "readings"
    command = [sys.executable, "-m", "consilience", "read", str(EXAMPLE), "--resume", str(path), "--processes", "1"]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    until = time.monotonic() + 120
    while running.poll() is None and time.monotonic() < until and not kept_in(path):
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()

    assert kept_in(path) >= 1
    assert read(EXAMPLE, reader=Reader(resume=path)).to_json() == read(EXAMPLE).to_json()


def kept_in(path):
    """How many readings a file holds."""
    import sqlite3

    try:
        with sqlite3.connect(path, timeout=5) as file:
            return file.execute("select count(*) from readings").fetchone()[0]
    except sqlite3.OperationalError:
        return 0


def test_a_file_of_another_kind_is_left_alone(tmp_path):
    notes = tmp_path / "notes.txt"
    notes.write_text("Mind the gap between the quay and the boat.\n" * 9)

    with pytest.raises(UsageError, match="cannot keep readings"):
        read(EXAMPLE, reader=Reader(resume=notes))
    assert notes.read_text().startswith("Mind the gap")
