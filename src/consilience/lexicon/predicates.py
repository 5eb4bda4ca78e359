"""The words by which a report says what happened to people and homes, ready to be looked up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from consilience.lexicon.tables import table

Part = Literal["object", "subject", "state", "noun", "tally", "phrase"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """What a word says happened, and where in the sentence those stand to whom it happened.

    A phrase needs `other` beside it, and `role` is the part of those it happens to: subject, object or, for
    "claimed 12 lives", the other word itself (`count`).
    """

    predicate: str
    part: Part
    role: str
    other: str | None = None


@cache
def senses() -> dict[str, tuple[Sense, ...]]:
    """From each lemma to its senses, phrases first, as they are the more exact."""
    found: dict[str, list[Sense]] = {}
    for predicate, parts in table("predicates").items():
        for phrase in parts.get("phrase", ()):
            verb, role, other = phrase.split()
            found.setdefault(verb, []).insert(0, Sense(predicate=predicate, part="phrase", role=role, other=other))
        for part in ("object", "subject", "state", "noun", "tally"):
            for word in parts.get(part, ()):
                found.setdefault(word, []).append(Sense(predicate=predicate, part=part, role=part))
    return {word: tuple(listed) for word, listed in found.items()}
