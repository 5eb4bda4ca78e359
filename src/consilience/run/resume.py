"""Readings that outlive the process: a run that was cut short goes on where it stopped."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec

from consilience.errors import UsageError
from consilience.lexicon.gazetteer import imported_path
from consilience.model import Reading, Report
from consilience.version import __version__


class Readings:
    """The readings in one file, each kept as soon as it is made. The same report read by the same program is found."""

    def __init__(self, file: sqlite3.Connection, pipeline: str) -> None:
        self._file = file
        self._reader = blake2b(f"{__version__}\0{pipeline}\0{_program()}\0{_gazetteer()}".encode()).hexdigest()

    def get(self, report: Report) -> Reading | None:
        """The reading of a report, or None where it was not read yet."""
        row = self._file.execute("select reading from readings where key = ?", (self._key(report),)).fetchone()
        return msgspec.msgpack.decode(row[0], type=Reading) if row else None

    def put(self, report: Report, reading: Reading) -> None:
        """Keeps a reading; it is on disk when this returns."""
        with self._file:
            self._file.execute(
                "insert or replace into readings values (?, ?)", (self._key(report), msgspec.msgpack.encode(reading))
            )

    def _key(self, report: Report) -> bytes:
        # A report is read by itself, whatever else is in the pile.
        alone = replace(report, story_id=None, lineage_ids=(), supersedes=None, changes=())
        return blake2b(self._reader.encode() + msgspec.msgpack.encode(alone), digest_size=16).digest()


@contextmanager
def readings_in(path: Path | None, pipeline: str) -> Iterator[Readings | None]:
    """The readings kept in a file, which is made where it is not there; None without a path.

    Raises:
        UsageError: The file cannot be written, or holds something else.
    """
    if path is None:
        yield None
        return
    try:
        with closing(sqlite3.connect(path, timeout=60)) as file:
            file.execute("pragma journal_mode = wal")
            file.execute("create table if not exists readings (key blob primary key, reading blob not null)")
            yield Readings(file, pipeline)
    except sqlite3.Error as error:
        raise UsageError(f"cannot keep readings in {path}: {error}", "name a new file") from error


@cache
def _program() -> str:
    """A digest of the program, its lexicons and its weights: what another version read is read anew."""
    found = blake2b(version("spacy").encode())
    for name, data in sorted(_sources(files("consilience"), "")):
        found.update(f"{name}\0{len(data)}\0".encode() + data)
    return found.hexdigest()


def _sources(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for item in folder.iterdir():
        if item.is_dir():
            yield from _sources(item, f"{path}/{item.name}")
        elif not item.name.endswith(".pyc"):
            yield f"{path}/{item.name}", item.read_bytes()


def _gazetteer() -> str:
    """Which gazetteer places are looked up in: an imported one by its time and size."""
    path = imported_path()
    return f"{path.stat().st_mtime_ns} {path.stat().st_size}" if path.exists() else ""
