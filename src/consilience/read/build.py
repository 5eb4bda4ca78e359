"""A text and what is known of it become a `Report`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from consilience.errors import Unreadable
from consilience.model import Report, When
from consilience.read.dates import on_day
from consilience.read.language import detect_language, foreign
from consilience.read.markdown import Front, read_front
from consilience.read.parts import find_parts

LONGEST_REPORT = 1_000_000  # characters; spaCy's own limit for one text, and twenty times the longest magazine piece
MOST_LINES = 30_000  # a million characters broken at a margin are half as many; each is asked what it is
HEAD = 1_000  # characters; a headline stands among them
NO_PROSE = 1_000  # characters; a longer text with a space in fewer than one of so many is no prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A body of text as it came in, with what its file or page says of it."""

    uri: str
    body: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: When | None = None
    markdown: bool = False
    made: When | None = None  # when its file was made: its day only where nothing else gives one


def titled(found: Found, paragraphs: Sequence[str], title: str | None) -> Found:
    """The same with the title that its file's properties give, where a paragraph at the head says so too.

    Such a title may as well be a file's name, a template's or the last report's, so it is not believed alone.
    """
    named = " ".join((title or "").split())
    at = 0
    for i, paragraph in enumerate(paragraphs):
        if at > HEAD or not named or len(paragraphs) == 1:
            break
        if paragraph.casefold() == named.casefold():
            return replace(found, title=paragraph, body="\n\n".join([*paragraphs[:i], *paragraphs[i + 1 :]]))
        at += len(paragraph)
    return found


def build_report(found: Found, *, default_published: When | None = None) -> Report:
    """The report that was found; a separate title becomes its first paragraph.

    Raises:
        Unreadable: It has no text, no prose, too much of it, or is not in English.
    """
    _check(found.body)
    title = found.title if found.title and found.title.strip() else None
    body_start = len(title) + 2 if title else 0
    text = f"{title}\n\n{found.body}" if title else found.body
    language = detect_language(found.body)
    if name := foreign(found.body, language):
        raise Unreadable("language", f"is written in {name}; only English is read")
    front = read_front(found.body) if found.markdown else Front()
    anatomy = find_parts(text, title=title, body_start=body_start, markdown=found.markdown)
    printed = on_day(anatomy.day, reason="the day that the report prints", basis="stated") if anatomy.day else None
    given = found.published.value if found.published else None
    return Report(
        id=Report.id_of(uri=found.uri, outlet=found.outlet, title=title, published=given, text=text),
        uri=found.uri,
        text=text,
        parts=anatomy.parts,
        outlet=found.outlet or front.outlet or anatomy.outlet,
        title=title or front.title or anatomy.headline,
        byline=found.byline or front.author or anatomy.byline,
        published=found.published or front.published or printed or default_published or found.made,
        language=language,
        body_start=body_start,
        words=len(text.split()),
    )


def _check(body: str) -> None:
    """Is this a text that can be read?"""
    if not body.strip():
        raise Unreadable("parse", "has no text")
    if len(body) > LONGEST_REPORT:
        raise Unreadable("parse", f"has {len(body):,} characters; one report has at most {LONGEST_REPORT:,}")
    if (lines := len(body.splitlines())) > MOST_LINES:
        raise Unreadable("parse", f"has {lines:,} lines; one report has at most {MOST_LINES:,}")
    if len(body) > NO_PROSE and _is_ascii_run(body):
        raise Unreadable("parse", f"is {len(body):,} characters with hardly a space, which is no prose")


def _is_ascii_run(body: str) -> bool:
    """Hardly a space, in a script that has spaces."""
    return body[:NO_PROSE].isascii() and len(body.split()) * NO_PROSE < len(body)
