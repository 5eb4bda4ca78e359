"""Claims in lists, and what a search finds in reports and claims: the newest day first."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Connection, Select, select

from consilience.store.asked import Asked, asked_for
from consilience.store.base import ClaimRow, Filters, Hit, Page
from consilience.store.dialect import Backend
from consilience.store.numbering import bounds
from consilience.store.paging import behind, limited, page
from consilience.store.schema import entries, stories

CLAIM = [
    entries.c[name]
    for name in (
        "id", "story_id", "report_id", "finding_id", "predicate", "question", "status", "title", "quote", "outlet",
        "published", "day", "place", "names",
    )
]  # fmt: skip
HIT = [entries.c[name] for name in ("kind", "id", "story_id", "title", "question", "published", "outlet")]


def claims(connection: Connection, backend: Backend, filters: Filters) -> Page[ClaimRow]:
    """The claims that pass, with the finding that each answers."""
    asked = asked_for(filters, kind="claim")
    if asked.never:
        return Page(items=())
    rows = connection.execute(narrowed(backend, filters, asked, CLAIM)).mappings().all()
    found = [
        ClaimRow(
            **{name: row[name] for name in ClaimRow.__slots__ if name not in ("text", "actors")},
            text=row["title"],
            actors=msgspec.json.decode(row["names"], type=tuple[str, ...]),
        )
        for row in rows
    ]
    return page(found, [(row["number"],) for row in rows], limit=limited(filters.limit))


def search(connection: Connection, backend: Backend, filters: Filters) -> Page[Hit]:
    """The reports and claims that pass."""
    asked = asked_for(filters)
    if asked.never:
        return Page(items=())
    found = narrowed(backend, filters, asked, [*HIT, backend.excerpt(asked).label("excerpt")]).subquery()
    whole = select(found, stories.c.title.label("story_title")).outerjoin(stories, stories.c.id == found.c.story_id)
    rows = connection.execute(whole.order_by(found.c.number.desc())).mappings().all()
    hits = [
        Hit(
            **{name: row[name] for name in Hit.__slots__ if name != "title"},
            title=row["question"] or row["title"],
        )
        for row in rows
    ]
    return page(hits, [(row["number"],) for row in rows], limit=limited(filters.limit))


def narrowed(backend: Backend, filters: Filters, asked: Asked, columns: list[Any]) -> Select[Any]:
    """One row more than a page has, of the entries that pass."""
    number = backend.number(asked)
    query = backend.searched(asked, number.label("number"), *columns)
    for low, high in bounds(filters.since, filters.until):
        query = query.where(number >= low)
        if high is not None:
            query = query.where(number < high)
    if filters.after:
        (last,) = behind(filters.after, (int,))
        query = query.where(number < last)
    return query.order_by(number.desc()).limit(limited(filters.limit) + 1)
