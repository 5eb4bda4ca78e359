"""From what a reader names to reports."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from consilience.errors import Unreadable
from consilience.model import Capture, Report, Skipped, When
from consilience.read.build import Found, build_report
from consilience.read.dates import given_by_reader, on_day
from consilience.read.decode import decode
from consilience.read.fetch import fetch
from consilience.read.html import decode_page, read_page
from consilience.read.inputs import LARGEST_FILE, Source, find_sources, open_file, read_bytes
from consilience.read.jsonl import read_jsonl
from consilience.read.sniff import Form, form_by_media, form_by_name, form_by_text, is_json
from consilience.read.unpack import unpack

Progress = Callable[[str, int, int], None]
_CHARSET = re.compile(r"charset=[\"']?([\w-]{2,40})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What reading any one source needs to know."""

    published: When | None
    stdin: BinaryIO | None
    allow_private: bool


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
        for item in [source] if isinstance(source, Skipped) else _read(source, desk):
            if isinstance(item, Report):
                reports.append(item)
            else:
                skipped.append(item)
    return reports, skipped


def _read(source: Source, desk: Desk) -> Iterator[Report | Skipped]:
    """The reports of one source; where it breaks, a record of where and why."""
    try:
        yield from READERS[source.kind](source.name, desk)
    except Unreadable as error:
        yield Skipped(uri=source.name, step=error.step, reason=error.reason)
    except (OSError, MemoryError, RecursionError) as error:
        why = getattr(error, "strerror", None) or type(error).__name__
        yield Skipped(uri=source.name, step="open", reason=f"cannot be read ({why})")


def _read_file(name: str, desk: Desk) -> Iterator[Report | Skipped]:
    form = form_by_name(name)
    if form in ("jsonl", "jsonl.gz"):
        open_file(name)
        with Path(name).open("rb") as file:
            yield from read_jsonl(
                unpack(file) if form == "jsonl.gz" else file, name=name, default_published=desk.published
            )
        return
    yield from _read_capture(Capture(uri=name, data=read_bytes(name)), form, desk)


def _read_address(url: str, desk: Desk) -> Iterator[Report | Skipped]:
    capture = fetch(url, allow_private=desk.allow_private)
    yield from _read_capture(capture, form_by_media(capture.media), desk)


def _read_stdin(name: str, desk: Desk) -> Iterator[Report | Skipped]:
    if desk.stdin is None:
        raise Unreadable("open", "is the standard input, and there is none")
    data = desk.stdin.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise Unreadable("open", f"has more than {LARGEST_FILE:,} bytes; name a file instead")
    yield from _read_capture(Capture(uri=name, data=data), None, desk)


READERS = {"file": _read_file, "address": _read_address, "stdin": _read_stdin}


def _read_capture(capture: Capture, form: Form | None, desk: Desk) -> Iterator[Report | Skipped]:
    """The report, or reports, that were captured whole."""
    if not capture.data.strip():
        raise Unreadable("open", "is empty")
    declared = _CHARSET.search(capture.media or "")
    encoding = declared[1] if declared else None
    text = decode_page(capture.data, declared=encoding) if form == "html" else decode(capture.data, declared=encoding)
    form = form or form_by_text(text)
    if form == "html":
        yield _page_report(text, capture.uri, desk)
    elif form == "jsonl":
        stream = io.BytesIO(text.encode("utf-8", "surrogatepass"))
        yield from read_jsonl(stream, name=capture.uri, default_published=desk.published)
    elif form_by_name(capture.uri) is None and is_json(text):
        raise Unreadable("parse", "is JSON, but not one report a line")
    else:
        found = Found(uri=capture.uri, body=text, markdown=form == "markdown")
        yield build_report(found, default_published=desk.published)


def _page_report(html: str, uri: str, desk: Desk) -> Report:
    page = read_page(html, uri=uri if "://" in uri else None)
    day = on_day(page.day, reason="the day that the page itself gives for its publication") if page.day else None
    found = Found(uri=uri, body=page.body, title=page.title, outlet=page.outlet, byline=page.byline, published=day)
    return build_report(found, default_published=desk.published)
