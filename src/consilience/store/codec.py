"""Records as bytes, and text as both databases can hold it."""

from __future__ import annotations

import json
import zlib
from typing import Any, TypeVar

import msgspec

Record = TypeVar("Record")

DECODERS: dict[type[Any], msgspec.msgpack.Decoder[Any]] = {}
LEVEL = 1  # of zlib: on pictures level 3 takes half as long again for a twentieth less
PLAIN, ESCAPED = b"m", b"j"
BAD = str.maketrans({"\0": " ", "\2": " ", "\3": " "})  # PostgreSQL holds no NUL; the others mark what a search found


def decoder(kind: type[Any]) -> msgspec.msgpack.Decoder[Any]:
    """What reads records of a kind; made once, as it takes longer to make than to use."""
    if kind not in DECODERS:
        DECODERS[kind] = msgspec.msgpack.Decoder(kind)
    return DECODERS[kind]


def pack(record: object) -> bytes:
    """A record's bytes, compressed. Half a surrogate pair, which no UTF-8 can hold, is kept too, as an escape."""
    try:
        return PLAIN + zlib.compress(msgspec.msgpack.encode(record), LEVEL)
    except UnicodeEncodeError:
        return ESCAPED + zlib.compress(json.dumps(msgspec.to_builtins(record)).encode(), LEVEL)


def unpack(data: bytes, kind: type[Record]) -> Record:
    """The record that was packed."""
    content = zlib.decompress(data[1:])
    if data[:1] == PLAIN:
        record: Record = decoder(kind).decode(content)
        return record
    builtins: Any = json.loads(content)
    return msgspec.convert(builtins, kind)


def clean(text: str) -> str:
    r"""The text with as many characters, every one of which both databases can hold and search.

    >>> clean("a\0b\ud800c")
    'a b?c'
    """
    if "\0" in text or "\2" in text or "\3" in text:
        text = text.translate(BAD)
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode(errors="replace").decode()
    return text
