"""The stream that pages follow: what is told, what is told again, and when it ends."""

import asyncio
from contextlib import aclosing

import msgspec
import pytest
from starlette.exceptions import HTTPException

from consilience.store.open import open_store
from consilience.web import feed as feed_module
from consilience.web.feed import Feed
from tests.web.house import fill


@pytest.fixture
def store(tmp_path):
    opened = fill(open_store(tmp_path / "feed.db"))
    yield opened
    opened.close()


async def told(stream, count):
    """The next things that the stream says: (event, id, data)."""
    found = []
    while len(found) < count:
        lines = dict(line.split(": ", 1) for line in (await anext(stream)).decode().splitlines() if line)
        if "event" in lines:
            found.append((lines["event"], lines.get("id"), msgspec.json.decode(lines["data"])))
    return found


def follow(store, last, count, meanwhile=lambda: None, most=5):
    async def listen():
        feed = Feed(store, most=most)
        async with aclosing(feed.follow(last)) as stream:
            first = await told(stream, 1)
            await asyncio.to_thread(meanwhile)
            return first + await asyncio.wait_for(told(stream, count - 1), 10)

    return asyncio.run(listen())


def test_who_comes_first_is_told_where_the_store_is(store):
    assert follow(store, None, 1) == [("store", "1", {"revision": 1, "stories": []})]


def test_who_was_away_is_told_what_changed_since(store):
    assert follow(store, 0, 1) == [("store", "1", {"revision": 1, "stories": ["story-ferry"]})]
    assert follow(store, 99, 1) == [("store", "1", {"revision": 1, "stories": []})]


def test_what_is_put_in_and_how_far_it_is_are_told_as_they_happen(store):
    def put():
        item = store.put_in_inbox("a.txt", data=b"x", media=None)
        store.note_inbox(item, state="reading", step="parsing reports", done=1, total=2)

    (_, (event, mark, item)) = follow(store, None, 2, put)
    assert (event, mark, item["name"]) == ("inbox", None, "a.txt")


def test_silence_is_broken_by_a_heartbeat(store, monkeypatch):
    monkeypatch.setattr(feed_module, "HEARTBEAT", 0.05)

    async def listen():
        async with aclosing(Feed(store, most=5).follow(None)) as stream:
            return [await anext(stream) for _ in range(4)]

    assert asyncio.run(listen())[-1].startswith(b":")


def test_only_so_many_may_follow_and_all_end_when_the_desk_closes(store):
    async def listen():
        feed = Feed(store, most=1)
        async with aclosing(feed.follow(None)) as stream:
            await told(stream, 1)
            with pytest.raises(HTTPException) as refused:
                feed.check_room()
            feed.close()
            rest = [piece async for piece in stream]
        return refused.value.status_code, rest, feed

    status, rest, _ = asyncio.run(listen())
    assert (status, rest) == (503, [])


def test_who_falls_behind_is_let_go(store, monkeypatch):
    monkeypatch.setattr(feed_module, "MOST_BEHIND", 3)

    async def listen():
        feed = Feed(store, most=5)
        async with aclosing(feed.follow(None)) as stream:
            await told(stream, 1)
            for n in range(10):
                feed._tell(b"event: n\ndata: %d\n\n" % n)
            return [piece async for piece in stream]

    assert asyncio.run(listen()) == [b"event: n\ndata: 1\n\n", b"event: n\ndata: 2\n\n"]
