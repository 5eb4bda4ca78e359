"""What it makes of a clause how it is said: without proof, as a rumour, as what is wrong to say, as a supposition."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.modality.complements import BRINGING_ABOUT, phrase_of
from consilience.extract.modality.mood import is_command
from consilience.extract.modality.subjects import Step, is_rumoured
from consilience.lexicon.words import words

FALSE = words("modality", "adjectives_denied")


def of_statement_above(word: Token, head: Token) -> Step | None:
    """What it makes of a clause how the verb above stands itself: "it is wrong to say", "without proof", "suppose"."""
    if is_wrong_to_say(head):
        return Step(head, "denied")
    if is_without_proof(head):
        return Step(head, "possible")
    if word.tag_ == "VB" and phrase_of(head) in BRINGING_ABOUT:
        return Step(head, None)  # "let them leave", "made them stop"
    if head.lemma_ == "suppose" and is_command(head):
        return Step(head, "conditional")
    return Step(head, "possible", settled=True) if is_rumoured(head) else None


def is_wrong_to_say(verb: Token) -> bool:
    """Is it what "it is wrong to say"?"""
    above = next((c for c in verb.head.children if c.dep_ == "acomp"), verb.head)
    return verb.dep_ == "xcomp" and above.lower_ in FALSE


def is_without_proof(verb: Token) -> bool:
    """Is it said "without proof"?"""
    beside = (word for child in verb.children if child.lower_ == "without" for word in child.children)
    return any(word.lower_ in {"proof", "evidence"} for word in beside)
