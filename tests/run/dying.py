"""`python -m tests.run.dying STORE PIPELINE KILLS SEED`: adds reports to a store, and is killed while it does.

A child adds one report after another and says so when each is acknowledged; it is killed at a random moment, and what
it left is looked at. The children are forks, as loading the program anew would take longer than all of their work.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

from consilience.run import Reader
from consilience.run.keep import add_reports
from consilience.run.local import pipeline
from consilience.store.open import open_store
from tests.run.invented import happening

PER_STORE = 24  # happenings; when all of their reports are in, the next store is begun
TIMED = 3  # reports that a child adds undisturbed: it is killed at a moment of such a time,
LONGEST = 1.0  # seconds at most, so that a slow machine is not at it for ever


def main(folder: Path, pipe: str, kills: int, seed: int) -> None:
    """Prints what was seen, as JSON; whatever must not be is an error."""
    chance = random.Random(seed)
    reader = Reader(pipeline=pipe, processes=1)
    pipeline(reader.pipeline)
    reports = [report for number in range(PER_STORE) for report in happening(number)]
    seen = {"kills": 0, "acknowledged": 0, "stores": 0, "unsaid": 0}
    longest = min(LONGEST, undisturbed(folder / "timed.db", reports[:TIMED], reader))
    while seen["kills"] < kills:
        path, acknowledged = folder / f"{seen['stores']}.db", set[str]()
        while len(acknowledged) < len(reports) and seen["kills"] < kills:
            acknowledged |= one_life(path, reports, acknowledged, reader, chance.uniform(0, longest))
            seen["kills"] += 1
            seen["unsaid"] += look(path, acknowledged)
        seen["stores"] += 1
        seen["acknowledged"] += len(acknowledged)
    print(json.dumps(seen))


def undisturbed(path, reports, reader):
    """The seconds in which a few reports are added on this machine as busy as it is."""
    began = time.monotonic()
    one_life(path, reports, set(), reader, None)
    return time.monotonic() - began


def one_life(path, reports, acknowledged, reader, lived):
    """What a child acknowledged before it was killed; None lets it live."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        with open_store(path).writing():  # the first thing a child does may be to make the tables
            pass
        store = open_store(path)
        for report in reports:
            if report.id not in acknowledged:
                add_reports(store, [report], reader=reader)
                os.write(into, f"{report.id}\n".encode())
        os._exit(0)
    os.close(into)
    if lived is not None:
        time.sleep(lived)
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(out, "rb") as pipe:
        return {line.decode() for line in pipe.read().split(b"\n")[:-1]}


def look(path, acknowledged) -> bool:
    """Fails where anything that was acknowledged is lost, or what is there does not fit; was one written unsaid?"""
    if not path.exists():
        assert not acknowledged
        return True
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("pragma integrity_check").fetchone() == ("ok",)
    store = open_store(path)
    here: list[str] = []
    after = None
    while True:
        page = store.stories(limit=100, after=after)
        for row in page.items:
            picture = store.picture(row.id)
            assert picture is not None
            assert row.reports == len(picture.reports)
            here += [report.id for report in picture.reports]
            assert all(store.story_of(report.id) == row.id for report in picture.reports)
        after = page.after
        if after is None:
            break
    assert len(here) == len(set(here)) == store.counts()["reports"]
    assert acknowledged <= set(here), f"lost: {acknowledged - set(here)}"
    store.close()
    return len(here) > len(acknowledged)  # one was written, and it died before it could say so


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
