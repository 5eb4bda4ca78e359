"""A store outlives whoever writes to it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from consilience.run import Reader
from consilience.run.keep import add_reports
from consilience.store.open import open_store
from tests.run.invented import blank_pipeline, happening

ROOT = Path(__file__).parents[2]
KILLS = 250

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork, which this system does not have")


def test_killed_at_any_moment_nothing_acknowledged_is_lost(tmp_path):
    command = [sys.executable, "-m", "tests.run.dying", str(tmp_path), blank_pipeline(tmp_path), str(KILLS), "1"]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=540)

    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["kills"] == KILLS
    assert seen["acknowledged"] > KILLS / 10, "killed before they could do anything"


ADDS = """
import sys
from consilience.run import Reader
from consilience.run.keep import add_reports
from consilience.store.open import open_store
from tests.run.invented import happening
store = open_store(sys.argv[1])
for number in map(int, sys.argv[3].split(",")):
    for report in happening(number):
        add_reports(store, [report], reader=Reader(pipeline=sys.argv[2], processes=1))
"""


def test_two_processes_may_add_at_once(tmp_path):
    pipe, path = blank_pipeline(tmp_path), tmp_path / "store.db"
    both = [
        subprocess.Popen([sys.executable, "-c", ADDS, str(path), pipe, numbers], cwd=ROOT, stderr=subprocess.PIPE)
        for numbers in ("1,2,3,4,5", "4,5,6,7,8")
    ]

    told = [process.communicate(timeout=300)[1] for process in both]

    assert [process.returncode for process in both] == [0, 0], told
    store = open_store(path)
    assert store.counts()["reports"] == 8 * 3
    again = add_reports(store, [r for n in range(1, 9) for r in happening(n)], reader=Reader(pipeline=pipe))
    assert again.added == ()
