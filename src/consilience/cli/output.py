"""What leaves the program: files, and what is printed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from consilience.errors import NotWritten, UsageError


def check_writable(path: Path) -> None:
    """Fails before the work where a file could not be written after it.

    Raises:
        UsageError: Its folder is not there, it is a folder itself, or it may not be written.
    """
    if not path.parent.is_dir():
        raise UsageError(f"cannot write {path}: there is no folder {path.parent}", f"mkdir -p {path.parent}")
    if path.is_dir():
        raise UsageError(f"cannot write {path}: it is a folder", "name a file in it")
    new = not path.exists()
    if not new and not path.is_file():
        return  # a device or a pipe: to open it may mean to wait for whoever reads it
    try:
        path.open("ab").close()
        if new:
            path.unlink()
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror or error}") from error


def write_file(path: Path, data: bytes) -> None:
    """The file, whole.

    Raises:
        NotWritten: The disk is full, or what was writable before is not any more.
    """
    try:
        path.write_bytes(data)
    except OSError as error:
        raise NotWritten(str(path), error.strerror or str(error)) from error


def removed(path: Path) -> bool:
    """Whether there was a file, which is gone now.

    Raises:
        NotWritten: It may not be removed.
    """
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise NotWritten(str(path), error.strerror or str(error)) from error
    return True


@contextmanager
def printing() -> Iterator[None]:
    """Printing, until whoever reads has read enough: `consilience … | head` is no error.

    Raises:
        NotWritten: The standard output leads to a full disk or the like.
    """
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is still held goes there, in silence
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise NotWritten("the standard output", error.strerror or str(error)) from error
