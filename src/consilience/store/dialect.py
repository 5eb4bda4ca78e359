"""What the two databases do differently: how they lock, search, and take in many rows at once."""

from __future__ import annotations

import json
from typing import Any, Protocol

from sqlalchemy import (
    ColumnElement,
    Connection,
    Dialect,
    Select,
    Table,
    and_,
    column,
    func,
    literal_column,
    select,
    table,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite

from consilience.store.asked import Asked
from consilience.store.schema import entries

WAIT = 60  # seconds that a change waits for another to end
LOCK = 0x636F6E73696C  # the one lock that changes of a PostgreSQL store take: "consil"
AROUND = 24  # words of an excerpt
START = 300  # characters of one where nothing was looked for

Rows = list[tuple[int, bytes]]


class Backend(Protocol):
    """One database's ways."""

    def lock(self, connection: Connection) -> None:
        """Waits until no other change is under way."""
        ...

    def insert(self, into: Table) -> sqlite.Insert | postgresql.Insert: ...
    def number(self, asked: Asked) -> ColumnElement[int]:
        """The number of the entries that are searched: to order by, and to go on from."""
        ...

    def excerpt(self, asked: Asked) -> ColumnElement[str]:
        """Some words of an entry, with those that were looked for within U+0002 and U+0003."""
        ...

    def searched(self, asked: Asked, *columns: ColumnElement[Any]) -> Select[Any]:
        """Those columns of the entries that have what is asked for."""
        ...

    def rows(self, connection: Connection, table_id: int, keys: list[int]) -> Rows: ...
    def put_rows(self, connection: Connection, table_id: int, keys: list[int], rows: list[bytes]) -> None: ...


class Sqlite:
    """SQLite: FTS5 beside the entries, kept by triggers; a change begins with BEGIN IMMEDIATE, which is its lock."""

    GET = "select key, row from numbers where table_id = ? and key in (select value from json_each(?))"
    PUT = "insert into numbers values (?, ?, ?) on conflict (table_id, key) do update set row = excluded.row"
    index = table("entry_words", column("rowid"))

    def lock(self, connection: Connection) -> None: ...

    def insert(self, into: Table) -> sqlite.Insert:
        return sqlite.insert(into)

    def number(self, asked: Asked) -> ColumnElement[int]:
        return self.index.c.rowid if asked else entries.c.number

    def excerpt(self, asked: Asked) -> ColumnElement[str]:
        if asked.words:
            return literal_column(f"snippet(entry_words, 0, char(2), char(3), '…', {AROUND})")
        return func.substr(entries.c.words, 1, START)

    def searched(self, asked: Asked, *columns: ColumnElement[Any]) -> Select[Any]:
        if not asked:
            return select(*columns)
        alone = all(wanted is self.index.c.rowid for wanted in columns)  # then no entry need be fetched
        return (
            select(*columns)
            .select_from(self.index if alone else self.index.join(entries, entries.c.number == self.index.c.rowid))
            .where(text("entry_words match :asked").bindparams(asked=self._expression(asked)))
        )

    def _expression(self, asked: Asked) -> str:
        """What FTS5 is asked; whatever people typed stands within quotes, where nothing is an operator."""

        def within(field: str, terms: tuple[str, ...], join: str) -> list[str]:
            quoted = join.join('"' + term.replace('"', '""') + '"' for term in terms)
            return [f"{{{field}}} : ({quoted})"] if terms else []

        parts = within("words", asked.words, " AND ") + within("actors", asked.actor, " AND ")
        parts += within("places", asked.place, " AND ") + within("tags", asked.tags, " AND ")
        return " AND ".join(parts + within("tags", asked.any_of, " OR "))

    def rows(self, connection: Connection, table_id: int, keys: list[int]) -> Rows:
        return [(key, row) for key, row in connection.exec_driver_sql(self.GET, (table_id, json.dumps(keys))).all()]

    def put_rows(self, connection: Connection, table_id: int, keys: list[int], rows: list[bytes]) -> None:
        connection.exec_driver_sql(self.PUT, [(table_id, key, row) for key, row in zip(keys, rows, strict=True)])


class Postgres:
    """PostgreSQL: generated tsvector columns in the entries with one GIN index; changes take one advisory lock."""

    GET = "select key, row from numbers where table_id = %s and key = any(%s::bigint[])"
    PUT = (
        "insert into numbers select %s, * from unnest(%s::bigint[], %s::bytea[]) "
        "on conflict (table_id, key) do update set row = excluded.row"
    )
    WAITING = f"set local lock_timeout = '{WAIT}s'"
    HEADLINE = f'StartSel="\2", StopSel="\3", MaxWords={AROUND}, MinWords={AROUND // 2}'

    def lock(self, connection: Connection) -> None:
        connection.exec_driver_sql(self.WAITING)
        connection.execute(select(func.pg_advisory_xact_lock(LOCK)))

    def insert(self, into: Table) -> postgresql.Insert:
        return postgresql.insert(into)

    def number(self, asked: Asked) -> ColumnElement[int]:  # noqa: ARG002
        return entries.c.number

    def excerpt(self, asked: Asked) -> ColumnElement[str]:
        if asked.words:
            return func.ts_headline("english", entries.c.words, self._query("english", asked.words), self.HEADLINE)
        return func.substr(entries.c.words, 1, START)

    def searched(self, asked: Asked, *columns: ColumnElement[Any]) -> Select[Any]:
        typed = (
            ("words", "english", asked.words),
            ("actors", "simple", asked.actor),
            ("places", "simple", asked.place),
        )
        found: list[ColumnElement[bool]] = [
            literal_column(f"{field}_found").op("@@")(self._query(language, terms))
            for field, language, terms in typed
            if terms
        ]
        tags = literal_column("tags_found", postgresql.ARRAY(postgresql.TEXT))
        found += [tags.contains(list(asked.tags))] if asked.tags else []
        found += [tags.overlap(list(asked.any_of))] if asked.any_of else []
        return select(*columns).select_from(entries).where(and_(True, *found))

    def _query(self, language: str, terms: tuple[str, ...]) -> ColumnElement[Any]:
        """All the phrases; what people typed is a value, never a part of the query's language."""
        query: ColumnElement[Any] = literal_column("''::tsquery")
        for term in terms:
            query = query.op("&&")(func.phraseto_tsquery(language, term))
        return query

    def rows(self, connection: Connection, table_id: int, keys: list[int]) -> Rows:
        return [(key, row) for key, row in connection.exec_driver_sql(self.GET, (table_id, keys)).all()]

    def put_rows(self, connection: Connection, table_id: int, keys: list[int], rows: list[bytes]) -> None:
        connection.exec_driver_sql(self.PUT, (table_id, keys, rows))


def backend_of(dialect: Dialect) -> Backend:
    """The ways of the database at the other end."""
    return Postgres() if dialect.name == "postgresql" else Sqlite()
