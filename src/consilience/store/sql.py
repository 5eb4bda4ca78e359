"""A store in a database, SQLite or PostgreSQL: one code."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from consilience.store import inbox
from consilience.store.base import InboxItem, InboxState, Writer
from consilience.store.dialect import backend_of
from consilience.store.engine import changing, told
from consilience.store.schema import paragraphs
from consilience.store.view import SqlView
from consilience.store.writer import SqlWriter


class SqlStore(SqlView):
    """Asked through a connection of its own each time, so that any thread may ask."""

    def __init__(self, engine: Engine, url: str) -> None:
        super().__init__(backend_of(engine.dialect), url)
        self._engine = engine
        self._here = threading.local()

    @contextmanager
    def _asking(self, *, entries: bool = False) -> Iterator[Connection]:  # noqa: ARG002
        with told(self.url), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        with self._changing() as connection:
            writer = SqlWriter(connection, self._backend, self.url)
            self._here.connection = connection
            try:
                yield writer
            finally:
                self._here.connection = None
            writer.finish()

    @contextmanager
    def _changing(self) -> Iterator[Connection]:
        """A small change of its own; within `writing` of this thread, which would wait for itself, a part of that."""
        connection = getattr(self._here, "connection", None)
        if connection is not None:
            yield connection
            return
        with changing(self._engine, self.url) as connection:
            yield connection

    def keep_paragraphs(self, parses: Mapping[bytes, bytes]) -> None:
        rows = [{"key": key, "parse": parse} for key, parse in parses.items()]
        if rows:
            with self._changing() as connection:
                connection.execute(self._backend.insert(paragraphs).on_conflict_do_nothing(), rows)

    def put_in_inbox(self, name: str, *, data: bytes | None, media: str | None) -> int:
        with self._changing() as connection:
            return inbox.put(connection, name, data=data, media=media)

    def take_from_inbox(self) -> tuple[InboxItem, bytes | None] | None:
        with self._changing() as connection:
            return inbox.take(connection)

    def note_inbox(
        self, item: int, *, state: InboxState, step: str | None = None, done: int = 0, total: int = 0,
        reason: str | None = None, report_ids: Sequence[str] = (),
    ) -> None:  # fmt: skip
        with self._changing() as connection:
            inbox.note(
                connection, item, state=state, step=step, done=done, total=total, reason=reason,
                report_ids=list(report_ids),
            )  # fmt: skip

    def close(self) -> None:
        self._engine.dispose()
