"""Reports from lines of JSON, in the form of the contract."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from consilience.errors import Unreadable
from consilience.model import Report, Skipped, When
from consilience.read.build import Found, build_report
from consilience.read.dates import parse_iso

LONGEST_LINE = 16 * 1024 * 1024  # bytes; a report of the longest kind with every character escaped
BLANK = 10_000  # lines on end without a report; a pile has none, a bomb nothing else
PIECE = 1024 * 1024  # bytes read at a time where a line is passed over


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One line. Only `text` must be there; a key that is not named here is left alone."""

    text: str
    uri: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None


SPACE = b"\xef\xbb\xbf \t\r\n"  # with the mark of byte order
DECODER = msgspec.json.Decoder(Entry)


def read_jsonl(stream: BinaryIO, *, name: str, default_published: When | None = None) -> Iterator[Report | Skipped]:
    """A report a line; a line that is none is skipped with its number.

    Raises:
        Unreadable: The stream itself is broken, or holds no line at all.
    """
    number = blank = 0
    for number, line in enumerate(_lines(stream), start=1):
        place = f"{name}:{number}"
        blank = 0 if line is None or line.strip(SPACE) else blank + 1
        if blank > BLANK:
            raise Unreadable("parse", f"has more than {BLANK:,} blank lines on end")
        if line is None:
            yield Skipped(uri=place, step="parse", reason=f"the line is longer than {LONGEST_LINE:,} bytes")
        elif not blank:
            yield from _read_line(line, place=place, default_published=default_published)
    if not number:
        raise Unreadable("open", "is empty")


def _read_line(line: bytes, *, place: str, default_published: When | None) -> Iterator[Report | Skipped]:
    try:
        entry = DECODER.decode(line.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        yield Skipped(uri=place, step="parse", reason=f"the line is not a report in JSON: {error}")
        return
    published = None
    if entry.published:
        published = parse_iso(entry.published, reason="the publication date that came with the report")
        if published is None:
            reason = f"{entry.published[:80]!r} is not an ISO 8601 date; the report is read without it"
            yield Skipped(uri=entry.uri or place, step="published", reason=reason)
    found = Found(
        uri=place if entry.uri is None else entry.uri,
        body=entry.text,
        title=entry.title,
        outlet=entry.outlet or None,
        byline=entry.byline or None,
        published=published,
    )
    try:
        yield build_report(found, default_published=default_published)
    except Unreadable as error:
        yield Skipped(uri=found.uri, step=error.step, reason=f"line {place.rpartition(':')[2]} {error.reason}")


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Each line; None for one that is too long, whose end is looked for without keeping it."""
    while line := stream.readline(LONGEST_LINE + 1):
        if len(line) <= LONGEST_LINE:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(PIECE)
        yield None
