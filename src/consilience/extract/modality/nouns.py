"""How a noun puts a happening: the alleged attack, a planned strike, no deaths."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.modality.above import NOUNS
from consilience.extract.modality.clause import is_none
from consilience.model import Modality


def noun_modality(word: Token) -> Modality | None:
    """What the words before a noun make of it; None where they leave it as it is."""
    if is_none(word):
        return "denied"
    before = {child.lower_ for child in word.lefts if child.dep_ in {"amod", "compound", "det"}}
    return next((label for label, listed in NOUNS if before & listed), None)
