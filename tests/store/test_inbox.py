"""What waits to be read is read once, also when a reader dies."""

import os
import subprocess
import sys

import pytest

from consilience.store import inbox


def test_things_are_taken_in_the_order_in_which_they_came(store):
    first = store.put_in_inbox("a.pdf", data=b"\0pdf", media="application/pdf")
    second = store.put_in_inbox("https://news.example/b", data=None, media=None)

    item, data = store.take_from_inbox()
    assert (item.id, item.name, item.media, item.state, data) == (
        first,
        "a.pdf",
        "application/pdf",
        "reading",
        b"\0pdf",
    )
    item, data = store.take_from_inbox()
    assert (item.id, item.media, data) == (second, None, None)
    assert store.take_from_inbox() is None


def test_how_far_it_is_is_told(store):
    item = store.put_in_inbox("a\0.pdf", data=b"x", media=None)
    store.take_from_inbox()
    store.note_inbox(item, state="reading", step="parsing reports", done=2, total=5)
    (shown,) = store.inbox()
    assert (shown.name, shown.state, shown.step, shown.done, shown.total) == (
        "a .pdf",
        "reading",
        "parsing reports",
        2,
        5,
    )

    store.note_inbox(item, state="done", report_ids=["r-1", "r-2"])
    (shown,) = store.inbox()
    assert (shown.state, shown.report_ids, shown.reason) == ("done", ("r-1", "r-2"), None)
    assert store.take_from_inbox() is None


def test_what_failed_says_why_and_waits_no_more(store):
    item = store.put_in_inbox("a", data=b"x", media=None)
    store.take_from_inbox()
    store.note_inbox(item, state="failed", reason="it has no text")

    assert (store.inbox()[0].state, store.inbox()[0].reason) == ("failed", "it has no text")
    assert store.take_from_inbox() is None


def test_bytes_are_kept_as_long_as_somebody_may_read_them(store):
    for state in ("done", "failed"):
        item = store.put_in_inbox("a", data=b"12345", media=None)
        store.take_from_inbox()
        store.note_inbox(item, state="reading")
        assert store.inbox_bytes() == 5
        store.note_inbox(item, state=state)
        assert store.inbox_bytes() == 0
    store.put_in_inbox("https://news.example/b", data=None, media=None)
    store.put_in_inbox("b", data=b"678", media=None)
    assert store.inbox_bytes() == 3


def test_the_last_that_came_is_shown_first(store):
    for number in range(5):
        store.put_in_inbox(str(number), data=None, media=None)
    assert [item.name for item in store.inbox(limit=2)] == ["4", "3"]


def dead_process() -> int:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid


@pytest.mark.parametrize("pid", [dead_process, os.getpid], ids=["gone", "its number is ours now"])
def test_what_a_dead_process_read_is_taken_again(store, monkeypatch, pid):
    host = inbox.me().partition("/")[0]
    item = store.put_in_inbox("a", data=b"x", media=None)
    with monkeypatch.context() as other:
        other.setattr(inbox, "me", lambda: f"{host}/{pid()}/another")
        store.take_from_inbox()
    again, data = store.take_from_inbox()

    assert (again.id, data) == (item, b"x")
    assert store.take_from_inbox() is None


@pytest.mark.parametrize("reader", ["elsewhere/1/another", "{here}/{parent}/another"])
def test_what_another_reads_is_taken_when_it_has_been_silent(store, monkeypatch, reader):
    name = reader.format(here=inbox.me().partition("/")[0], parent=os.getppid())
    item = store.put_in_inbox("a", data=None, media=None)
    with monkeypatch.context() as other:
        other.setattr(inbox, "me", lambda: name)
        store.take_from_inbox()
    assert store.take_from_inbox() is None  # it lives, or may live
    monkeypatch.setattr(inbox, "SILENCE", -1)

    assert store.take_from_inbox()[0].id == item
