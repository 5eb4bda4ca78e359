"""Keeping the entries in step with reports and pictures: only what is new or different is written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, and_, delete, insert, select, update

from consilience.model import Report, Situation
from consilience.store.codec import unpack
from consilience.store.counters import Counters
from consilience.store.entries import Entry, entries_of, report_entry
from consilience.store.kept import by_key, steps
from consilience.store.numbering import number_on, same_day
from consilience.store.schema import entries, reports

Key = tuple[str, str]
There = dict[Key, Any]  # rows of COLUMNS

COLUMNS = (entries.c.number, entries.c.kind, entries.c.id, entries.c.story_id, entries.c.digest)


def add(connection: Connection, counters: Counters, added: Iterable[Report]) -> None:
    """Rows for reports that stand in no picture yet."""
    write(connection, counters, digests(report_entry(report) for report in added), {})


def update_story(connection: Connection, counters: Counters, picture: Situation) -> None:
    """A story's rows as its picture has them now; a report that it has no longer stands alone."""
    story_id = picture.stories[0].id
    wanted = digests(entries_of(picture))
    there = rows_there(connection, story_id, [report.id for report in picture.reports])
    gone = {key: row for key, row in there.items() if key not in wanted}
    wanted |= digests(alone(connection, story_id, [rid for kind, rid in gone if kind == "report"]))
    take_out(connection, [row.number for row in gone.values()])
    write(connection, counters, wanted, {key: row for key, row in there.items() if key not in gone})
    place_reports(connection, story_id, [report.id for report in picture.reports])


def drop_story(connection: Connection, counters: Counters, story_id: str) -> None:
    """Takes a story's claims out; such of its reports as are in no other story stand alone."""
    there = rows_there(connection, story_id, [])
    connection.execute(delete(entries).where(entries.c.story_id == story_id))
    write(
        connection, counters, digests(alone(connection, story_id, [rid for kind, rid in there if kind == "report"])), {}
    )


def rows_there(connection: Connection, story_id: str, report_ids: list[str]) -> There:
    """The rows that a story has, and those of these reports, wherever they stand."""
    rows = list(connection.execute(select(*COLUMNS).where(entries.c.story_id == story_id)))
    there: There = {(row.kind, row.id): row for row in rows}
    for strange in steps(rid for rid in report_ids if ("report", rid) not in there):
        own = and_(entries.c.kind == "report", entries.c.id.in_(strange))
        there |= {(row.kind, row.id): row for row in connection.execute(select(*COLUMNS).where(own))}
    return there


def alone(connection: Connection, story_id: str, report_ids: list[str]) -> list[Entry]:
    """The rows of reports that were in a story and stand in no picture now."""
    for step in steps(report_ids):
        left = and_(reports.c.id.in_(step), reports.c.story_id == story_id)
        connection.execute(update(reports).where(left).values(story_id=None))
    kept = by_key(connection, reports.c.id, reports.c.report, report_ids)
    return [report_entry(unpack(data, Report)) for _, data in kept]


def place_reports(connection: Connection, story_id: str | None, report_ids: list[str]) -> None:
    """Notes which story reports are in."""
    elsewhere = reports.c.story_id.is_distinct_from(story_id)
    for step in steps(report_ids):
        connection.execute(update(reports).where(reports.c.id.in_(step), elsewhere).values(story_id=story_id))


def write(connection: Connection, counters: Counters, wanted: dict[Key, tuple[Entry, bytes]], there: There) -> None:
    """Writes such rows as are new or different; one whose day is the same keeps its number."""
    stale, new = [], []
    for key, (entry, digest) in wanted.items():
        row = there.get(key)
        if row is not None and row.digest == digest:
            continue
        if row is not None:
            stale.append(row.number)
        if row is not None and same_day(row.number, entry.moment):
            new.append(entry.row(row.number, digest))
        else:
            new.append(entry.row(number_on(entry.moment, counters.next("entries")), digest))
    take_out(connection, stale)
    if new:
        # In their order, as FTS5 begins a new part of its index whenever a number is smaller than the one before.
        connection.execute(insert(entries), sorted(new, key=lambda row: row["number"]))


def take_out(connection: Connection, numbers: list[int]) -> None:
    """Takes rows out by their numbers."""
    for step in steps(numbers):
        connection.execute(delete(entries).where(entries.c.number.in_(step)))


def digests(rows: Iterable[Entry]) -> dict[tuple[str, str], tuple[Entry, bytes]]:
    """The rows by what they are of, each with its digest."""
    return {(row.kind, row.id): (row, row.digest) for row in rows}
