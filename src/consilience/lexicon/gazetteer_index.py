"""The gazetteer's index: an SQLite file that is written once, and only read from then on."""

from __future__ import annotations

import os
import re
import sqlite3
from hashlib import blake2b
from pathlib import Path

from anyascii import anyascii

from consilience.lexicon.gazetteer_rows import Row
from consilience.lexicon.gazetteer_source import all_rows
from consilience.lexicon.rows import rows

FORMAT = 6  # of the index; a new number has it built again
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


def build(path: Path) -> None:
    """Writes the index beside its place and moves it there in one step, so two builders do not meet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        draft.unlink(missing_ok=True)
        connection = filled(sqlite3.connect(draft))
        connection.close()
        draft.replace(path)
    except sqlite3.OperationalError as error:  # no room, or not ours to write
        raise OSError(str(error)) from error
    finally:
        draft.unlink(missing_ok=True)


def filled(connection: sqlite3.Connection) -> sqlite3.Connection:
    """The same connection, to an index with every place in it."""
    connection.executescript(
        """
        PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
        CREATE TABLE places (id INTEGER PRIMARY KEY, name TEXT, level INTEGER, country TEXT, admin1 TEXT,
                             latitude REAL, longitude REAL, feature TEXT, population INTEGER, admin1_name TEXT);
        CREATE TABLE names (key TEXT, place INTEGER, alternate INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
        """
    )
    names: dict[tuple[str, int], int] = {}
    found = list(all_rows())
    connection.executemany("INSERT OR IGNORE INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", map(Row.stored, found))
    for row in found:
        _add_names(names, row)
    connection.executemany("INSERT INTO names VALUES (?, ?, ?)", sorted((*key, other) for key, other in names.items()))
    connection.executescript("CREATE INDEX divisions ON places (level, country)")
    connection.commit()
    return connection


def _add_names(names: dict[tuple[str, int], int], row: Row) -> None:
    names[(place_key(row.name), row.id)] = 0
    for other in row.others:
        key = place_key(other)
        if key:
            names.setdefault((key, row.id), 1)


def fingerprint() -> str:
    """What of ours goes into the index: the format's number and our own tables."""
    tables = repr([rows(name) for name in ("countries", "divisions", "regions")]).encode()
    return f"{FORMAT}-{blake2b(tables, digest_size=4).hexdigest()}"
