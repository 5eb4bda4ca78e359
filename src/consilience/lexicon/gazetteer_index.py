"""The gazetteer's index: an SQLite file that is written once, and only read from then on."""

from __future__ import annotations

import os
import re
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b
from itertools import islice
from pathlib import Path

from anyascii import anyascii

from consilience.lexicon.gazetteer_rows import CITY, COUNTRY, HAMLET, Row
from consilience.lexicon.gazetteer_source import all_rows
from consilience.lexicon.rows import rows

FORMAT = 9  # of the index; a new number has it built again
BATCH = 20_000  # places held in memory at a time
LEFT_BEHIND = 24 * 3600  # seconds after which a draft's builder must have been killed
NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
FIRST_WORDS = {"mt": "mount", "st": "saint", "ste": "sainte", "ft": "fort", "pt": "port"}
LAST_WORDS = {"twp": "township", "co": "county", "mtn": "mountain", "mtns": "mountains"}


def name_key(name: str) -> str:
    """How a name is looked up: plain small letters, one space between words, no marks.

    >>> name_key("Saint-Étienne"), name_key("the U.S.")
    ('saint etienne', 'us')
    """
    plain = (name if name.isascii() else anyascii(name)).lower().replace(".", "").replace("'", "").replace("`", "")
    words = NOT_A_LETTER.sub(" ", plain).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def place_key(name: str) -> str:
    """How a place's name is looked up: as any name, with the short words that begin and end one written out.

    >>> place_key("Mt. Alder"), place_key("St. Alder Twp.")
    ('mount alder', 'saint alder township')
    """
    words = name_key(name).split()
    if len(words) > 1:
        words[0] = FIRST_WORDS.get(words[0], words[0])
        words[-1] = LAST_WORDS.get(words[-1], words[-1])
    return " ".join(words)


def build(path: Path, more: Iterable[Row] = ()) -> None:
    """Writes the index beside its place and moves it there in one step, so two builders do not meet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    aside = draft.with_name(f"{draft.name}.names")
    try:
        for old in (draft, aside):
            old.unlink(missing_ok=True)
        filled(sqlite3.connect(draft), more, aside=str(aside)).close()
        draft.replace(path)
    except sqlite3.OperationalError as error:  # no room, or not ours to write
        raise OSError(str(error)) from error
    finally:
        for left in (draft, aside):
            left.unlink(missing_ok=True)


def _sweep(path: Path) -> None:
    """Clears the drafts of builders that were killed: of a full dump they are gigabytes."""
    for draft in path.parent.glob(f"{path.name}.[0-9]*"):
        with suppress(FileNotFoundError):  # its builder may be done just now
            if time.time() - draft.stat().st_mtime > LEFT_BEHIND:
                draft.unlink()


def filled(connection: sqlite3.Connection, more: Iterable[Row] = (), *, aside: str = ":memory:") -> sqlite3.Connection:
    """The same connection, to an index with every place in it.

    Names are kept aside and sorted at the end: a tree that grows in order is written once, however large.

    Args:
        connection: To an empty database.
        more: Places beyond our own; one that we have already keeps its name, and gets this one's coordinates.
        aside: A database of its own for the names, while they are not in order.
    """
    connection.execute("ATTACH ? AS aside", (aside,))
    connection.executescript(
        """
        PRAGMA main.journal_mode = OFF; PRAGMA main.synchronous = OFF;
        PRAGMA aside.journal_mode = OFF; PRAGMA aside.synchronous = OFF;
        CREATE TABLE main.places (
            id INTEGER PRIMARY KEY, name TEXT, level INTEGER, country TEXT, admin1 TEXT, latitude REAL, longitude REAL,
            feature TEXT, population INTEGER, admin1_name TEXT);
        CREATE TABLE main.names (key TEXT, place INTEGER, alternate INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
        CREATE TABLE aside.unsorted (key TEXT, place INTEGER, alternate INTEGER);
        """
    )
    _insert(connection, all_rows(), "NOTHING")
    _insert(connection, more, "UPDATE SET latitude = excluded.latitude, longitude = excluded.longitude")
    connection.execute(
        "INSERT INTO names SELECT key, place, min(alternate) FROM unsorted GROUP BY key, place ORDER BY key, place"
    )
    connection.execute(f"CREATE INDEX countries ON places (country) WHERE level = {COUNTRY}")
    _drop_twins(connection)
    connection.execute(f"PRAGMA main.user_version = {FORMAT}")
    connection.commit()
    connection.execute("DETACH aside")
    return connection


def _insert(connection: sqlite3.Connection, found: Iterable[Row], known: str) -> None:
    """The rows and their names, a batch at a time; `known` says what becomes of an id that is there already."""
    at = iter(found)
    while batch := list(islice(at, BATCH)):
        connection.executemany(
            f"INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO {known}",  # noqa: S608
            map(Row.stored, batch),
        )
        connection.executemany("INSERT INTO unsorted VALUES (?, ?, ?)", (n for row in batch for n in _names(row)))


def _drop_twins(connection: sqlite3.Connection) -> None:
    """Takes out the hamlets of our own that a dump has too, with an id of GeoNames."""
    own = connection.execute("SELECT id, name, country, admin1 FROM places WHERE level = ? AND id < 0", (HAMLET,))
    for id_, name, country, admin1 in own.fetchall():
        key = place_key(name)
        twin = connection.execute(
            "SELECT 1 FROM names n JOIN places p ON p.id = n.place "
            "WHERE n.key = ? AND p.id > 0 AND p.level >= ? AND p.country = ? AND p.admin1 = ? LIMIT 1",
            (key, CITY, country, admin1),
        )
        if twin.fetchone():
            connection.execute("DELETE FROM names WHERE key = ? AND place = ?", (key, id_))
            connection.execute("DELETE FROM places WHERE id = ?", (id_,))


def _names(row: Row) -> Iterator[tuple[str, int, int]]:
    own = place_key(row.name)
    yield own, row.id, 0
    others = {place_key(other) for other in row.others} - {own, ""}
    yield from ((key, row.id, 1) for key in sorted(others))


def fingerprint() -> str:
    """What of ours goes into the index: the format's number and our own tables."""
    tables = repr([rows(name) for name in ("countries", "divisions", "regions")]).encode()
    return f"{FORMAT}-{blake2b(tables, digest_size=4).hexdigest()}"
