"""What a claim can say: a number, a time, a place, and what it holds for."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Precision = Literal["minute", "hour", "day", "week", "month", "season", "year", "decade", "century", "unknown"]
Basis = Literal["stated", "relative", "metadata", "inferred"]
Quantifier = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "between"]


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time, as exact as the words that gave it.

    `value` is an ISO 8601 prefix (`2031`, `2031-03`, `2031-W10`, `2031-03-04`, `2031-03-04T15`), or None where no
    one prefix says it. `earliest` and `latest` are ISO dates; None is open.
    """

    value: str | None
    earliest: str | None
    latest: str | None
    precision: Precision
    basis: Basis
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with its bounds.

    `best` is the printed number, also behind a bound; None for a range and for vague words. "more than 280,000" is
    low 280000, best 280000, high None; "about 300" has best 300 and no bounds; "hundreds" is 100 to 999 without best.
    `unit` is a singular English name (`person`, `kilometre`, `percent`), None for a bare count; `counted` the words
    for what is counted (`civilians`), or None.
    """

    low: Decimal | None
    best: Decimal | None
    high: Decimal | None
    quantifier: Quantifier
    unit: str | None = None
    counted: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A spot of the gazetteer, or what is known of one; `precision` 1 (exact) to 7, None when nothing fits."""

    geonames_id: int | None
    name: str
    country: str | None  # ISO 3166-1 alpha-2
    admin1: str | None
    latitude: float | None
    longitude: float | None
    feature: str | None  # a GeoNames feature code
    precision: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a claim holds for; two claims can be compared only where their scopes can.

    `area` is an entity id; `since` and `until` ISO dates; `of` the claim that this one is a part of.
    """

    area: str | None = None
    since: str | None = None
    until: str | None = None
    population: str | None = None
    of: str | None = None
    measure: Literal["stock", "flow"] | None = None
