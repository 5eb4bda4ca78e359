"""What a number counts that leaves its noun out: "12 people were hurt, two badly", "from 208 pounds to 193"."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Span as Tokens

from consilience.extract.nlp import Passage
from consilience.lexicon.predicates import senses
from consilience.lexicon.tables import table
from consilience.model import Measure

OF_THINGS = frozenset({"destroyed", "damaged"})  # homes as likely as people
ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos", "npadvmod", "attr", "ROOT", "dep", "nummod"})
NEVER = frozenset(table("units")["lengths_of_time"]["units"]) | {"percent", "percentage point", "basis point"}
CUE = re.compile(  # what ties a bare number to a measure before it
    r"\b(?:to|from|at|than|including|with|against|versus|by|is|was)(?:\s(?:an?\s)?(?:\w+\sof|about|around|some|nearly|over))?\s$"
)


def completed(measure: Measure, number: Tokens, before: Measure | None, passage: Passage) -> Measure:
    """A measure that says neither unit nor noun, with those of the one before it in the sentence, or with people."""
    if measure.unit is not None or measure.counted is not None or number.root.dep_ not in ALONE:
        return measure
    if before is not None and _goes_on(measure, before, passage):
        return replace(measure, unit=before.unit, counted=before.counted)
    return replace(measure, unit="person") if _suffers(number) else measure


def _goes_on(measure: Measure, before: Measure, passage: Passage) -> bool:
    """Does a bare number count on in what was measured before it?"""
    share = measure.best is not None and 0 < measure.best < 1  # "almost half of which"
    if share or before.unit in NEVER or (before.unit is None and before.counted is None):
        return False
    if before.counted is not None:
        return True
    return CUE.search(passage.text, 0, measure.start - passage.start) is not None


def _suffers(number: Tokens) -> bool:
    """Is a number all that is said of those whom a deed befalls: "five were hurt", "killing 12"?"""
    verb = number.root.head
    if number.root.dep_ not in {"nsubjpass", "nsubj", "dobj"} or verb.pos_ not in {"VERB", "AUX"}:
        return False
    wanted = {"object"} if number.root.dep_ != "nsubj" else {"subject"}
    return any(sense.part in wanted and sense.predicate not in OF_THINGS for sense in senses().get(verb.lemma_, ()))
