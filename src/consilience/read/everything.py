"""From what a reader names to reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from consilience.errors import Unreadable
from consilience.model import Capture, Report, Skipped, When
from consilience.read.captures import STREAMED, guarded, read_capture, read_stream
from consilience.read.dates import given_by_reader
from consilience.read.fetch import fetch
from consilience.read.inputs import LARGEST_FILE, find_sources, open_file, read_bytes
from consilience.read.sniff import form_by_media, form_by_name

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What reading any one source needs to know."""

    published: When | None
    stdin: BinaryIO | None = None
    allow_private: bool = False


def read_all(
    inputs: Sequence[str | Path],
    *,
    published: str | None = None,
    stdin: BinaryIO | None = None,
    allow_private: bool = False,
    progress: Progress | None = None,
) -> tuple[list[Report], list[Skipped]]:
    """The reports that the inputs hold, in their order, and what could not be read.

    Args:
        inputs: Files, folders, patterns, http(s) addresses; "-" is `stdin`.
        published: An ISO 8601 date for reports that carry none.
        stdin: What "-" reads.
        allow_private: Whether an address may lead to this machine or its neighbours.
        progress: Called with the step's name, how many inputs are read, and how many there are.

    Raises:
        UsageError: `published` is no date.
    """
    desk = Desk(published=given_by_reader(published), stdin=stdin, allow_private=allow_private)
    sources = list(find_sources(inputs))
    reports: list[Report] = []
    skipped: list[Skipped] = []
    for done, source in enumerate(sources):
        if progress:
            progress("reading files", done, len(sources))
        if isinstance(source, Skipped):
            skipped.append(source)
            continue
        for item in guarded(source.name, READERS[source.kind](source.name, desk)):
            if isinstance(item, Report):
                reports.append(item)
            else:
                skipped.append(item)
    return reports, skipped


def read_upload(
    name: str, data: bytes, media: str | None = None, *, published: str | None = None
) -> Iterator[Report | Skipped]:
    """The reports in bytes that somebody sent: a file's, or text that was pasted. No file is opened for it.

    Args:
        name: What the sender calls them ("appeal.pdf", "pasted text"); it becomes the reports' address.
        data: All of them.
        media: Their media type, if the sender gives one.
        published: An ISO 8601 date for reports that carry none.

    Raises:
        UsageError: `published` is no date.
    """
    desk = Desk(published=given_by_reader(published))
    return guarded(name, _read_sent(Capture(uri=name, data=data, media=media), desk))


def read_address(url: str, *, published: str | None = None, allow_private: bool = False) -> Iterator[Report | Skipped]:
    """The reports at an http(s) address.

    Args:
        url: Where they are.
        published: An ISO 8601 date for reports that carry none.
        allow_private: Whether it may lead to this machine or its neighbours.

    Raises:
        UsageError: `published` is no date.
    """
    desk = Desk(published=given_by_reader(published), allow_private=allow_private)
    return guarded(url, _read_address(url, desk))


def _read_sent(capture: Capture, desk: Desk) -> Iterator[Report | Skipped]:
    if len(capture.data) > LARGEST_FILE:
        raise Unreadable("open", f"has {len(capture.data):,} bytes; one upload has at most {LARGEST_FILE:,}")
    form = form_by_name(capture.uri) or form_by_media(capture.media)
    yield from read_capture(capture, form, published=desk.published)


def _read_file(name: str, desk: Desk) -> Iterator[Report | Skipped]:
    form = form_by_name(name)
    if form in STREAMED:
        open_file(name)
        with Path(name).open("rb") as file:
            yield from read_stream(form, file, name=name, published=desk.published)
    else:
        yield from read_capture(Capture(uri=name, data=read_bytes(name)), form, published=desk.published)


def _read_address(url: str, desk: Desk) -> Iterator[Report | Skipped]:
    capture = fetch(url, allow_private=desk.allow_private)
    yield from read_capture(capture, form_by_media(capture.media), published=desk.published)


def _read_stdin(name: str, desk: Desk) -> Iterator[Report | Skipped]:
    if desk.stdin is None:
        raise Unreadable("open", "is the standard input, and there is none")
    data = desk.stdin.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise Unreadable("open", f"has more than {LARGEST_FILE:,} bytes; name a file instead")
    yield from read_capture(Capture(uri=name, data=data), None, published=desk.published)


READERS = {"file": _read_file, "address": _read_address, "stdin": _read_stdin}
