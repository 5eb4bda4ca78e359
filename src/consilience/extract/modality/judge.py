"""How a clause puts what it says: as so, as not so, as possible, as foreseen, as meant, as long past.

The words of the clause speak first; then each word that it hangs on, up to the one that reports it, for what
somebody says is put as they put it. That somebody else says so is an attribution, and no doubt about it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from consilience.extract.found import Found
from consilience.extract.modality.above import above
from consilience.extract.modality.accused import is_only_accused, is_only_alleged
from consilience.extract.modality.clause import HEARSAY, clause_modality, is_conditional
from consilience.extract.modality.nouns import noun_modality
from consilience.extract.modality.past import has_ended, is_background
from consilience.extract.nlp import Passage
from consilience.model import Modality

REMEMBERED = 1_000  # words: those of the report at hand, which several finders ask about


@lru_cache(maxsize=REMEMBERED)
def modality(passage: Passage, token: Token, found: Found, *, of_victims: bool = False) -> Modality:
    """How the clause of a word puts what it says; `of_victims`, what it says of the victims of a deed."""
    put = combined(list(labels(token, credited=is_credited(passage, token, found), of_victims=of_victims)))
    past = put == "asserted" and (has_ended(token) or is_background(passage, token, found))
    return "background" if past else put


def combined(found: list[Modality]) -> Modality:
    """One label of those on the way up: a condition holds for all below it; what is feared may be is ahead."""
    if "conditional" in found:
        return "conditional"
    if found[:2] == ["possible", "forecast"]:
        return "forecast"
    return found[0] if found else "asserted"


def labels(token: Token, *, credited: bool, of_victims: bool) -> Iterator[Modality]:
    """What the clause of a word, and then each word above it, makes of it; the nearest first."""
    word = token
    credited = credited or (of_victims and is_only_alleged(token))
    while True:
        own = clause_modality(word, credited=credited) if word.pos_ in {"VERB", "AUX"} else noun_modality(word)
        if own:
            yield own
        if is_conditional(word):
            yield "conditional"
        step = above(word)
        if step is None:
            return
        if step.label and not (of_victims and is_only_accused(token, step.word)):
            yield step.label
        word = step.word


def is_credited(passage: Passage, token: Token, found: Found) -> bool:
    """Is there a "reportedly" in the sentence, and somebody credited with it?"""
    if not passage.holds(token, HEARSAY) or HEARSAY.isdisjoint(word.lower_ for word in token.sent):
        return False
    at = passage.span(token)
    return any(a.source is not None and any(content.covers(at) for content in a.content) for a in found.attributions)
