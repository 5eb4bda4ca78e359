"""From bytes of any form to reports: each form has a reader of its own."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from consilience.errors import Unreadable
from consilience.model import Capture, Report, Skipped, When
from consilience.read.apart import Contents, read_apart
from consilience.read.box import LARGEST_MAIL, split_box
from consilience.read.build import Found, build_report
from consilience.read.dates import on_day
from consilience.read.decode import decode
from consilience.read.html import decode_page, read_page
from consilience.read.jsonl import read_jsonl
from consilience.read.sniff import (
    Form,
    form_by_bytes,
    form_by_mail,
    form_by_media,
    form_by_name,
    form_by_text,
    is_json,
)
from consilience.read.unpack import unpack

APART: frozenset[Form] = frozenset({"pdf", "word", "mail"})  # what libraries read that a crafted file can hold up
STREAMED: frozenset[Form] = frozenset({"jsonl", "jsonl.gz", "mbox"})  # many reports a file, one at a time
MOST_BROKEN = 10_000  # on end; each is a record, and a crafted file has twenty million
DEEPEST = 5  # mails within mails
_CHARSET = re.compile(r"charset=[\"']?([\w-]{2,40})")


def guarded(uri: str, items: Iterator[Report | Skipped]) -> Iterator[Report | Skipped]:
    """The same; where reading breaks, a record of where and why."""
    try:
        yield from items
    except Unreadable as error:
        yield Skipped(uri=uri, step=error.step, reason=error.reason)
    except (OSError, MemoryError, RecursionError) as error:
        why = getattr(error, "strerror", None) or type(error).__name__
        yield Skipped(uri=uri, step="open", reason=f"cannot be read ({why})")


def read_stream(form: Form, stream: BinaryIO, *, name: str, published: When | None) -> Iterator[Report | Skipped]:
    """The reports of a file that is read piece by piece."""
    if form == "mbox":
        yield from _patiently(_read_box(stream, name=name, published=published))
    else:
        lines = unpack(stream) if form == "jsonl.gz" else stream
        yield from _patiently(read_jsonl(lines, name=name, default_published=published))


def _patiently(items: Iterator[Report | Skipped]) -> Iterator[Report | Skipped]:
    """The same, until it is clear that the file is none of this form."""
    broken = 0
    for item in items:
        broken = broken + 1 if isinstance(item, Skipped) and item.step in ("open", "parse", "decode") else 0
        yield item
        if broken == MOST_BROKEN:
            raise Unreadable("parse", f"is read no further: {MOST_BROKEN:,} entries on end were no reports")


def read_capture(
    capture: Capture, form: Form | None, *, published: When | None, depth: int = 0
) -> Iterator[Report | Skipped]:
    """The report, or reports, that were captured whole.

    Args:
        capture: The bytes. What they open with counts for more than what they are called.
        form: What their name or their media type promises, if anything.
        published: The day of reports that carry none.
        depth: In how many others this one came.

    Raises:
        Unreadable: None of it can be read.
    """
    if not capture.data.strip():
        raise Unreadable("open", "is empty")
    form = form_by_bytes(capture.data) or form or form_by_mail(capture.data)
    if form in APART:
        yield from _opened(read_apart(form, capture), capture.uri, published=published, depth=depth)
    elif form in STREAMED:
        yield from read_stream(form, io.BytesIO(capture.data), name=capture.uri, published=published)
    else:
        yield from _read_text(capture, form, published=published)


def _read_text(capture: Capture, form: Form | None, *, published: When | None) -> Iterator[Report | Skipped]:
    """What is text already, a page, or lines of JSON that nobody has called so."""
    declared = _CHARSET.search(capture.media or "")
    encoding = declared[1] if declared else None
    text = decode_page(capture.data, declared=encoding) if form == "html" else decode(capture.data, declared=encoding)
    form = form or form_by_text(text)
    if form == "html":
        yield build_report(_page(text, capture.uri), default_published=published)
    elif form == "jsonl":
        lines = io.BytesIO(text.encode("utf-8", "surrogatepass"))
        yield from read_jsonl(lines, name=capture.uri, default_published=published)
    elif form_by_name(capture.uri) is None and is_json(text):
        raise Unreadable("parse", "is JSON, but not one report a line")
    else:
        yield build_report(Found(uri=capture.uri, body=text, markdown=form == "markdown"), default_published=published)


def _page(html: str, uri: str) -> Found:
    page = read_page(html, uri=uri if "://" in uri else None)
    day = on_day(page.day, reason="the day that the page itself gives for its publication") if page.day else None
    return Found(uri=uri, body=page.body, title=page.title, outlet=page.outlet, byline=page.byline, published=day)


def _opened(contents: Contents, uri: str, *, published: When | None, depth: int) -> Iterator[Report | Skipped]:
    """The report that a file holds, and those in the files that came in it."""
    if contents.found:
        yield from guarded(uri, _built(contents.found, published))
    for inner in contents.inside:
        if depth == DEEPEST:
            yield Skipped(uri=inner.uri, step="open", reason=f"lies in more than {DEEPEST} mails, one in another")
        else:
            form = form_by_name(inner.uri) or form_by_media(inner.media)
            reports = read_capture(inner, form, published=contents.sent or published, depth=depth + 1)
            yield from guarded(inner.uri, reports)
    yield from contents.skipped


def _built(found: Found, published: When | None) -> Iterator[Report]:
    yield build_report(found, default_published=published)


def _read_box(stream: BinaryIO, *, name: str, published: When | None) -> Iterator[Report | Skipped]:
    number = 0
    for number, mail in enumerate(split_box(stream), start=1):
        at = f"{name}:{number}"
        if mail is None:
            yield Skipped(uri=at, step="open", reason=f"is a mail of more than {LARGEST_MAIL:,} bytes")
        else:
            yield from guarded(at, read_capture(Capture(uri=at, data=mail), "mail", published=published))
    if not number:
        raise Unreadable("open", "is a box without mails")
