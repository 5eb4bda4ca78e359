"""A store, by its file or its address: made where there is none, brought up to date where it is older."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError

from consilience.errors import StoreMissing, StoreTooNew, StoreUnusable
from consilience.store.base import Store
from consilience.store.engine import changing, postgres_engine, sqlite_engine, told
from consilience.store.migrations import NEWEST, VERSIONS, upgrade, version_of
from consilience.store.sql import SqlStore

MAGIC = b"SQLite format 3\0"
MARK_AT = slice(68, 72)  # where a SQLite file says whose it is
MARK = int.from_bytes(b"Csil")


def open_store(url_or_path: str | Path, *, create: bool = True) -> Store:
    """The store in a file (SQLite) or at a `postgresql://` address.

    Args:
        url_or_path: A path; or `postgresql://user@host/database`.
        create: Whether one is made where there is none.

    Raises:
        StoreMissing: There is none, and none is to be made.
        StoreTooNew: A newer version has written it.
        StoreUnusable: It is something else, or cannot be reached.
    """
    given = str(url_or_path)
    if "://" not in given:
        return ready(sqlite_engine(file_of(Path(given), create=create)), given, create=create)
    try:
        address = make_url(given)
    except (ArgumentError, ValueError) as error:
        raise StoreUnusable(given.split("@")[-1], "its address cannot be understood", POSTGRES_LIKE) from error
    if address.get_backend_name() == "sqlite" and address.database:
        return open_store(address.database, create=create)
    if address.get_backend_name() not in ("postgresql", "postgres"):
        raise StoreUnusable(shown(address), f"{address.drivername} is no database that it can be in", POSTGRES_LIKE)
    return ready(postgres_engine(address, shown(address)), shown(address), create=create)


POSTGRES_LIKE = "give a file's path, or an address as postgresql://user@host/database"


def shown(address: URL) -> str:
    """The address without a password, wherever in it one stands."""
    query = {key: value for key, value in address.query.items() if "pass" not in key.lower()}
    where = (address.host, address.port, address.database)
    return str(URL.create(address.drivername, address.username, None, *where, query))


def ready(engine: Engine, url: str, *, create: bool) -> Store:
    """The store at the other end, with its tables as they are now."""
    with told(url), engine.connect() as connection:
        version = version_of(connection)
    if version != NEWEST:
        if version is None and not create:
            raise StoreMissing(url)
        with changing(engine, url) as connection:
            version = version_of(connection)  # another process may have been faster
            if version is not None and version not in VERSIONS:
                raise StoreTooNew(url, version)
            if version != NEWEST:
                upgrade(connection)
    return SqlStore(engine, url)


def file_of(path: Path, *, create: bool) -> Path:
    """The path of a SQLite file that is a store or is empty, and then is marked as one.

    Raises:
        StoreMissing: There is no file, and none is to be made.
        StoreUnusable: It is something else.
    """
    if path.is_dir():
        raise StoreUnusable(str(path), "it is a folder", "name a file in it")
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError as error:
        if not create:
            raise StoreMissing(str(path)) from error
        if not path.parent.is_dir():
            raise StoreUnusable(str(path), f"there is no folder {path.parent}", f"mkdir -p {path.parent}") from error
        head = b""
    except OSError as error:
        raise StoreUnusable(str(path), error.strerror or str(error)) from error
    if not head:
        if not create:
            raise StoreMissing(str(path))
        mark(path)
    elif not head.startswith(MAGIC) or head[MARK_AT] != MARK.to_bytes(4):
        raise StoreUnusable(str(path), "it is another kind of file", "name a new file, or one that --store has made")
    return path


def mark(path: Path) -> None:
    """Makes the file, says whose it is, and lets it be read while it is written."""
    try:
        file = sqlite3.connect(path, timeout=60, isolation_level=None)
        try:
            file.execute(f"pragma application_id = {MARK}")
            file.execute("pragma journal_mode = wal")
        finally:
            file.close()
    except sqlite3.Error as error:
        raise StoreUnusable(str(path), str(error), "is the folder writable?") from error
