"""The stories in a list, and one by its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, RowMapping, Select, func, select, tuple_

from consilience.errors import UsageError
from consilience.model import Status
from consilience.store.asked import Asked, phrases, tag
from consilience.store.base import Order, Page, StoryRow
from consilience.store.codec import clean
from consilience.store.dialect import Backend
from consilience.store.numbering import days_of
from consilience.store.paging import behind, limited, page
from consilience.store.pictures import bit
from consilience.store.schema import entries, moved, slugs, stories

RARE = 3000  # reports with some words; of more, stories are looked through in their order instead
BATCH = 400  # stories that are looked through at once

ORDERS = {
    "updated": (stories.c.updated, stories.c.number),
    "latest": (stories.c.latest, stories.c.updated, stories.c.number),
    "size": (stories.c.reports, stories.c.updated, stories.c.number),
    "disputed": (stories.c.disputed, stories.c.updated, stories.c.number),
}


def story_page(
    connection: Connection, backend: Backend, *, order: Order, text: str | None, status: Status | None,
    since: str | None, until: str | None, limit: int, after: str | None,
) -> Page[StoryRow]:  # fmt: skip
    """The stories in an order, the last, largest or most disputed first."""
    if order not in ORDERS:
        raise UsageError(f"{order!r} is no order of stories", f"take one of {', '.join(ORDERS)}")
    keys, limit = ORDERS[order], limited(limit)
    query = select(stories)
    if status is not None:
        query = query.where(stories.c.statuses.op("&")(bit(status)) != 0)
    query = between(query, since, until).order_by(*(key.desc() for key in keys))
    words = phrases(text)
    if text and text.strip() and not words:
        return Page(items=())
    where = behind(after, [str if key is stories.c.latest else int for key in keys]) if after else None
    rows = with_words(connection, backend, query, words, keys, where, limit + 1)
    return page([row_of(row) for row in rows], [[row[key.name] for key in keys] for row in rows], limit=limit)


def between(query: Select[Any], since: str | None, until: str | None) -> Select[Any]:
    """Stories whose days of publication touch these."""
    for day in (since, until):
        if day is not None and days_of(day) == (0, 0):
            raise UsageError(f"{day!r} is no day", "write it as 2031-03-04, or 2031-03")
    if since is not None:
        query = query.where(stories.c.latest >= since)
    if until is not None:
        query = query.where(stories.c.earliest != "", stories.c.earliest <= until + "~")
    return query


def with_words(
    connection: Connection, backend: Backend, query: Select[Any], words: tuple[str, ...], keys: tuple[Any, ...],
    where: tuple[Any, ...] | None, count: int,
) -> list[RowMapping]:  # fmt: skip
    """The first of the stories, behind `where`, that have a report with the words.

    Where few reports have them, their stories are all that need be ordered. Where many have, the stories are gone
    through in their order, and enough of those that pass are soon found.
    """
    asked = Asked(words=words, tags=(tag("kind", "report"),))
    if words:
        some = backend.searched(asked, backend.number(asked)).limit(RARE).subquery()
        if (connection.scalar(select(func.count()).select_from(some)) or 0) < RARE:
            having = connection.scalars(backend.searched(asked, entries.c.story_id))
            query, words = query.where(stories.c.id.in_({story_id for story_id in having if story_id})), ()
    found: list[RowMapping] = []
    size = count
    while True:
        step = query if where is None else query.where(tuple_(*keys) < where)
        rows = connection.execute(step.limit(size)).mappings().all()
        found += those_with(connection, backend, words, rows) if words and rows else rows
        if len(found) >= count or len(rows) < size:
            return found[:count]
        where, size = tuple(rows[-1][key.name] for key in keys), min(2 * size, BATCH)


def those_with(
    connection: Connection, backend: Backend, words: tuple[str, ...], rows: Sequence[RowMapping]
) -> list[RowMapping]:
    """Of some stories, those with a report that has the words."""
    own = tuple(tag("story", row["id"]) for row in rows)
    asked = Asked(words=words, tags=(tag("kind", "report"),), any_of=own)
    ids = set(connection.scalars(backend.searched(asked, entries.c.story_id)))
    return [row for row in rows if row["id"] in ids]


def row_of(row: RowMapping) -> StoryRow:
    """A story as a list shows it."""
    fields = {name: row[name] for name in StoryRow.__slots__}
    standing = msgspec.json.decode(row["standing"], type=dict[Status, int])
    return StoryRow(
        **fields | {"standing": standing, "earliest": row["earliest"] or None, "latest": row["latest"] or None}
    )


def story(connection: Connection, name: str) -> StoryRow | None:
    """A story by its id, an address it had, or the first letters of one of these that no other story's begins with."""
    name = clean(name)
    if not name:
        return None
    owner = connection.scalar(select(slugs.c.story_id).where(slugs.c.slug == name))
    for story_id in (name, owner):
        if story_id and (row := where_it_is(connection, story_id)):
            return row
    last = name + "\U0010ffff"
    ids = select(stories.c.id).where(stories.c.id >= name, stories.c.id < last).limit(2)
    gone = select(moved.c.story_id).where(moved.c.story_id >= name, moved.c.story_id < last).limit(2)
    named = select(slugs.c.story_id).where(slugs.c.slug >= name, slugs.c.slug < last).distinct().limit(2)
    found = [*connection.scalars(ids), *connection.scalars(gone)] or [*connection.scalars(named)]
    return where_it_is(connection, found[0]) if len(found) == 1 else None


def where_it_is(connection: Connection, story_id: str) -> StoryRow | None:
    """A story, or the one that it went into."""
    into = select(moved.c.into).where(moved.c.story_id == story_id).scalar_subquery()
    asked = select(stories).where(stories.c.id.in_([story_id, into]))
    row = connection.execute(asked).mappings().first()
    return row_of(row) if row else None
