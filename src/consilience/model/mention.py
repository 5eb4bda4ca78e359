"""What a text names, when it says things happened, and what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from consilience.model.span import Span
from consilience.model.values import Place, Precision, Quantifier, Quantity

EntityType = Literal["person", "organization", "group", "place", "facility", "event", "work", "other"]
Form = Literal["name", "acronym", "role", "nominal", "pronoun"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Mention:
    """A span that names something, and how."""

    report_id: str
    start: int
    end: int
    quote: str
    form: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A mention as one report shows it, before anything is linked; an `Entity` is what many of them mean.

    `type` is this report's guess. `refers_to` is the span of an earlier naming of the same thing in this report (a
    surname's full name, a pronoun's person, an acronym's definition). `roles` are titles and appositions said of it
    ("leader of …"), and `within` names what contains a place ("Illinois" in "Springfield, Illinois").
    `demonym_of` is the country or place that an adjective ("Turkish") stands for. `defined` tells of a short form that
    the report puts beside the full name, mostly in brackets; another was only found to have its initials.
    """

    span: Span
    form: Form
    type: EntityType
    refers_to: Span | None = None
    roles: tuple[str, ...] = ()
    within: Span | None = None
    demonym_of: str | None = None
    defined: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """The one person, body, place or thing that many mentions mean."""

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]
    place: Place | None
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """Words for a time, with type and value as TIMEX3 has them; `earliest` and `latest` are ISO dates."""

    report_id: str
    start: int
    end: int
    quote: str
    type: TimexType
    value: str
    earliest: str | None
    latest: str | None
    precision: Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Words for a number that measures or counts: a span and a quantity in one."""

    report_id: str
    start: int
    end: int
    quote: str
    low: Decimal | None
    best: Decimal | None
    high: Decimal | None
    quantifier: Quantifier
    unit: str | None
    counted: str | None

    @property
    def quantity(self) -> Quantity:
        """The number without its place in the text."""
        return Quantity(
            low=self.low,
            best=self.best,
            high=self.high,
            quantifier=self.quantifier,
            unit=self.unit,
            counted=self.counted,
        )

    @property
    def span(self) -> Span:
        """The words of the number."""
        return Span(report_id=self.report_id, start=self.start, end=self.end, quote=self.quote)
