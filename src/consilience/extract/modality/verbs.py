"""What a verb makes of its complement: denied that, fears that, vows to, fails to, calls for."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.modality.clause import is_negated
from consilience.lexicon.words import words
from consilience.model import Modality

DENYING, FAILING = words("modality", "denying"), words("modality", "failing")
DOUBTING, CONFIRMING = words("modality", "doubting"), words("modality", "confirming")
FORESEEING, SET_TO = words("modality", "foreseeing"), words("modality", "set_to")
WANTING, WANTING_THINGS = words("modality", "wanting"), words("modality", "wanting_things")
WANTING_FOR = words("modality", "wanting_for")
TELLING = frozenset({"say", "report", "claim"})
DOUBTED = frozenset({"ccomp", "xcomp", "oprd"})
INFORMING = frozenset({"warn", "estimate", "caution", "predict", "forecast", "project"})  # they know what has happened
AHEAD = frozenset({"will", "would", "may", "might", "could", "be"})


def of_verb(word: Token, head: Token) -> Modality | None:
    """What a verb makes of its complement."""
    lemma = head.lemma_.lower()
    negated = is_negated(head)
    if lemma in CONFIRMING and word.dep_ == "ccomp":
        return "possible" if negated or withheld(head) else None
    if lemma in DENYING:
        return "possible" if negated or withheld(head) else "denied"
    if lemma in FAILING and word.dep_ in {"xcomp", "pcomp", "prep", "dobj"}:
        return "denied"
    if is_wanted(word, head):
        return "intended"
    if is_to(word) and (lemma in SET_TO or (lemma == "go" and head.tag_ == "VBG")):
        return "forecast"
    if lemma == "have" and is_to(word) and any(c.lower_ == "yet" for c in (*head.children, *word.children)):
        return "denied"
    if lemma in FORESEEING and word.dep_ in {"ccomp", "xcomp", "dobj"}:
        return looking_ahead(word, lemma)
    if is_hearsay(word, head):
        return "possible"
    doubted = word.dep_ in DOUBTED or (word.dep_ == "prep" and word.lower_ in {"of", "with"})
    return "possible" if lemma in DOUBTING and doubted and not is_told(lemma, word) else None


def is_wanted(word: Token, head: Token) -> bool:
    """Does the verb above want its complement done: plans to, demands that it be, calls for it?"""
    lemma = head.lemma_.lower()
    if word.dep_ == "dobj":
        return lemma in WANTING_THINGS
    if word.dep_ == "prep":
        return f"{lemma} {word.lower_}" in WANTING_FOR
    bare = word.tag_ == "VB" and not any(c.dep_ == "aux" for c in word.children)  # "demanded that he resign"
    return lemma in WANTING and (is_to(word) or bare)


def is_hearsay(word: Token, head: Token) -> bool:
    """Is it "is said to have", where nobody is named who says it?"""
    around = {child.dep_ for child in head.children}
    passive = not around.isdisjoint({"auxpass", "nsubjpass"})
    return passive and head.lemma_ in TELLING and word.dep_ == "xcomp" and "agent" not in around


def withheld(head: Token) -> bool:
    """Does somebody refuse, or is unable, to do what the verb says: "declined to confirm"?"""
    return head.dep_ == "xcomp" and head.head.lemma_ in FAILING


def looking_ahead(word: Token, lemma: str) -> Modality | None:
    """Ahead, unless the clause is past: who fears that some have died does not know, who warns that they have does."""
    helpers = {c.lower_ for c in word.children if c.dep_ in {"aux", "auxpass"}}
    if "have" in helpers or (word.tag_ in {"VBD", "VBN"} and not helpers & AHEAD):
        return None if lemma in INFORMING else "possible"
    if lemma in INFORMING and word.dep_ == "ccomp" and word.tag_ in {"VBZ", "VBP"}:
        return None  # "warns that the bridge is unsafe", "estimates that it costs"
    return None if lemma == "estimate" else "forecast"


def is_told(lemma: str, word: Token) -> bool:
    """Is it what somebody puts forward, "suggested that it was so", rather than what they only think?"""
    return lemma in {"suggest", "hear", "ask"} and word.dep_ == "ccomp"


def is_to(word: Token) -> bool:
    """Does the verb stand behind "to"?"""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in word.children)
