"""What can happen to whom: people are killed, homes are damaged, and both can be evacuated."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.figures.amounts import measure_of
from consilience.extract.figures.count import PEOPLE
from consilience.extract.figures.kind import WRAPPERS, behind_of, kind_of
from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.lexicon.deeds import lemmas

BUILDINGS = frozenset({"destroyed", "damaged"})
EITHER = frozenset({"evacuated", "affected"})  # homes as well as people
ARMED = lemmas("sides", "armed")


def can_suffer(predicate: str, head: Token, passage: Passage, found: Found) -> bool:
    """Can this happen to those that a noun names?"""
    if predicate == "displaced" and head.lemma_.lower() in ARMED:
        return False  # troops who flee are in retreat
    inner = behind_of(head)
    if inner is not None and head.lemma_ in WRAPPERS and measure_of(head, passage, found) is None:
        return can_suffer(predicate, inner, passage, found)  # "a total of 12 people"
    kind = kind_of(head, passage, found, measured=True, homes=predicate in BUILDINGS)
    if predicate in BUILDINGS:
        return kind not in {None, *PEOPLE}
    return kind in PEOPLE or (predicate in EITHER and kind is not None)
