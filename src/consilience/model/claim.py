"""What one report says is so, and who stands behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from consilience.errors import EvidenceError
from consilience.model.span import Span
from consilience.model.values import Quantity, Scope, When

ClaimKind = Literal["figure", "event", "control", "relation", "statement", "attribute", "label"]
Modality = Literal["asserted", "denied", "possible", "conditional", "forecast", "intended", "background"]
SourceKind = Literal["person", "organization", "document", "anonymous"]
Role = Literal["actor", "recipient", "victim", "speaker", "instrument", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A claim's subject or object: an entity where it is known, the report's words where it is not."""

    entity_id: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One who is credited, on the way from the outlet to the origin."""

    entity_id: str | None
    text: str
    kind: SourceKind
    cue: str
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who is credited with which words of a report."""

    id: str
    source: Span | None
    source_entity_id: str | None
    cue: Span | None
    content: tuple[Span, ...]
    kind: Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """An entity's part in an event."""

    role: Role
    entity_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happens, told by mentions in one report or many. `type` is a PLOVER event type, or OTHER."""

    id: str
    type: str
    mode: str | None
    lemma: str
    story_id: str
    mentions: tuple[Span, ...]
    participants: tuple[Participant, ...]
    when: When | None
    where: str | None
    modality: Modality


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One atomic, scoped statement of one report. `attribution`: from nearest to origin; empty: the outlet."""

    id: str
    report_id: str
    story_id: str | None
    kind: ClaimKind
    predicate: str
    subject: Term | None
    object: Term | None
    quantity: Quantity | None
    when: When | None
    where: str | None
    scope: Scope
    event_id: str | None
    modality: Modality
    attribution: tuple[Step, ...]
    evidence: tuple[Span, ...]
    text: str
    confidence: float | None = None

    def __post_init__(self) -> None:
        if not self.evidence:
            raise EvidenceError(self.predicate)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftScope:
    """A scope in a report's own words; `part_of` is the trigger of the draft that this one is a part of."""

    area: Span | None = None
    since: str | None = None
    until: str | None = None
    population: str | None = None
    part_of: Span | None = None
    measure: Literal["stock", "flow"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftStep:
    """A `Step` before its source is linked to an entity."""

    source: Span | None
    text: str
    kind: SourceKind
    cue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A claim before its names are linked: spans stand where a `Claim` has entities.

    `trigger` is the word that makes it this predicate ("killed"); modality and attribution are judged there.
    `subject` and `object` are the exact spans of a naming where one covers the phrase's head, else the phrase.
    `object_text` stands in for an object that is not one span of the text (a rank's "largest city of …").
    `weight` tells how much speaks for a day or a place of the report's event; of a `rival`, less than for another one,
    unless the other reports of its story think otherwise.
    """

    kind: ClaimKind
    predicate: str
    trigger: Span
    evidence: tuple[Span, ...]
    subject: Span | None = None
    object: Span | None = None
    object_text: str | None = None
    quantity: Quantity | None = None
    when: When | None = None
    where: Span | None = None
    scope: DraftScope = DraftScope()
    modality: Modality = "asserted"
    attribution: tuple[DraftStep, ...] = ()
    weight: float = 1.0
    rival: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftEvent:
    """One mention of an event in one report, with the spans of those who took part."""

    span: Span
    type: str
    mode: str | None
    lemma: str
    participants: tuple[tuple[Role, Span], ...]
    when: When | None
    where: Span | None
    modality: Modality = "asserted"
