"""One change of a store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import blake2b

import numpy as np
from sqlalchemy import Connection, insert, select, update

from consilience.model import Judgement, Numbers, Reading, Report, Situation, Skipped
from consilience.store import counters, indexing, journal, pictures
from consilience.store.base import StoryChange
from consilience.store.clock import now
from consilience.store.codec import pack
from consilience.store.dialect import Backend
from consilience.store.numbers import open_table
from consilience.store.schema import judgements, reports, revisions, skipped
from consilience.store.view import SqlView


class SqlWriter(SqlView):
    """What is written between the two ends of a `with store.writing()`; it can be asked as the store can."""

    def __init__(self, connection: Connection, backend: Backend, url: str) -> None:
        super().__init__(backend, url)
        self._connection = connection
        self._number, self._at = journal.revision(connection) + 1, now(after=journal.last_moment(connection))
        self._counters = counters.Counters(connection, backend)
        self._unplaced: dict[str, Report] = {}  # reports that came in and stand in no picture yet
        self._wrote = False

    @property
    def revision(self) -> int:
        return self._number

    @contextmanager
    def _asking(self, *, entries: bool = False) -> Iterator[Connection]:
        if entries:
            self._index_unplaced()
        yield self._connection

    def add_report(self, report: Report, reading: Reading) -> int:
        self._changed()
        place = self._counters.next("reports") - 1
        row = {"place": place, "id": report.id, "report": pack(report), "reading": pack(reading)}
        self._connection.execute(insert(reports), row)
        self._unplaced[report.id] = report
        return place

    def put_reading(self, reading: Reading) -> None:
        self._changed()
        anew = update(reports).where(reports.c.id == reading.report_id)
        self._connection.execute(anew.values(reading=pack(reading)))

    def set_story(self, report_ids: Iterable[str], story_id: str | None) -> None:
        self._changed()
        indexing.place_reports(self._connection, story_id, list(report_ids))

    def put_picture(self, picture: Situation, changes: Sequence[StoryChange] = ()) -> None:
        self._changed()
        for report in picture.reports:
            self._unplaced.pop(report.id, None)
        change = pictures.Change(self._connection, self._backend, self._counters, self._number, self._at)
        pictures.put(change, picture)
        journal.put_changes(self._connection, changes, revision=self._number)

    def drop_story(self, story_id: str, *, into: str | None) -> None:
        self._changed()
        self._index_unplaced()
        change = pictures.Change(self._connection, self._backend, self._counters, self._number, self._at)
        pictures.drop(change, story_id, into=into)

    def add_judgement(self, judgement: Judgement) -> None:
        there = select(judgements.c.id).where(judgements.c.id == judgement.id)
        if self._connection.scalar(there) is None:
            self._changed()
            row = {"id": judgement.id, "story_id": judgement.story_id, "judgement": pack(judgement)}
            self._connection.execute(insert(judgements), row)

    def add_skipped(self, skipped_ones: Iterable[Skipped]) -> None:
        rows = [
            {"digest": digest(item), "uri": item.uri, "step": item.step, "reason": item.reason} for item in skipped_ones
        ]
        if rows:
            self._connection.execute(self._backend.insert(skipped).on_conflict_do_nothing(), rows)

    def numbers(self, name: str, dtype: np.dtype[np.void]) -> Numbers:
        return open_table(self._connection, self._backend, name, dtype, url=self.url)

    def finish(self) -> None:
        """The last of it, before it is kept for good."""
        self._index_unplaced()
        self._counters.save()

    def _index_unplaced(self) -> None:
        indexing.add(self._connection, self._counters, self._unplaced.values())
        self._unplaced.clear()

    def _changed(self) -> None:
        """Makes this a revision; a change that writes nothing is none."""
        if not self._wrote:
            self._connection.execute(insert(revisions), {"revision": self._number, "at": self._at})
            self._wrote = True


def digest(item: Skipped) -> bytes:
    """By which one that is skipped again is known."""
    return blake2b(repr(item).encode("utf-8", "backslashreplace"), digest_size=16).digest()
