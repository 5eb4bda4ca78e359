"""What was read: reports, readings and parses, by their keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, select

from consilience.model import Judgement, Skipped
from consilience.store.codec import unpack
from consilience.store.schema import judgements, moved, skipped

Key = TypeVar("Key")
STEP = 500  # keys that are asked for at once


def by_key(
    connection: Connection, key: Column[Any] | ColumnElement[Any], value: Column[Any], keys: Iterable[Key]
) -> Iterator[tuple[Key, Any]]:
    """The value beside each key that is there."""
    for step in steps(dict.fromkeys(keys)):
        rows = connection.execute(select(key, value).where(key.in_(step)))
        yield from ((row[0], row[1]) for row in rows)


def steps(keys: Iterable[Key]) -> Iterator[list[Key]]:
    """The keys, as many at a time as every database takes in one question."""
    wanted = list(keys)
    yield from (wanted[start : start + STEP] for start in range(0, len(wanted), STEP))


def judgements_of(connection: Connection, story_id: str | None) -> tuple[Judgement, ...]:
    """What people said; of a story also what was said of those that went into it, and what holds everywhere."""
    asked = select(judgements.c.judgement).order_by(judgements.c.number)
    if story_id is not None:
        own = judgements.c.story_id.in_([story_id])
        before = judgements.c.story_id.in_(select(moved.c.story_id).where(moved.c.into == story_id))
        asked = asked.where(own | before | judgements.c.story_id.is_(None))
    return tuple(unpack(data, Judgement) for data in connection.scalars(asked))


def skipped_last(connection: Connection, limit: int) -> tuple[Skipped, ...]:
    """What could not be read, the last first."""
    rows = connection.execute(
        select(skipped.c.uri, skipped.c.step, skipped.c.reason).order_by(skipped.c.number.desc()).limit(limit)
    )
    return tuple(Skipped(uri=uri, step=step, reason=reason) for uri, step, reason in rows)
