"""What waits to be read. Whoever reads an item says so from time to time; when it falls silent, another takes it."""

from __future__ import annotations

import json
import os
import socket
import time
from functools import cache
from secrets import token_hex

import msgspec
from sqlalchemy import Connection, Row, func, insert, or_, select, update

from consilience.store.base import InboxItem, InboxState
from consilience.store.clock import now
from consilience.store.schema import inbox

SILENCE = 120  # seconds after which a reader is taken for dead; loading a pipeline takes some ten
SHOWN = [inbox.c[name] for name in InboxItem.__slots__]


def put(connection: Connection, name: str, *, data: bytes | None, media: str | None) -> int:
    """Has something wait, and gives its number."""
    row = {"name": name, "media": media, "data": data, "state": "waiting", "done": 0, "total": 0, "report_ids": "[]"}
    added = connection.execute(insert(inbox), row | {"at": now(), "seen": 0.0}).inserted_primary_key
    assert added is not None
    return int(added[0])


def take(connection: Connection) -> tuple[InboxItem, bytes | None] | None:
    """The first that waits, or whose reader is dead; from now on this process reads it."""
    silent = inbox.c.seen < time.time() - SILENCE
    reading = inbox.c.state == "reading"
    readers = set(connection.scalars(select(inbox.c.reader).where(reading)))
    dead = [reader for reader in readers if reader and is_dead(reader)]
    free = or_(inbox.c.state == "waiting", reading & (silent | inbox.c.reader.in_(dead)))
    asked = select(inbox).where(free).order_by(inbox.c.id).limit(1).with_for_update(skip_locked=True)
    if (row := connection.execute(asked).first()) is None:
        return None
    taken = {"state": "reading", "step": None, "done": 0, "total": 0, "reason": None}
    connection.execute(update(inbox).where(inbox.c.id == row.id).values(taken | {"reader": me(), "seen": time.time()}))
    (again,) = connection.execute(select(*SHOWN).where(inbox.c.id == row.id))
    return item_of(again), row.data


def note(
    connection: Connection, item: int, *, state: InboxState, step: str | None, done: int, total: int,
    reason: str | None, report_ids: list[str],
) -> None:  # fmt: skip
    """How far it is. Of what was read, or cannot be, the bytes are let go."""
    values = {
        "state": state, "step": step, "done": done, "total": total, "reason": reason,
        "report_ids": json.dumps(report_ids), "seen": time.time(), "reader": me() if state == "reading" else None,
    }  # fmt: skip
    if state in ("done", "failed"):
        values["data"] = None
    connection.execute(update(inbox).where(inbox.c.id == item).values(values))


def held(connection: Connection) -> int:
    """How many bytes are kept of what is not read yet."""
    return int(connection.scalar(select(func.coalesce(func.sum(func.length(inbox.c.data)), 0))) or 0)


def listed(connection: Connection, limit: int) -> tuple[InboxItem, ...]:
    """What came in, the last first."""
    return tuple(item_of(row) for row in connection.execute(select(*SHOWN).order_by(inbox.c.id.desc()).limit(limit)))


def item_of(row: Row[tuple[object, ...]]) -> InboxItem:
    """An item as it is shown."""
    ids = msgspec.json.decode(row.report_ids, type=tuple[str, ...])
    return InboxItem(**{**row._mapping, "report_ids": ids})


def me() -> str:
    """The name of this process, as no other was or will be called, even one of the same number."""
    return f"{socket.gethostname()}/{os.getpid()}/{_token(os.getpid())}"


@cache
def _token(pid: int) -> str:  # noqa: ARG001
    return token_hex(4)


def is_dead(reader: str) -> bool:
    """Is it known that this process has ended? Of one on another machine it is not: there silence has to tell."""
    host, _, rest = reader.rpartition("/")[0].rpartition("/")
    if host != socket.gethostname() or reader == me():
        return False
    if rest == str(os.getpid()):
        return True  # its number is ours now
    try:
        os.kill(int(rest), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
