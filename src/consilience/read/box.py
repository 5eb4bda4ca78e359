"""A box of mails, one after another in a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

LARGEST_MAIL = 50 * 1024 * 1024  # bytes; servers take half as much
PIECE = 1024 * 1024  # bytes of a line that are read at a time
_STUFFED = re.compile(rb">+From ")


def split_box(stream: BinaryIO) -> Iterator[bytes | None]:
    r"""The mails of an mbox file (RFC 4155); None for one that is too large.

    >>> import io
    >>> list(split_box(io.BytesIO(b"From a Tue\nA: b\n\nHi\n\nFrom c Wed\nD: e\n")))
    [b'A: b\n\nHi\n\n', b'D: e\n']
    """
    held = bytearray()
    large, blank, fresh = False, True, True  # `fresh`: a line begins; `blank`: the line before was empty
    while piece := stream.readline(PIECE):
        if fresh and blank and piece.startswith(b"From "):
            if large or held.strip():
                yield None if large else bytes(held)
            held.clear()
            large = False
        elif len(held) + len(piece) > LARGEST_MAIL:
            large = True
        elif not large:
            held += piece[1:] if fresh and _STUFFED.match(piece) else piece
        blank = fresh and not piece.strip()
        fresh = piece.endswith(b"\n")
    if large or held.strip():
        yield None if large else bytes(held)
