"""What pages that follow live are told: what is being read, and that the store has changed.

However many follow, one look at the store a moment is enough; and nobody looks where nobody follows. What changed is
told by its revision, so who was away is told what happened meanwhile (`Last-Event-ID`).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any, Final

from starlette.exceptions import HTTPException

from consilience.store.base import InboxItem, Store
from consilience.web.records import ENCODER

LOOK: Final = 0.5  # seconds between two looks
HEARTBEAT: Final = 15.0  # seconds of silence after which a line is sent all the same: proxies cut silent ones
MOST_BEHIND: Final = 100  # events that one who listens slowly may be behind
INBOX: Final = 50
RETRY: Final = b"retry: 3000\n\n"  # milliseconds until a browser that lost us asks again
END: Final = b""


class Feed:
    """The listeners, and what was last seen. Belongs to one event loop."""

    def __init__(self, store: Store, *, most: int) -> None:
        self.store, self.most = store, most
        self._listeners: set[asyncio.Queue[bytes]] = set()
        self._watch: asyncio.Task[None] | None = None
        self._closed = False

    def check_room(self) -> None:
        """Fails where no more may follow.

        Raises:
            HTTPException: As many follow as may, or the desk closes.
        """
        if self._closed or len(self._listeners) >= self.most:
            raise HTTPException(503, f"{self.most} pages follow already", headers={"retry-after": "30"})

    async def follow(self, last: int | None) -> AsyncIterator[bytes]:
        """The stream for one listener: how things are now, what changed since `last`, and then whatever happens."""
        queue: asyncio.Queue[bytes] = asyncio.Queue(MOST_BEHIND)
        self._listeners.add(queue)
        try:
            yield RETRY
            revision, inbox = await asyncio.to_thread(self._look)
            yield await asyncio.to_thread(self._changed, revision if last is None else min(last, revision), revision)
            for item in inbox:
                if item.state in ("waiting", "reading"):
                    yield event("inbox", item)
            if self._watch is None or self._watch.done():
                self._watch = asyncio.create_task(self._watching(revision, inbox))
            while True:
                try:
                    told = await asyncio.wait_for(queue.get(), HEARTBEAT)
                except TimeoutError:
                    told = b": still here\n\n"
                if told == END:
                    return
                yield told
        finally:
            self._listeners.discard(queue)

    def close(self) -> None:
        """Ends all streams, so that the desk can close."""
        self._closed = True
        for queue in self._listeners:
            with suppress(asyncio.QueueFull):
                queue.put_nowait(END)
        if self._watch:
            self._watch.cancel()

    async def _watching(self, revision: int, inbox: tuple[InboxItem, ...]) -> None:
        while self._listeners:
            await asyncio.sleep(LOOK)
            try:
                now, shown = await asyncio.to_thread(self._look)
                if now != revision:
                    self._tell(await asyncio.to_thread(self._changed, revision, now))
            except Exception:  # noqa: S112  the store is away for a moment; who asks it for a page is told why
                continue
            for item in reversed(shown):
                if item not in inbox:
                    self._tell(event("inbox", item))
            revision, inbox = now, shown

    def _tell(self, told: bytes) -> None:
        for queue in list(self._listeners):
            try:
                queue.put_nowait(told)
            except asyncio.QueueFull:  # too slow: it is let go, and told what it missed when it comes again
                self._listeners.discard(queue)
                queue.get_nowait()
                queue.put_nowait(END)

    def _look(self) -> tuple[int, tuple[InboxItem, ...]]:
        return self.store.revision, self.store.inbox(limit=INBOX)

    def _changed(self, since: int, revision: int) -> bytes:
        """What changed between two revisions."""
        changes = self.store.changes(since=since) if since < revision else ()
        stories = list(dict.fromkeys(change.story_id for change in changes))
        return event("store", {"revision": revision, "stories": stories}, id=revision)


def event(name: str, data: Any, *, id: int | None = None) -> bytes:
    """One event, as EventSource reads it."""
    mark = b"" if id is None else b"id: %d\n" % id
    return mark + b"event: %b\ndata: %b\n\n" % (name.encode(), ENCODER.encode(data))
