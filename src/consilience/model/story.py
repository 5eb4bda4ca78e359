"""What many reports come to: copies, stories, findings."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from consilience.model.claim import Term
from consilience.model.span import Span
from consilience.model.values import Quantity, Scope, When

LineageKind = Literal["exact", "near", "wire", "quoted", "shared_origin"]
Status = Literal["single", "agree", "update", "conflict", "denied", "open", "unknown"]
RelationType = Literal[
    "same",
    "unit_equal",
    "rounds_to",
    "part_of",
    "update",
    "scope_differs",
    "quote_drift",
    "denial",
    "conflict",
    "settles_forecast",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Reports that descend from one text or one origin; one voice in what they share."""

    id: str
    report_ids: tuple[str, ...]
    kind: LineageKind
    inferred: bool
    why: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryReason:
    """Why a report is in its story, in a sentence."""

    report_id: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The reports about one happening; `earliest` and `latest` are ISO dates of publication, where known."""

    id: str
    title: str
    report_ids: tuple[str, ...]
    earliest: str | None
    latest: str | None
    why: str
    reasons: tuple[StoryReason, ...] = ()  # one for each report, in the order of their ids


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How two claims stand to each other, and a sentence that says why."""

    left: str
    right: str
    type: RelationType
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a rule gives as the best present answer; `low` and `high` are set for figures."""

    text: str
    quantity: Quantity | None = None
    when: When | None = None
    entity_id: str | None = None
    claim_id: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One independent voice behind some claims."""

    id: str
    text: str
    entity_id: str | None
    claim_ids: tuple[str, ...]
    inferred: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A claim that the answer does not follow, and why."""

    claim_id: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One question, the claims that answer it, and how they stand. Not the truth."""

    id: str
    story_id: str
    question: str
    predicate: str
    subject: Term | None
    scope: Scope
    status: Status
    headline: bool
    answer: Answer | None
    relations: tuple[Relation, ...]
    claim_ids: tuple[str, ...]
    origins: tuple[Origin, ...]
    rule: str
    assumptions: tuple[str, ...]
    set_aside: tuple[SetAside, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Logic between claims: does it hold?"""

    id: str
    story_id: str
    rule: str
    holds: bool
    claim_ids: tuple[str, ...]
    why: str
