"""Gzip, without its bombs."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import BinaryIO

from consilience.errors import Unreadable

HARMLESS = 16 * 1024 * 1024  # bytes; below that, any ratio may pass
RATIO = 500  # unpacked to packed: news packs to a third, copies of one report to a 250th, a bomb to a 1030th


class Unpacked(io.RawIOBase):
    """What a gzip file holds, for as long as it looks like text that somebody wrote."""

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = packed
        self._file = gzip.GzipFile(fileobj=packed)
        self._size = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        try:
            data = self._file.read(len(view))
        except (OSError, EOFError, zlib.error) as error:
            raise Unreadable("unpack", f"is a broken gzip file ({error})") from error
        self._size += len(data)
        if self._size > HARMLESS and self._size > RATIO * max(1, self._packed.tell()):
            raise Unreadable("unpack", f"unpacks to more than {RATIO} times its size, as no text does")
        view[: len(data)] = data
        return len(data)


def unpack(packed: BinaryIO) -> BinaryIO:
    """The unpacked stream, to be read line by line."""
    return io.BufferedReader(Unpacked(packed), 1024 * 1024)
