"""From the bytes that were fetched to the text that is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from consilience.model.ids import make_id
from consilience.model.span import Span
from consilience.model.values import When

PartKind = Literal["headline", "byline", "dateline", "body", "caption", "boilerplate"]
SILENT: frozenset[PartKind] = frozenset({"boilerplate", "byline"})  # kept in the text, never evidence
LATER: Final = "as of"  # the step that skips what had not come out by the moment that was asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """The bytes as found, before anything was done to them. For the cleaned text see `Report`."""

    uri: str
    data: bytes
    media: str | None = None  # "text/html", where the sender or the file name says so


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a report that plays one part in it."""

    start: int
    end: int
    kind: PartKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a later version of a report changed: words of the earlier one, and what stands instead; None for nothing."""

    before: Span | None
    after: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published text of one outlet. The text is fixed; `parts` cover it without gaps."""

    id: str
    uri: str
    text: str
    parts: tuple[Part, ...]
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: When | None = None
    language: str | None = None  # ISO 639-1; None where it cannot be told
    body_start: int = 0
    words: int = 0
    story_id: str | None = None
    lineage_ids: tuple[str, ...] = ()
    supersedes: str | None = None  # the earlier version at the same address
    changes: tuple[Change, ...] = ()  # what this one says instead of it

    @staticmethod
    def id_of(*, uri: str, outlet: str | None, title: str | None, published: str | None, text: str) -> str:
        """The id of a report with this content; `published` as its metadata gave it."""
        return make_id("r", uri, outlet, title, published, text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """What could not be read, at which step, and why, in a sentence."""

    uri: str
    step: str
    reason: str
