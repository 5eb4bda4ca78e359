"""The numbers that a store gives out: fetched once a change, and kept at its end."""

from __future__ import annotations

from sqlalchemy import Connection, select

from consilience.store.dialect import Backend
from consilience.store.schema import counters


class Counters:
    """One row of numbers for each thing that is counted; the first is 1."""

    def __init__(self, connection: Connection, backend: Backend) -> None:
        self._connection, self._backend = connection, backend
        rows = connection.execute(select(counters.c.name, counters.c.value)).all()
        self._kept: dict[str, int] = {row.name: row.value for row in rows}
        self._now = dict(self._kept)

    def next(self, name: str) -> int:
        self._now[name] = self._now.get(name, 0) + 1
        return self._now[name]

    def save(self) -> None:
        rows = [{"name": name, "value": value} for name, value in self._now.items() if self._kept.get(name) != value]
        if rows:
            put = self._backend.insert(counters)
            self._connection.execute(
                put.on_conflict_do_update(index_elements=["name"], set_={"value": put.excluded.value}), rows
            )
