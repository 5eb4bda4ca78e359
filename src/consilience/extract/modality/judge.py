"""How a clause puts what it says: as so, as not so, as possible, as foreseen, as meant, as long past.

The words of the clause speak first; then each word that it hangs on, up to the one that reports it, for what
somebody says is put as they put it. That somebody else says so is an attribution, and no doubt about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from spacy.tokens import Token

from consilience.extract.found import Found
from consilience.extract.modality.above import above
from consilience.extract.modality.accused import is_only_accused, is_only_alleged
from consilience.extract.modality.ahead import is_ahead
from consilience.extract.modality.beside import clause_over, shared
from consilience.extract.modality.clause import HEARSAY, clause_modality, is_doubt
from consilience.extract.modality.mood import is_command, is_conditional, is_question
from consilience.extract.modality.nouns import noun_modality
from consilience.extract.modality.past import has_ended, is_background
from consilience.extract.modality.phrases import after_phrase
from consilience.extract.nlp import Passage
from consilience.model import Modality

REMEMBERED = 1_000  # words: those of the report at hand, which several finders ask about
THINGS = frozenset({"NOUN", "PROPN", "PRON"})  # "no" before one is the "not" of its verb


@lru_cache(maxsize=REMEMBERED)
def modality(passage: Passage, token: Token, found: Found, *, of_victims: bool = False) -> Modality:
    """How the clause of a word puts what it says; `of_victims`, what it says of the victims of a deed."""
    put = combined(labels(token, credited=is_credited(passage, token, found), of_victims=of_victims))
    if put in {"asserted", "possible"} and is_ahead(passage, token, found):
        return "forecast"
    past = put == "asserted" and (has_ended(token) or is_background(passage, token, found))
    return "background" if past else put


def combined(found: Iterable[Modality]) -> Modality:
    """One label of those on the way up."""
    put: Modality = "asserted"
    for label in found:
        put = compose(put, label)
    return put


def compose(inner: Modality, outer: Modality) -> Modality:
    """What a clause becomes under one that is itself put so; a condition holds for all below it.

    >>> compose("denied", "denied"), compose("possible", "denied"), compose("forecast", "intended")
    ('asserted', 'denied', 'intended')
    """
    if "conditional" in (inner, outer):
        return "conditional"
    if outer == "denied":
        return "asserted" if inner == "denied" else "denied"
    if inner == "asserted" or (inner, outer) in OVERRULED:
        return outer
    return inner


# "is thought not to", "warns that it could", "vows that it will", "told not to"
OVERRULED = {
    ("denied", "possible"), ("possible", "forecast"), ("forecast", "intended"), ("denied", "intended"),
}  # fmt: skip


def labels(token: Token, *, credited: bool, of_victims: bool) -> Iterator[Modality]:
    """What the clause of a word, and then each word above it, makes of it; the nearest first."""
    word, settled = token, False  # settled: the "not" of the word is counted in already
    credited = credited or (of_victims and is_only_alleged(token))
    while True:
        phrased = after_phrase(word)
        if phrased and not (of_victims and phrased == "possible"):
            yield phrased
        own = own_label(word, credited=credited)
        yield from (label for label in own if not (settled and label == "denied"))
        over = clause_over(word)
        if over is not None:
            yield from shared(word, combined(labels(over, credited=credited, of_victims=False)))
        step = above(word)
        if step is None:
            return
        if of_victims and is_only_accused(token, step.word):
            return
        if step.label and not (settled and step.label == "denied"):
            yield step.label
        settled = step.settled or (word.pos_ in THINGS and (settled or "denied" in own))
        word = step.word


def own_label(word: Token, *, credited: bool) -> list[Modality]:
    """What a word's own clause, or the words before a noun, make of it."""
    own: Modality | None
    if word.pos_ not in {"VERB", "AUX"}:
        own = "possible" if is_doubted(word, credited=credited) else noun_modality(word)
    elif is_command(word):
        own = "intended"
    else:
        own = "possible" if is_question(word) else clause_modality(word, credited=credited)
    return ([own] if own else []) + (["conditional"] if is_conditional(word) else [])


def is_doubted(word: Token, *, credited: bool) -> bool:
    """Does a doubt stand before another word than a verb: "reportedly ill", "perhaps a forgery"?"""
    return any(is_doubt(child, credited=credited) for child in word.lefts)


def is_credited(passage: Passage, token: Token, found: Found) -> bool:
    """Is there a "reportedly" in the sentence, and somebody credited with it?"""
    if not passage.holds(token, HEARSAY) or HEARSAY.isdisjoint(word.lower_ for word in token.sent):
        return False
    at = passage.span(token)
    return any(a.source is not None and any(content.covers(at) for content in a.content) for a in found.attributions)
