"""What a reader names: files, folders, patterns, addresses and the standard input."""

from __future__ import annotations

import glob
import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from consilience.errors import Unreadable
from consilience.model import Skipped
from consilience.read.sniff import form_by_name, refusal

LARGEST_FILE = (
    50 * 1024 * 1024
)  # bytes of one text or page; lines of JSON are read one at a time and have no such limit
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.I)


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read, by the name that its reader gave it."""

    name: str
    kind: Literal["file", "address", "stdin"]


def find_sources(inputs: Sequence[str | Path]) -> Iterator[Source | Skipped]:
    """Every single thing that the inputs name: folders and patterns taken apart, in sorted order."""
    for given in inputs:
        name = str(given)
        if name == "-":
            yield Source(name, "stdin")
        elif isinstance(given, str) and _ADDRESS.match(given):
            yield Source(given, "address")
        elif os.path.lexists(name) or not glob.has_magic(name):
            yield from _under(Path(name), name)
        else:
            yield from _matching(name)


def open_file(name: str) -> int:
    """The size of a file that can be read.

    Raises:
        Unreadable: There is no such file, it is no plain one, or it is empty.
    """
    try:
        found = Path(name).stat()
    except FileNotFoundError as error:
        raise Unreadable("open", "does not exist") from error
    except (OSError, ValueError) as error:
        raise Unreadable("open", f"cannot be opened ({_words(error)})") from error
    if not stat.S_ISREG(found.st_mode):
        raise Unreadable("open", "is not a plain file; a stream is read with `-`")
    if not found.st_size:
        raise Unreadable("open", "is empty")
    return found.st_size


def read_bytes(name: str) -> bytes:
    """The bytes of a file of readable size.

    Raises:
        Unreadable: It is too large, or cannot be read.
    """
    size = open_file(name)
    if size > LARGEST_FILE:
        raise Unreadable("open", f"has {size:,} bytes; one report has at most {LARGEST_FILE:,}")
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise Unreadable("open", f"cannot be read ({_words(error)})") from error


def _words(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def _matching(pattern: str) -> Iterator[Source | Skipped]:
    names = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207  # a pattern may be absolute
    if not names:
        yield Skipped(uri=pattern, step="open", reason="matches no file")
    for name in names:
        yield from _under(Path(name), name)


def _under(path: Path, name: str) -> Iterator[Source | Skipped]:
    """A file itself; or the files in a folder and in its folders: of a kind that is read, and not hidden."""
    if not os.path.isdir(path):  # noqa: PTH112  # Path.is_dir raises for a name that is too long
        yield Source(name, "file")
        return
    failed: list[OSError] = []
    empty = True
    for folder, folders, files in os.walk(path, onerror=failed.append):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for file in sorted(files):
            if not file.startswith("."):
                empty = False
                yield _in_folder(str(Path(folder, file)))
    for error in failed:
        yield Skipped(uri=str(error.filename), step="open", reason=f"cannot be opened ({_words(error)})")
    if empty and not failed:
        yield Skipped(uri=name, step="open", reason="is a folder without files")


def _in_folder(name: str) -> Source | Skipped:
    """A file that nobody named: a folder also holds code, tables and what we wrote, and none of these is a report."""
    if form_by_name(name):
        return Source(name, "file")
    reason = refusal(name) or "is not a kind of file that is read; name it itself to read it as text"
    return Skipped(uri=name, step="open", reason=reason)
