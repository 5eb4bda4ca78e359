"""A PDF becomes the text of its pages, by way of pypdf."""

from __future__ import annotations

import io
import re
from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Any

from consilience.errors import Unreadable
from consilience.model import Capture, When
from consilience.read.apart import Contents
from consilience.read.build import LONGEST_REPORT, Found, titled
from consilience.read.dates import find_day, on_day
from consilience.read.printed import paragraphs_of
from consilience.read.rows import Row, rows_of

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_PAGES = 500  # of a thousand characters each; a longer document is a book, and no report
LARGEST_STREAM = 16 * 1024 * 1024  # bytes, unpacked; a page of text has some ten thousand, a map a few million
MOST_OPERATIONS = 500_000  # drawing orders of one page; a page of small print has ten thousand
LIMITS: dict[str, Any] = {
    "maximum_declared_stream_length": 4 * LARGEST_STREAM,  # pictures too, which are not unpacked
    "array_based_stream_maximum_output_length": LARGEST_STREAM,
    "lzw_maximum_output_length": LARGEST_STREAM,
    "run_length_maximum_output_length": LARGEST_STREAM,
    "zlib_maximum_output_length": LARGEST_STREAM,
    "brotli_maximum_output_length": LARGEST_STREAM,
    "stream_decoding_work_maximum_length": 4 * LARGEST_STREAM,
    "stream_parsing_work_maximum_count": MOST_OPERATIONS,
    "xform_maximum_invocations_per_extraction": 200,  # drawings within a page's drawing
    "page_tree_maximum_entries": 10 * MOST_PAGES,
    "jbig2dec_binary": None,  # no other program is started
}
LEGIBLE = 0.8  # of the characters; a font without a map gives signs of which a reader can tell none
WITHIN = timedelta(days=31)  # a report is made into a PDF in the month that it tells of; one filed later, by a reader
_UNTOLD = re.compile(
    r"[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]|/[A-Za-z]{1,4}\d{1,5}(?=[/\s]|$)"
)  # "/g17": a shape's name


def read_pdf(capture: Capture) -> Contents:
    """The paragraphs that a PDF prints.

    Raises:
        Unreadable: It is locked, broken or too long, or holds pictures of text instead of text.
    """
    from pypdf import PdfReader, apply_configuration  # slow to import
    from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError

    try:
        with apply_configuration(**LIMITS):
            reader = PdfReader(io.BytesIO(capture.data))
            pages = _pages(reader)
            paragraphs = paragraphs_of(pages)
            body = "\n\n".join(paragraphs)
            _check(body)
            found = Found(uri=capture.uri, body=body, made=_made(reader, body))
            return Contents(found=titled(found, paragraphs, _told(reader, "title")))
    except (DependencyError, FileNotDecryptedError) as error:
        raise Unreadable("decode", "is a locked PDF; save it without a password, or print it to a new one") from error
    except LimitReachedError as error:
        raise Unreadable("decode", f"is a PDF that unpacks to more than a report can hold ({error})") from error
    except PyPdfError as error:
        raise Unreadable("decode", f"is a broken PDF ({str(error)[:200]})") from error


def _pages(reader: PdfReader) -> list[list[Row]]:
    """The rows of each page, as far as a report can go."""
    count = len(reader.pages)
    if count > MOST_PAGES:
        raise Unreadable("parse", f"has {count:,} pages; one report has at most {MOST_PAGES}")
    pages: list[list[Row]] = []
    length = 0
    for page in islice(reader.pages, MOST_PAGES):
        pages.append(rows_of(page, len(pages)))
        length += sum(len(row.text) for row in pages[-1])
        if length > LONGEST_REPORT:
            break  # it is refused for its length, and the rest needs no reading
    return pages


def _check(body: str) -> None:
    """Did the pages have text, and not only pictures of it?"""
    if not body.strip():
        raise Unreadable("parse", "has no text, only pictures: run OCR on it first")
    if sum(len(sign) for sign in _UNTOLD.findall(body)) > (1 - LEGIBLE) * len(body):
        raise Unreadable("parse", "has text in fonts that do not say what their letters are: run OCR on it first")


def _made(reader: PdfReader, body: str) -> When | None:
    """The day that the file was made, where that may be the day of the report."""
    created = _told(reader, "creation_date")
    if created is None:
        return None
    day = date(created.year, created.month, created.day)
    printed = _last_day(body, until=day)
    if printed and day - printed > WITHIN:
        return None
    return on_day(day, reason="the PDF was made on that day, and nothing gives another")


def _last_day(body: str, *, until: date) -> date | None:
    """The last day not after another that a text prints."""
    last, at = None, 0
    while found := find_day(body[at : at + LONGEST_REPORT]):
        if found[2] <= until:
            last = max(last or found[2], found[2])
        at += found[1]
    return last


def _told(reader: PdfReader, name: str) -> Any:
    """One of the metadata; None where they are missing or broken."""
    from pypdf.errors import PyPdfError

    try:
        return getattr(reader.metadata, name, None)
    except (PyPdfError, ValueError, TypeError, AttributeError, KeyError):
        return None
