"""What became different when: the revisions of a store, its changes, and how findings stood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, and_, delete, func, insert, select, update

from consilience.model import Finding
from consilience.store.base import Standing, StoryChange
from consilience.store.clock import END, in_utc
from consilience.store.codec import clean
from consilience.store.kept import steps
from consilience.store.schema import OPEN, changes, revisions, standings

STEP = 5000  # standings that are fetched at once

HELD = [standings.c[name] for name in Standing.__slots__]


def revision(connection: Connection) -> int:
    """The last revision; 0 of an empty store."""
    return connection.scalar(select(func.max(revisions.c.revision))) or 0


def last_moment(connection: Connection) -> str:
    """When that was."""
    return connection.scalar(select(revisions.c.at).order_by(revisions.c.revision.desc()).limit(1)) or ""


def revision_at(connection: Connection, at: int | str) -> int:
    """The last revision by a moment; a day is over at its end, a minute with its last second."""
    if isinstance(at, int):
        return at
    by_then = select(func.max(revisions.c.revision)).where(revisions.c.at <= in_utc(at) + END)
    return connection.scalar(by_then) or 0


def put_changes(connection: Connection, new: Sequence[StoryChange], *, revision: int) -> None:
    """Notes what became different, as of this revision, whatever the records say of theirs."""
    fields = ("story_id", "kind", "finding_id", "report_id", "question", "before", "after")
    rows = [{field: getattr(change, field) for field in fields} | {"revision": revision} for change in new]
    if rows:
        connection.execute(insert(changes), rows)


def changes_since(
    connection: Connection, *, since: int | str, story_id: str | None, limit: int
) -> tuple[StoryChange, ...]:
    """What became different after a revision, or from a moment on, the earliest first."""
    columns = [changes.c[name] for name in StoryChange.__slots__ if name != "at"]
    asked = select(*columns, revisions.c.at).join(revisions, revisions.c.revision == changes.c.revision)
    if isinstance(since, int):
        asked = asked.where(changes.c.revision > since)
    else:
        before = connection.scalar(select(func.max(revisions.c.revision)).where(revisions.c.at < in_utc(since)))
        asked = asked.where(changes.c.revision > (before or 0))
    if story_id is not None:
        asked = asked.where(changes.c.story_id == story_id)
    asked = asked.order_by(changes.c.revision, changes.c.number).limit(limit)
    return tuple(StoryChange(**row._mapping) for row in connection.execute(asked))


def put_standings(connection: Connection, story_id: str, findings: Sequence[Finding], *, revision: int) -> None:
    """How a story's findings stand from this revision on; what is different ends what stood before."""
    now = {finding.id: standing(finding, story_id) for finding in findings}
    open_ones = and_(standings.c.story_id == story_id, standings.c.last_revision == OPEN)
    stale, same = [], set()
    for row in connection.execute(select(standings.c.number, *HELD).where(open_ones)):
        _, *held = row
        if now.get(row.finding_id) == Standing(**dict(zip(Standing.__slots__, held, strict=True))):
            same.add(row.finding_id)
        else:
            stale.append(row.number)
    for step in steps(stale):
        ended = standings.c.number.in_(step)
        connection.execute(delete(standings).where(ended, standings.c.first_revision == revision))
        connection.execute(update(standings).where(ended).values(last_revision=revision - 1))
    new = [
        {name: getattr(held, name) for name in Standing.__slots__} | {"first_revision": revision, "last_revision": OPEN}
        for finding_id, held in now.items()
        if finding_id not in same
    ]
    if new:
        connection.execute(insert(standings), new)


def standing(finding: Finding, story_id: str) -> Standing:
    """How a finding stands, in the words that the store keeps of it."""
    return Standing(
        story_id=story_id,
        finding_id=finding.id,
        question=clean(finding.question),
        predicate=finding.predicate,
        status=finding.status,
        headline=finding.headline,
        answer=clean(finding.answer.text) if finding.answer else None,
    )


def standings_at(connection: Connection, *, at: int | str | None, story_id: str | None) -> Iterator[Standing]:
    """How findings stood, in the order in which they came to stand so; all of a large store, some at a time."""
    if at is None:
        held = standings.c.last_revision == OPEN
    else:
        then = revision_at(connection, at)
        held = and_(standings.c.first_revision <= then, standings.c.last_revision >= then)
    if story_id is not None:
        held = and_(held, standings.c.story_id == story_id)
    last = 0
    while True:
        asked = select(standings.c.number, *HELD).where(held, standings.c.number > last)
        rows = connection.execute(asked.order_by(standings.c.number).limit(STEP)).all()
        yield from (Standing(**dict(zip(Standing.__slots__, row[1:], strict=True))) for row in rows)
        if len(rows) < STEP:
            return
        last = rows[-1].number
