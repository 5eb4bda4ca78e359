"""A story's picture put in, or taken out."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import Any, get_args

from sqlalchemy import Connection, delete, insert, select, update

from consilience.model import Situation, Status
from consilience.store import indexing, journal
from consilience.store.codec import pack
from consilience.store.counters import Counters
from consilience.store.dialect import Backend
from consilience.store.schema import moved, pictures, stories
from consilience.store.slugs import take_slug

STATUSES: tuple[Status, ...] = get_args(Status)
DISPUTED: tuple[Status, ...] = ("conflict", "denied")


@dataclass(frozen=True, slots=True)
class Change:
    """The change of the store within which something is written."""

    connection: Connection
    backend: Backend
    counters: Counters
    revision: int
    at: str


def put(change: Change, picture: Situation) -> None:
    """Keeps a picture of one story, its row in the list, the rows of its claims and reports, and how findings stand."""
    story, connection = picture.stories[0], change.connection
    row = story_row(picture) | {"updated": change.revision, "updated_at": change.at}
    if connection.scalar(select(stories.c.number).where(stories.c.id == story.id)) is not None:
        connection.execute(update(stories).where(stories.c.id == story.id).values(row))
    else:
        slug = take_slug(connection, story.id, story.title)
        number = change.counters.next("stories")
        connection.execute(insert(stories), row | {"number": number, "id": story.id, "slug": slug})
        connection.execute(delete(moved).where(moved.c.story_id == story.id))
    kept = change.backend.insert(pictures)
    kept = kept.on_conflict_do_update(index_elements=["story_id"], set_={"picture": kept.excluded.picture})
    connection.execute(kept, {"story_id": story.id, "picture": pack(picture)})
    indexing.update_story(connection, change.counters, picture)
    journal.put_standings(connection, story.id, picture.findings, revision=change.revision)


def drop(change: Change, story_id: str, *, into: str | None) -> None:
    """Takes a story out; whoever asks for it is led to the one that it went into."""
    connection = change.connection
    connection.execute(delete(stories).where(stories.c.id == story_id))
    connection.execute(delete(pictures).where(pictures.c.story_id == story_id))
    indexing.drop_story(connection, change.counters, story_id)
    journal.put_standings(connection, story_id, (), revision=change.revision)
    connection.execute(update(moved).where(moved.c.into == story_id).values(into=into))
    led = change.backend.insert(moved)
    led = led.on_conflict_do_update(index_elements=["story_id"], set_={"into": led.excluded["into"]})
    connection.execute(led, {"story_id": story_id, "into": into})


def story_row(picture: Situation) -> dict[str, Any]:
    """A story as a list shows it."""
    story, findings = picture.stories[0], picture.findings
    counts: Counter[Status] = Counter(finding.status for finding in findings)
    standing = {status: counts[status] for status in STATUSES if counts[status]}
    return {
        "title": story.title,
        "earliest": story.earliest or "",
        "latest": story.latest or "",
        "reports": len(picture.reports),
        "origins": max((len(finding.origins) for finding in findings), default=0),
        "disputed": sum(counts[status] for status in DISPUTED),
        "statuses": sum(map(bit, standing)),
        "standing": json.dumps(standing),
        "claims": len(picture.claims),
        "findings": len(findings),
    }


def bit(status: Status) -> int:
    """A status within `stories.statuses`."""
    return 1 << STATUSES.index(status)
