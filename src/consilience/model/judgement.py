"""What a person says of what the machine found: recorded for ever, and kept apart from it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

from consilience.model.ids import make_id

JudgementKind = Literal["same", "different", "wrong", "scope", "date", "place", "rule", "note", "undo"]
TargetKind = Literal["name", "event", "report", "story", "claim", "finding", "judgement"]
RulingState = Literal["applied", "no_longer_fits", "disputed", "undone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a judgement is about, by what outlives a run: words in a report rather than an id alone.

    A name without a report means that name wherever the story has it. `id` is what the thing was called when it was
    judged; it is looked up first, and where it is gone, the words decide. A story is told by any of its reports.
    """

    kind: TargetKind
    id: str | None = None
    report_id: str | None = None
    uri: str | None = None  # the report's address, for files that people write by hand
    start: int | None = None  # in code points of the report's text, as in a span
    end: int | None = None
    quote: str | None = None  # the name, the words that are the evidence, or a finding's question
    predicate: str | None = None  # of a claim or finding


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedScope:
    """The scope that a claim has, in a person's word; None leaves what the machine found, and "" takes it out."""

    area: str | None = None  # a place's name
    since: str | None = None  # ISO dates
    until: str | None = None
    population: str | None = None
    measure: Literal["stock", "flow"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision of one person. It is never changed: a later one undoes it.

    `same` and `different` have two targets of one kind, `undo` the judgement that it takes back, the others one.
    """

    id: str
    kind: JudgementKind
    targets: tuple[Target, ...]
    author: str
    reason: str
    at: str  # ISO 8601, UTC, to the second
    story_id: str | None = None  # where it holds; None is everywhere
    value: str | None = None  # an ISO date, or two as a/b; a place's name or "geonames:ID"; a rule's name; a note
    scope: JudgedScope | None = None

    @classmethod
    def of(
        cls,
        kind: JudgementKind,
        targets: tuple[Target, ...],
        *,
        author: str,
        reason: str,
        at: str,
        story_id: str | None = None,
        value: str | None = None,
        scope: JudgedScope | None = None,
    ) -> Judgement:
        """The judgement with the id that its content gives, so that the same one that comes in twice is one."""
        about = [told(target) for target in targets]
        return cls(
            id=make_id("j", kind, about, author, reason, at, story_id, value, scope and told(scope)),
            kind=kind, targets=targets, author=author, reason=reason, at=at, story_id=story_id, value=value,
            scope=scope,
        )  # fmt: skip


def told(record: Target | JudgedScope) -> list[tuple[str, object]]:
    """The fields of a record that say something."""
    values = ((field.name, getattr(record, field.name)) for field in fields(record))
    return [(name, value) for name, value in values if value is not None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What came of a judgement in this run, and why, in a sentence."""

    judgement_id: str
    state: RulingState
    why: str
    changed: tuple[str, ...] = ()  # the ids of entities, claims, findings, lineages that are as they are because of it
