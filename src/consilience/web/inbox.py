"""Reads what is put into the store's inbox, one thing after another, in the background.

A thread takes what waits and hands it to a process that reads (`reading.py`). Should that process die of something, the
thing says so, and another process goes on with the next. What is being read when the desk closes is read next time.
"""

from __future__ import annotations

import logging
import threading
import time
from typing import Final, Literal

from consilience.errors import InboxFull
from consilience.store.base import InboxItem, Store
from consilience.web.hand import Hand
from consilience.web.reading import Asked, Outcome, Told, Work, read_what_comes
from consilience.web.settings import Settings

LOOK: Final = 2.0  # seconds between two looks into the inbox: somebody else may have put something in
PACE: Final = 0.2  # seconds between two looks whether the desk closes
ALIVE: Final = 20.0  # seconds after which an item is said to be read still, lest another desk take it for abandoned
SILENCE: Final = 600.0  # seconds without a word after which a process is taken to hang
log = logging.getLogger("consilience.desk")


class Reading:
    """The reading that goes on behind the pages."""

    def __init__(self, store: Store, settings: Settings, *, work: Work = read_what_comes) -> None:
        self.store, self.settings, self.work = store, settings, work
        self.state: Literal["off", "idle", "reading"] = "off"
        self._hand: Hand | None = None
        self._noted: tuple[Told | None, float] = (None, 0.0)
        self._woken, self._stopped = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._go_on, name="inbox", daemon=True)

    def put(self, name: str, *, data: bytes | None, media: str | None) -> int:
        """Puts something into the inbox, to be read soon.

        Raises:
            InboxFull: As much waits as may.
        """
        most = self.settings.waiting
        waiting = sum(item.state == "waiting" for item in self.store.inbox(limit=most + 1))
        if waiting >= most:
            raise InboxFull(waiting, most)
        held, room = self.store.inbox_bytes(), self.settings.waiting_bytes
        if data and held + len(data) > room:
            raise InboxFull(held, room, "bytes")
        item = self.store.put_in_inbox(name, data=data, media=media)
        self._woken.set()
        return item

    def start(self) -> None:
        """Begins with what waits, also from last time."""
        self.state = "idle"
        self._thread.start()

    def stop(self) -> None:
        """Ends at once; what is being read is begun anew next time."""
        self._stopped.set()
        self._woken.set()
        if self._thread.is_alive():
            self._thread.join(timeout=5)
        self.state = "off"

    def _go_on(self) -> None:
        while not self._stopped.is_set():
            try:
                if not self._next():
                    self._woken.wait(LOOK)
                    self._woken.clear()
            except Exception as error:  # the store may be away for a while; the reading goes on when it is back
                log.error("reading the inbox: %s: %s", type(error).__name__, error)
                self._stopped.wait(LOOK)
        if self._hand:
            self._hand.end()

    def _next(self) -> bool:
        """Reads the next thing; whether there was one."""
        taken = self.store.take_from_inbox()
        if taken is None:
            return False
        item, data = taken
        self.state = "reading"
        try:
            outcome = self._read(item, Asked(item.name, data, item.media))
        finally:
            self.state = "idle"
        if outcome is not None:
            ids = outcome.report_ids
            self.store.note_inbox(
                item.id, state="done" if ids else "failed", reason=outcome.reason, report_ids=ids,
                done=len(ids), total=len(ids),
            )  # fmt: skip
        return True

    def _read(self, item: InboxItem, asked: Asked) -> Outcome | None:
        """What comes of one thing; None where the desk closes meanwhile, and it goes back to what waits."""
        hand = self._hand = self._hand or Hand.start(self.work, self.settings)
        told, heard = Told("waiting for the reader", 0, 1), time.monotonic()
        try:
            hand.line.send(asked)
            while not self._stopped.is_set():
                if hand.line.poll(PACE):
                    told, heard = hand.line.recv(), time.monotonic()
                    if isinstance(told, Outcome):
                        return told
                elif time.monotonic() - heard > SILENCE:
                    raise EOFError
                self._note(item, told)
        except (EOFError, OSError):
            self._hand = None
            how = hand.end()
            return Outcome((), f"the reader stopped while it read this ({how}); another one goes on with the rest")
        self.store.note_inbox(item.id, state="waiting")
        return None

    def _note(self, item: InboxItem, told: Told) -> None:
        """Writes down how far it is, where that is new; and from time to time that somebody still reads it."""
        now = time.monotonic()
        if told != self._noted[0] or now - self._noted[1] > ALIVE:
            self._noted = (told, now)
            self.store.note_inbox(item.id, state="reading", step=told.step, done=told.done, total=told.total)
