"""Connections: a pool for each store, transactions, and what a database's complaint means to a user."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from consilience.errors import StoreBusy, StoreUnusable
from consilience.store.dialect import WAIT, backend_of

POOL = {"pool_size": 8, "max_overflow": 56}  # as many threads as a web server has, and some
PRAGMAS = (
    f"pragma busy_timeout = {WAIT * 1000}",
    "pragma synchronous = full",  # what was said to be kept outlives a power cut
    "pragma temp_store = memory",
    "pragma cache_size = -32000",  # KiB a connection
)
BUSY = ("database is locked", "lock timeout", "lock_timeout")
WHY = (  # what a database says, what that means, and what to do
    ("no password supplied", "it asks for a password", "put it into PGPASSWORD or ~/.pgpass"),
    ("password authentication failed", "its password is wrong", "put the right one into PGPASSWORD or ~/.pgpass"),
    ("does not exist", None, "`createdb NAME` makes a database, `createuser NAME` a user"),
    ("disk is full", "the disk is full", "make room, and try again: nothing that was kept is lost"),
    ("no space left", "the disk is full", "make room, and try again: nothing that was kept is lost"),
    ("readonly database", "it may not be written", None),
    ("permission denied", None, "let its owner grant you the right"),
    ("malformed", "the file is damaged", "`sqlite3 FILE .recover` may save what is in it"),
    ("not a database", "it is another kind of file", "name a new file, or one that --store has made"),
    ("connect", None, "is the server running, and is this its host and port?"),
)


def sqlite_engine(path: Path) -> Engine:
    """Connections to a file."""
    engine = create_engine(URL.create("sqlite", database=str(path)), **POOL)

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # the driver's own ways with transactions are in the way of ours
        for pragma in PRAGMAS:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("begin immediate" if writing else "begin")

    return engine


def postgres_engine(address: URL, shown: str) -> Engine:
    """Connections to a server."""
    try:
        address = address.set(drivername="postgresql+psycopg")
        return create_engine(address, connect_args={"connect_timeout": 10}, pool_pre_ping=True, **POOL)
    except ModuleNotFoundError as error:
        raise StoreUnusable(shown, "psycopg is not installed", "pip install consilience[postgres]") from error


@contextmanager
def changing(engine: Engine, url: str) -> Iterator[Connection]:
    """One transaction that writes, alone."""
    with told(url), engine.connect().execution_options(writing=True) as connection, connection.begin():
        backend_of(connection.dialect).lock(connection)
        yield connection


@contextmanager
def told(url: str) -> Iterator[None]:
    """What a database complains of, in a user's words."""
    try:
        yield
    except DBAPIError as error:
        said = str(error.orig).strip()
        if any(sign in said for sign in BUSY):
            raise StoreBusy(url, WAIT) from error
        low = said.casefold()
        for sign, meaning, hint in WHY:
            if sign in low:
                raise StoreUnusable(url, meaning or said.splitlines()[0], hint) from error
        raise StoreUnusable(url, said.splitlines()[0] if said else type(error.orig).__name__) from error
