"""A news page becomes the text of its article, by way of trafilatura and htmldate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from consilience.errors import Unreadable
from consilience.read.decode import decode

LARGEST_PAGE = 10 * 1024 * 1024  # bytes; pages with all their scripts inlined stay below 5 MB
MOST_TAGS = 50_000  # the largest page of the extraction benchmark has 3,229; each costs the parser some 0.1 ms
EARLIEST, LATEST = "1980-01-01", "2099-12-31"  # htmldate's own bound is the day it runs on, and would change the output
OURS = '<meta name="generator" content="consilience">'  # in the head of every page that `--html` writes
HEAD = 4096  # characters; it stands among the first five hundred
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s{0,9}=\s{0,9}[\"']?([\w-]{2,40})", re.I)
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,500}\?>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page says in its article and of it."""

    body: str
    title: str | None
    byline: str | None
    outlet: str | None
    day: date | None


def decode_page(data: bytes, *, declared: str | None = None) -> str:
    """The source of a page, in the encoding of its sender or its own `<meta>`.

    Raises:
        Unreadable: It is too large, or no text.
    """
    if len(data) > LARGEST_PAGE:
        raise Unreadable("decode", f"is a page of {len(data):,} bytes; the limit is {LARGEST_PAGE:,}")
    named = _CHARSET.search(data, 0, HEAD)
    return decode(data, declared=declared or (named[1].decode("ascii") if named else None))


def read_page(html: str, *, uri: str | None = None) -> Page:
    """The article of a page: its paragraphs parted by blank lines, and its metadata.

    Raises:
        Unreadable: No article is found in it, it has too many tags, or we wrote it.
    """
    if OURS in html[:HEAD]:
        raise Unreadable("parse", "is a page that this program wrote, and no report")
    if html.count("<") > MOST_TAGS:
        raise Unreadable("parse", f"is a page with more than {MOST_TAGS:,} tags, as no news page has")
    document = _extracted(html, uri)
    paragraphs = [line.strip() for line in (document.text or "").splitlines() if line.strip()]
    title = document.title or None
    if title and paragraphs and _same(paragraphs[0].lstrip("# "), title):
        del paragraphs[0]
    if not paragraphs:
        raise Unreadable("parse", "is a page in which no article was found")
    return Page(
        body="\n\n".join(paragraphs),
        title=" ".join(title.split()) if title else None,
        byline=document.author or None,
        outlet=document.sitename or None,
        day=date.fromisoformat(document.date) if document.date else None,
    )


def body_of(html: str) -> str:
    """The text of a page's article; empty where none is found.

    >>> body_of("")
    ''
    """
    try:
        return read_page(html).body
    except Unreadable:
        return ""


def _extracted(html: str, uri: str | None) -> Any:  # trafilatura's own document, which has no types
    """What trafilatura finds, with the day from htmldate.

    It favours precision: on news pages that drops a paragraph less often than the default adds one.
    """
    from trafilatura import bare_extraction  # slow to import; a pile of texts never needs it

    try:
        document = bare_extraction(
            _DECLARATION.sub("", html, count=1),
            url=uri,
            favor_precision=True,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={
                "original_date": True,
                "extensive_search": False,
                "min_date": EARLIEST,
                "max_date": LATEST,
            },
        )
    except Exception as error:  # hostile pages break the parser below in ways that it does not name
        raise Unreadable("parse", f"is a page that cannot be parsed ({type(error).__name__}: {error})") from error
    if document is None:
        raise Unreadable("parse", "is a page in which no article was found")
    return document


def _same(left: str, right: str) -> bool:
    return " ".join(left.casefold().split()) == " ".join(right.casefold().split())
