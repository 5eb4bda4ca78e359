"""The words a reader sees for our own terms: a status, a relation, a kind."""

from __future__ import annotations

from typing import Final

from consilience.model import ClaimKind, EntityType, LineageKind, Modality, RelationType, Status

MARKS: Final[dict[Status, str]] = {
    "conflict": "≠",
    "denied": "⊘",
    "update": "↗",
    "agree": "●",
    "open": "◌",
    "single": "○",
    "unknown": "·",
}
COUNTED: Final[dict[Status, str]] = {
    "conflict": "disputed",
    "denied": "denied",
    "update": "updated",
    "agree": "agreed",
    "open": "only foreseen",
    "single": "on one voice",
    "unknown": "not said",
}
GROUPS: Final[dict[Status, str]] = {
    "conflict": "Reports disagree",
    "denied": "Said, and denied",
    "update": "A later count replaces an earlier one",
    "agree": "Reports agree",
    "open": "Only foreseen so far",
    "single": "One voice alone says so",
    "unknown": "Nobody says",
}
RELATIONS: Final[dict[RelationType, str]] = {
    "same": "The same",
    "unit_equal": "Equal in other units",
    "rounds_to": "Equal after rounding",
    "part_of": "A part of it",
    "update": "Another state of the count",
    "scope_differs": "Counts something else",
    "quote_drift": "Quoted differently",
    "denial": "Denied",
    "conflict": "Disagrees",
    "settles_forecast": "A forecast that was settled",
}
MODALITIES: Final[dict[Modality, str]] = {
    "asserted": "",
    "denied": "denies it",
    "possible": "possible",
    "conditional": "conditional",
    "forecast": "foreseen",
    "intended": "intended",
    "background": "background",
}
KINDS: Final[dict[EntityType, str]] = {
    "person": "person",
    "organization": "body",
    "group": "group",
    "place": "place",
    "facility": "facility",
    "event": "event",
    "work": "work",
    "other": "other",
}
COPIES: Final[dict[LineageKind, str]] = {
    "exact": "The same text, word for word",
    "near": "Nearly the same text",
    "wire": "The same agency copy",
    "quoted": "One quotes the other",
    "shared_origin": "Shared wording and facts",
}
ASIDES: Final[tuple[ClaimKind, ...]] = ("statement", "label")  # shown under who said what, and wording
