"""What a store holds and can be asked, in the words that `run`, `cli` and `web` use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Generic, Literal, Protocol, TypeVar

import numpy as np

from consilience.model import Judgement, Numbers, Reading, Report, Situation, Skipped, Status

Item = TypeVar("Item")
HitKind = Literal["report", "claim"]
ChangeKind = Literal["story", "report", "finding", "answer", "status", "gone", "merged", "split", "judgement"]
InboxState = Literal["waiting", "reading", "done", "failed"]
Order = Literal["updated", "latest", "size", "disputed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[Item]):
    """Some of the things that were asked for; `after` asks for the next ones, and is None where there are no more."""

    items: tuple[Item, ...]
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """A story in a list."""

    id: str
    slug: str  # from its first title, and its own for ever: `gale-capsizes`, `gale-capsizes-2`
    title: str
    earliest: str | None  # ISO days of publication
    latest: str | None
    reports: int
    origins: int  # independent voices: the most that any one finding has
    standing: Mapping[Status, int]  # how many findings stand so
    updated: int  # the revision of the store with which it last changed
    updated_at: str  # ISO 8601, UTC


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A claim in a list, with the finding that it answers."""

    id: str
    story_id: str
    report_id: str
    finding_id: str | None
    predicate: str
    question: str | None
    status: Status | None
    text: str
    quote: str
    outlet: str | None
    published: str | None
    day: str | None  # when it was so, as an ISO prefix
    place: str | None
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A report or a claim that a search found; `excerpt` has what was looked for between U+0002 and U+0003."""

    kind: HitKind
    id: str
    story_id: str | None
    story_title: str | None
    title: str
    excerpt: str
    published: str | None
    outlet: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What a list or a search is narrowed to; None narrows nothing.

    `since` and `until` are ISO days, held against the day of the claim where it has one, else that of the publication.
    """

    text: str | None = None
    story_id: str | None = None
    predicate: str | None = None
    status: Status | None = None
    actor: str | None = None
    place: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    limit: int = 50
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryChange:
    """One thing that became different in the store, and when; `before` and `after` are words for a reader."""

    revision: int
    at: str
    story_id: str
    kind: ChangeKind
    finding_id: str | None = None
    report_id: str | None = None
    question: str | None = None
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a finding stood at some moment."""

    story_id: str
    finding_id: str
    question: str
    predicate: str
    status: Status
    headline: bool
    answer: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxItem:
    """Something that waits to be read, is being read, or was."""

    id: int
    name: str  # of the file, the address, or "pasted text"
    media: str | None
    state: InboxState
    step: str | None
    done: int
    total: int
    reason: str | None  # why it failed
    report_ids: tuple[str, ...]
    at: str


class View(Protocol):
    """What can be asked: of a store as it is now, or inside a change, with what that change wrote so far."""

    @property
    def revision(self) -> int:
        """How often the store has changed; inside a change, with that one."""
        ...

    def has_report(self, report_id: str) -> bool: ...
    def report(self, report_id: str) -> Report | None: ...
    def reports(self, report_ids: Iterable[str]) -> dict[str, Report]: ...
    def report_at(self, places: Iterable[int]) -> dict[int, str]: ...
    def places_of(self, report_ids: Iterable[str]) -> dict[str, int]: ...
    def readings(self, report_ids: Iterable[str]) -> dict[str, Reading]: ...
    def story_of(self, report_id: str) -> str | None: ...
    def home_of(self, thing: str) -> str | None:
        """The story that a report, a claim or a finding is in, by its id."""
        ...

    def paragraphs(self, keys: Sequence[bytes]) -> dict[bytes, bytes]: ...

    def stories(
        self, *, order: Order = "updated", text: str | None = None, status: Status | None = None,
        since: str | None = None, until: str | None = None, limit: int = 50, after: str | None = None,
    ) -> Page[StoryRow]:  # fmt: skip
        """The stories, those that changed last first; `text` narrows to stories one of whose reports has the words."""
        ...

    def story(self, name: str) -> StoryRow | None:
        """A story by its id, the first letters of it, or its slug; one that was merged leads to where it is now."""
        ...

    def picture(self, story_id: str) -> Situation | None: ...
    def claims(self, filters: Filters) -> Page[ClaimRow]: ...
    def search(self, filters: Filters) -> Page[Hit]: ...
    def changes(self, *, since: int | str, story_id: str | None = None, limit: int = 500) -> tuple[StoryChange, ...]:
        """What became different after a revision, or after an ISO time, the earliest first."""
        ...

    def standings(self, *, at: int | str | None = None, story_id: str | None = None) -> Iterable[Standing]:
        """How findings stood at a revision or a time of the store; None is now."""
        ...

    def judgements(self, story_id: str | None = None) -> tuple[Judgement, ...]:
        """What people said, in the order in which it came in; for a story, also what holds everywhere."""
        ...

    def inbox(self, *, limit: int = 50) -> tuple[InboxItem, ...]: ...
    def inbox_bytes(self) -> int:
        """How many bytes are kept of what is not read yet."""
        ...

    def skipped(self, *, limit: int = 200) -> tuple[Skipped, ...]: ...
    def counts(self) -> dict[str, int]:
        """How many stories, reports, claims, findings, judgements there are."""
        ...


class Writer(View, Protocol):
    """What can be written, and what can be asked meanwhile: what was just written is seen here, and by nobody else.

    When the `with` ends, all of it is there for everyone, and for good.
    """

    def add_report(self, report: Report, reading: Reading) -> int:
        """Keeps a new report, and gives its place: how many came before it."""
        ...

    def put_reading(self, reading: Reading) -> None:
        """Keeps what was found in a report that was read anew, in place of what there was."""
        ...

    def put_picture(self, picture: Situation, changes: Sequence[StoryChange] = ()) -> None:
        """Keeps a story as it is now, with its reports, its rows for lists and search, and what became different."""
        ...

    def drop_story(self, story_id: str, *, into: str | None) -> None:
        """Takes a story out whose reports are all in another one now; its address leads there."""
        ...

    def add_judgement(self, judgement: Judgement) -> None:
        """Keeps a person's word. One with this id that is there already is left as it is."""
        ...

    def add_skipped(self, skipped: Iterable[Skipped]) -> None:
        """Keeps what could not be read, and why."""
        ...

    def numbers(self, name: str, dtype: np.dtype[np.void]) -> Numbers:
        """The table of that name, made where there is none."""
        ...

    def set_story(self, report_ids: Iterable[str], story_id: str | None) -> None:
        """Says which story reports are in; `put_picture` says so too."""
        ...


class Store(View, Protocol):
    """Stories and all that is known of them, for as long as they are needed."""

    url: str  # without a password

    def writing(self) -> AbstractContextManager[Writer]:
        """One change, at the end of which all of it is kept, or none. One at a time: another waits for it."""
        ...

    def keep_paragraphs(self, parses: Mapping[bytes, bytes]) -> None: ...
    def put_in_inbox(self, name: str, *, data: bytes | None, media: str | None) -> int: ...
    def take_from_inbox(self) -> tuple[InboxItem, bytes | None] | None:
        """The next thing that waits, now being read; or one whose reader died."""
        ...

    def note_inbox(
        self, item: int, *, state: InboxState, step: str | None = None, done: int = 0, total: int = 0,
        reason: str | None = None, report_ids: Sequence[str] = (),
    ) -> None: ...  # fmt: skip
    def close(self) -> None: ...
