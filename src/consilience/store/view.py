"""All that a store can be asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from itertools import chain

from sqlalchemy import Connection, func, select

from consilience.model import Judgement, Reading, Report, Situation, Skipped, Status
from consilience.store import inbox, journal, lists, search
from consilience.store.base import ClaimRow, Filters, Hit, InboxItem, Order, Page, Standing, StoryChange, StoryRow
from consilience.store.codec import unpack
from consilience.store.dialect import Backend
from consilience.store.kept import by_key, judgements_of, skipped_last
from consilience.store.paging import limited
from consilience.store.schema import entries, judgements, paragraphs, pictures, reports, stories


class SqlView:
    """Questions to a database; `_asking` gives the connection that they go through, `entries` if these are asked."""

    def __init__(self, backend: Backend, url: str) -> None:
        self._backend, self.url = backend, url

    def _asking(self, *, entries: bool = False) -> AbstractContextManager[Connection]:
        raise NotImplementedError

    @property
    def revision(self) -> int:
        with self._asking() as connection:
            return journal.revision(connection)

    def has_report(self, report_id: str) -> bool:
        with self._asking() as connection:
            return connection.scalar(select(reports.c.place).where(reports.c.id == report_id)) is not None

    def report(self, report_id: str) -> Report | None:
        """A report as it came in, without its story: that is in `picture`."""
        return self.reports([report_id]).get(report_id)

    def reports(self, report_ids: Iterable[str]) -> dict[str, Report]:
        with self._asking() as connection:
            rows = by_key(connection, reports.c.id, reports.c.report, report_ids)
            return {report_id: unpack(data, Report) for report_id, data in rows}

    def readings(self, report_ids: Iterable[str]) -> dict[str, Reading]:
        with self._asking() as connection:
            rows = by_key(connection, reports.c.id, reports.c.reading, report_ids)
            return {report_id: unpack(data, Reading) for report_id, data in rows}

    def report_at(self, places: Iterable[int]) -> dict[int, str]:
        with self._asking() as connection:
            return dict(by_key(connection, reports.c.place, reports.c.id, places))

    def places_of(self, report_ids: Iterable[str]) -> dict[str, int]:
        with self._asking() as connection:
            return dict(by_key(connection, reports.c.id, reports.c.place, report_ids))

    def story_of(self, report_id: str) -> str | None:
        with self._asking() as connection:
            return connection.scalar(select(reports.c.story_id).where(reports.c.id == report_id))

    def home_of(self, thing: str) -> str | None:
        column = entries.c.finding_id if thing.startswith("f-") else entries.c.id
        with self._asking(entries=True) as connection:
            found: str | None = connection.scalar(select(func.min(entries.c.story_id)).where(column == thing))
        return found

    def paragraphs(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        with self._asking() as connection:
            return dict(by_key(connection, paragraphs.c.key, paragraphs.c.parse, keys))

    def stories(
        self, *, order: Order = "updated", text: str | None = None, status: Status | None = None,
        since: str | None = None, until: str | None = None, limit: int = 50, after: str | None = None,
    ) -> Page[StoryRow]:  # fmt: skip
        with self._asking(entries=text is not None) as connection:
            return lists.story_page(
                connection, self._backend, order=order, text=text, status=status,
                since=since, until=until, limit=limit, after=after,
            )  # fmt: skip

    def story(self, name: str) -> StoryRow | None:
        with self._asking() as connection:
            return lists.story(connection, name)

    def picture(self, story_id: str) -> Situation | None:
        with self._asking() as connection:
            data = connection.scalar(select(pictures.c.picture).where(pictures.c.story_id == story_id))
        return None if data is None else unpack(data, Situation)

    def claims(self, filters: Filters) -> Page[ClaimRow]:
        with self._asking(entries=True) as connection:
            return search.claims(connection, self._backend, filters)

    def search(self, filters: Filters) -> Page[Hit]:
        with self._asking(entries=True) as connection:
            return search.search(connection, self._backend, filters)

    def changes(self, *, since: int | str, story_id: str | None = None, limit: int = 500) -> tuple[StoryChange, ...]:
        with self._asking() as connection:
            return journal.changes_since(connection, since=since, story_id=story_id, limit=max(0, limit))

    def standings(self, *, at: int | str | None = None, story_id: str | None = None) -> Iterable[Standing]:
        with self._asking() as connection:
            yield from journal.standings_at(connection, at=at, story_id=story_id)

    def judgements(self, story_id: str | None = None) -> tuple[Judgement, ...]:
        with self._asking() as connection:
            return judgements_of(connection, story_id)

    def inbox(self, *, limit: int = 50) -> tuple[InboxItem, ...]:
        with self._asking() as connection:
            return inbox.listed(connection, limited(limit))

    def inbox_bytes(self) -> int:
        with self._asking() as connection:
            return inbox.held(connection)

    def skipped(self, *, limit: int = 200) -> tuple[Skipped, ...]:
        with self._asking() as connection:
            return skipped_last(connection, limited(limit))

    def counts(self) -> dict[str, int]:
        sums = [func.coalesce(func.sum(column), 0) for column in (stories.c.claims, stories.c.findings)]
        with self._asking() as connection:
            listed = connection.execute(select(func.count(), *sums).select_from(stories)).one()
            read = connection.scalar(select(func.coalesce(func.max(reports.c.place) + 1, 0)))
            said = connection.scalar(select(func.count()).select_from(judgements))
        names = ("stories", "claims", "findings", "reports", "judgements")
        return {name: int(count) for name, count in zip(names, chain(listed, (read, said)), strict=True)}
