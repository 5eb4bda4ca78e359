"""Reading in the background: each thing once, a crash is said, and what was cut short is read next time."""

import time

import pytest

from consilience.errors import InboxFull
from consilience.model import Skipped
from consilience.store.open import open_store
from consilience.web import reading as reading_module
from consilience.web.inbox import Reading
from consilience.web.reading import Asked, Outcome, outcome_of, why
from consilience.web.settings import Settings
from tests.web.readers import reads

SOON = 30.0  # seconds; starting a process on a busy machine takes some


@pytest.fixture
def store(tmp_path):
    opened = open_store(tmp_path / "inbox.db")
    yield opened
    opened.close()


def state_of(store, item):
    return next(one for one in store.inbox() if one.id == item)


def when(store, item, *states):
    """The item, as soon as it is in one of these states."""
    until = time.monotonic() + SOON
    while (found := state_of(store, item)).state not in states:
        assert time.monotonic() < until, found
        time.sleep(0.02)
    return found


def test_what_is_put_in_is_read_by_one_process_and_a_crash_costs_only_what_crashed(store):
    reading = Reading(store, Settings(), work=reads)
    items = [reading.put(name, data=b"x", media=None) for name in ("one", "empty", "two", "deadly", "three")]
    reading.start()
    try:
        one, empty, two, deadly, three = (when(store, item, "done", "failed") for item in items)
    finally:
        reading.stop()
    assert [item.state for item in (one, empty, two, deadly, three)] == ["done", "failed", "done", "failed", "done"]
    assert one.report_ids[1] == two.report_ids[1] != three.report_ids[1]
    assert empty.reason == "there is no report in it"
    assert "SIGKILL" in deadly.reason
    assert reading.state == "off"


def test_what_is_being_read_when_the_desk_closes_is_read_when_it_opens_again(store):
    reading = Reading(store, Settings(), work=reads)
    endless, later = reading.put("endless", data=b"x", media=None), reading.put("later", data=b"x", media=None)
    reading.start()
    assert when(store, endless, "reading")
    began = time.monotonic()
    reading.stop()
    assert time.monotonic() - began < 5
    assert [state_of(store, item).state for item in (endless, later)] == ["waiting", "waiting"]
    assert store.take_from_inbox()[0].id == endless


def test_only_so_much_may_wait(store):
    reading = Reading(store, Settings(waiting=2), work=reads)
    reading.put("a", data=b"x", media=None)
    reading.put("b", data=b"x", media=None)
    with pytest.raises(InboxFull):
        reading.put("c", data=b"x", media=None)
    assert len(store.inbox()) == 2


def test_only_so_many_bytes_may_wait(store):
    reading = Reading(store, Settings(waiting_bytes=10), work=reads)
    reading.put("a", data=b"123456", media=None)
    with pytest.raises(InboxFull, match="6 bytes wait to be read already, and at most 10 may"):
        reading.put("b", data=b"12345", media=None)
    reading.put("https://news.example/c", data=None, media=None)
    item, _ = store.take_from_inbox()
    store.note_inbox(item.id, state="failed", reason="it has no text")
    reading.put("b", data=b"12345", media=None)
    assert store.inbox_bytes() == 5


def test_why_something_was_not_read_is_told_in_a_sentence():
    skipped = [Skipped(uri=f"p.jsonl:{n}", step="parse", reason="the line is no report") for n in range(5)]
    assert why([], 1) is None
    assert why([], 0) == "there is no report in it"
    assert why(skipped, 2).startswith("5 of 7 not read: p.jsonl:0: the line is no report; ")
    assert why(skipped, 2).endswith("; and 2 more")
    assert why(skipped[:1], 0) == "p.jsonl:0: the line is no report"


def test_what_breaks_the_reading_of_one_thing_is_its_reason_and_no_crash(store, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError

    asked = Asked("a.txt", b"x", "text/plain")
    monkeypatch.setattr(reading_module, "read_one", broken)
    assert outcome_of(asked, store, Settings(), print) == Outcome(
        (), "something in it broke the reading (ZeroDivisionError)"
    )
    monkeypatch.undo()
    found = outcome_of(Asked("http://127.0.0.1:1/", None, None), store, Settings(), lambda *_: None)
    assert (found.report_ids, "private address" in found.reason) == ((), True)
