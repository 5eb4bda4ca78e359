"""What a clause of time, or of outcome, shares with the clause that it stands beside."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.modality.helpers import helpers_of
from consilience.model import Modality

TIMES = frozenset({"when", "once", "until", "till", "before", "after", "while", "as"})
KEPT_FROM = frozenset({"could", "anyone", "anybody", "anything"})
NOT_YET = frozenset({"forecast", "intended", "possible"})


def clause_over(word: Token) -> Token | None:
    """The clause that one of time or outcome stands beside; None where the word heads none."""
    if is_outcome(word):
        return word.head
    if not is_time_clause(word):
        return None
    return word.head.head if word.head.pos_ == "ADV" else word.head  # "as soon as"


def shared(word: Token, over: Modality) -> list[Modality]:
    """What it shares: that it is still to come, and its condition.

    What was done "before anyone could cross" kept them from it.
    """
    beside = {child.lower_ for child in word.children}
    if over == "asserted" and "before" in beside and beside & KEPT_FROM:
        return ["denied"]
    if over == "conditional" or (over in NOT_YET and word.tag_ == "VBG"):
        return [over]
    return ["forecast"] if over in NOT_YET else []


def is_time_clause(word: Token) -> bool:
    """Does the clause tell when something else comes: "when the storm passes"?"""
    if word.dep_ != "advcl" or word.tag_ not in {"VBZ", "VBP", "VBD", "VB", "VBN"}:
        return False
    return any(child.dep_ in {"mark", "advmod"} and child.lower_ in TIMES for child in word.children)


def is_outcome(word: Token) -> bool:
    """Does it tell what follows from what is to come: "the dam could burst, flooding the town"?"""
    if word.dep_ != "advcl" or word.tag_ != "VBG" or word.i < word.head.i:
        return False
    done = any(helper.lower_ == "have" for helper in helpers_of(word.head))  # "may have burst, killing nine"
    return not done and not any(child.dep_ in {"mark", "nsubj"} for child in word.children)
