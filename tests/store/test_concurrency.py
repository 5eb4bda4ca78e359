"""Several may read while one writes; two who write wait for each other; one that dies takes nothing with it."""

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from consilience.errors import StoreBusy
from consilience.store.base import Filters
from tests.store.pictures import report, tell, two

ADDING = """
import sys
from consilience.store.open import open_store
from tests.store.pictures import report, tell
address, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
store = open_store(address)
print("ready", flush=True)
for number in range(count):
    story = f"s-{name}-{number}"
    tell(store, report(f"Report {number} of {name}.", uri=story), story=story, title="One and the same title")
    print(story, flush=True)
"""


def adding(address: str, name: str, count: int) -> "subprocess.Popen[str]":
    """A process that adds stories, and names each as soon as it is kept."""
    command = [sys.executable, "-c", ADDING, address, name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": "."})


def address_of(store) -> str:
    return store.url


def test_two_processes_add_at_once(store):
    both = [adding(address_of(store), name, 15) for name in "ab"]
    kept = {line.strip() for process in both for line in process.communicate(timeout=120)[0].splitlines()} - {"ready"}

    assert [process.returncode for process in both] == [0, 0]
    assert len(kept) == 30
    rows = store.stories(limit=100).items
    assert {row.id for row in rows} == kept
    assert len({row.slug for row in rows}) == len({row.updated for row in rows}) == 30
    assert store.revision == store.counts()["reports"] == 30
    assert len(store.search(Filters(text="report", limit=100)).items) == 60


def test_one_that_is_killed_loses_nothing_that_it_said_was_kept(store):
    for killed, wait in enumerate((0.0, 0.05)):
        process = adding(address_of(store), str(killed), 1000)
        assert process.stdout.readline() == "ready\n"
        first = process.stdout.readline().strip()
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        said = {
            first,
            *(line.strip() for line in process.stdout.read().splitlines(keepends=True) if line.endswith("\n")),
        }
        process.wait()

        there = {row.id for row in store.stories(limit=1000, text="report").items if row.id.startswith(f"s-{killed}-")}
        assert said <= there
        assert len(there - said) <= 1  # kept, and killed before it said so
        assert all(store.picture(story) for story in there)
    assert store.counts()["reports"] == store.counts()["stories"] == store.revision


def test_threads_read_while_one_writes(store):
    tell(store, *two())
    stop = threading.Event()

    def read() -> int:
        count = 0
        while not stop.is_set():
            assert store.picture("s-pier").stories[0].id == "s-pier"
            assert store.search(Filters(text="pier")).items
            assert len(store.claims(Filters(limit=500)).items) >= 2
            count += 1
        return count

    with ThreadPoolExecutor(6) as threads:
        readers = [threads.submit(read) for _ in range(6)]
        for number in range(15):
            tell(store, report(f"Pier {number}.", uri=str(number)), story=f"s-{number}", title="Pier")
        stop.set()
        assert all(reader.result() > 0 for reader in readers)


def test_threads_that_write_wait_for_each_other(store):
    with ThreadPoolExecutor(4) as threads:
        done = [
            threads.submit(tell, store, report(f"{number}.", uri=str(number)), story=f"s-{number}", title="Pier")
            for number in range(12)
        ]
        assert all(one.result() for one in done)
    assert store.revision == store.counts()["stories"] == 12


def test_who_waits_too_long_is_told(address, monkeypatch):
    from consilience.store.open import open_store

    open_store(address).close()
    monkeypatch.setattr("consilience.store.engine.WAIT", 0)
    monkeypatch.setattr("consilience.store.dialect.WAIT", 0)
    monkeypatch.setattr("consilience.store.dialect.Postgres.WAITING", "set local lock_timeout = '50ms'")
    monkeypatch.setattr("consilience.store.engine.PRAGMAS", ("pragma busy_timeout = 50",))
    store = open_store(address)
    with store.writing(), ThreadPoolExecutor(1) as other, pytest.raises(StoreBusy):
        other.submit(store.put_in_inbox, "a", data=None, media=None).result()
    store.close()
