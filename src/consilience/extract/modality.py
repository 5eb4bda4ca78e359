"""How a clause puts what it says: as so, as not so, as possible, as foreseen, as meant, as long past."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.model import Modality


def modality(passage: Passage, token: Token, found: Found) -> Modality:  # noqa: ARG001
    """How the clause of a word puts what it says."""
    return "denied" if any(child.dep_ == "neg" for child in token.children) else "asserted"
