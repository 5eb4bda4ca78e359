"""What a phrase right before a clause or a noun makes of it: "in the event of", "instead of", "on the brink of"."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.lexicon.words import words
from consilience.model import Modality

LABELS: tuple[Modality, ...] = ("conditional", "denied", "possible", "forecast", "intended")
BEFORE: dict[tuple[str, ...], Modality] = {
    tuple(phrase.split()): label for label in LABELS for phrase in words("modality", f"before_{label}")
}
ENDING = frozenset(phrase[-1] for phrase in BEFORE)
OPENING = frozenset(phrase[0] for phrase, label in BEFORE.items() if label == "conditional")
LONGEST = max(len(phrase) for phrase in BEFORE)
MEANT = frozenset({"could", "can", "would", "may", "might"})
BEHIND_NONE = frozenset({"nsubj", "nsubjpass", "csubj", "ROOT"})


def after_phrase(word: Token) -> Modality | None:
    """What the phrase makes of a clause, or of a noun, that stands right behind it."""
    if word.dep_ in BEHIND_NONE:
        return None
    doc, edge = word.doc, word.left_edge.i
    for end in range(edge, word.i + 1):
        if end > edge and doc[end - 1].head.i != word.i:
            return None
        if end and doc[end - 1].lower_ in ENDING and (label := ended_at(end, word)):
            return label
    return None


def ended_at(end: int, word: Token) -> Modality | None:
    """The label of the longest phrase whose last word stands right before a place."""
    for length in range(min(LONGEST, end), 0, -1):
        phrase = tuple(token.lower_ for token in word.doc[end - length : end])
        if phrase in BEFORE:
            meant = (
                phrase[0] != "so"
                or phrase[1:] not in {(), ("that",)}
                or any(child.lower_ in MEANT for child in word.children)
            )
            return BEFORE[phrase] if meant else None
    return None


def begins_condition(word: Token) -> bool:
    """Does what hangs on a clause begin with a phrase such as "in the event of"?"""
    start = word.left_edge.i
    if word.doc[start].lower_ not in OPENING:
        return False
    run = tuple(token.lower_ for token in word.doc[start : start + LONGEST])
    return any(BEFORE.get(run[:length]) == "conditional" for length in range(1, len(run) + 1))
