"""What the words that a clause hangs on make of it, one step up at a time."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from consilience.extract.modality.clause import is_negated
from consilience.extract.modality.verbs import is_to, of_verb
from consilience.lexicon.deeds import lemmas
from consilience.lexicon.words import words
from consilience.model import Modality

ABLE = words("modality", "nouns_able")
INSTEAD = frozenset({"without", "instead", "than"})
HELD_BY = frozenset({"of", "for", "to", "against"})
CARRYING, STANDING = words("modality", "carrying"), words("modality", "standing")
CONTROL, HAVING = lemmas("control", "control_nouns"), lemmas("control", "keep") | lemmas("control", "gain")
NUMBERS, TOLD = words("modality", "numbers"), words("modality", "nouns_told")
ADJECTIVES: tuple[tuple[Modality, frozenset[str]], ...] = tuple(
    (label, words("modality", f"adjectives_{label}")) for label in ("forecast", "denied", "intended", "possible")
)
NOUNS: tuple[tuple[Modality, frozenset[str]], ...] = tuple(
    (label, words("modality", f"nouns_{label}")) for label in ("denied", "intended", "forecast", "possible")
)
COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp", "acl", "dobj", "pobj", "prep", "attr", "oprd", "csubj", "amod"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Step:
    """The word above, and what it makes of what hangs on it; None where it leaves that as it is."""

    word: Token
    label: Modality | None


def above(word: Token) -> Step | None:
    """One step up from a word; None where what stands above says nothing of it."""
    head = word.head
    if head.i == word.i:
        return None
    if word.dep_ == "advcl":  # a clause of time or reason is as it is; one of purpose is meant
        return Step(head, "intended") if is_to(word) else None
    if word.dep_ in SUBJECTS:
        return Step(head, through_subject(head)) if about_its_subject(word, head) else None
    return step(word, head) if word.dep_ in COMPLEMENTS else None


def step(word: Token, head: Token) -> Step | None:
    """What a word makes of its complement."""
    if head.pos_ in {"VERB", "AUX"}:
        label = of_verb(word, head)
        return None if label is None and ends(word, head) else Step(head, label)
    if head.pos_ == "ADJ" and word.dep_ in {"xcomp", "ccomp"}:
        return Step(head.head, next((label for label, listed in ADJECTIVES if head.lower_ in listed), None))
    if head.pos_ in {"ADP", "SCONJ"}:
        return Step(head, "denied" if head.lower_ in INSTEAD else None)
    if head.pos_ in {"NOUN", "PROPN"}:
        return of_noun(word, head)
    return None


def ends(word: Token, head: Token) -> bool:
    """Is the verb above one that reports words, or does something of its own with the noun below?"""
    if word.dep_ == "ccomp":
        return True
    return word.dep_ in {"dobj", "prep", "advcl"} and not is_carried(word, head)


def is_carried(word: Token, head: Token) -> bool:
    """Is the noun below as true as the verb above?"""
    if head.lemma_ == "cause" and any(child.lower_ in {"the", "this", "that"} for child in word.children):
        return False  # "may have caused the fire": there was one
    held = word.lemma_ in CONTROL and head.lemma_ in HAVING  # who tries to keep control may not have it
    return word.dep_ == "dobj" and (held or head.lemma_ in CARRYING or is_negated(head))


def through_subject(head: Token) -> Modality | None:
    """What a verb makes of its subject by way of what it says of it: "the toll is feared to reach …"."""
    rest = next((c for c in head.children if c.dep_ == "xcomp"), None)
    return of_verb(rest, head) if rest is not None else None


def of_noun(word: Token, head: Token) -> Step | None:
    """What a noun makes of the clause or the noun behind it."""
    lemma = head.lemma_.lower()
    if (
        word.dep_ == "acl"
        and word.tag_ in {"VBN", "VBG"}
        and not any(c.dep_ in {"mark", *SUBJECTS} for c in word.children)
    ):
        return None  # a participle: "people displaced by the flood may return" says that they were displaced
    if word.dep_ == "amod" or lemma in TOLD | NUMBERS:
        return Step(head, None)
    if word.dep_ == "prep" and word.lower_ not in HELD_BY:
        return None  # "a call about an attack": there was one
    if word.dep_ == "acl" and is_to(word) and lemma in ABLE:
        return Step(head, "possible")  # who has the ability to do it need not do it
    return next((Step(head, label) for label, listed in NOUNS if lemma in listed), None)


def about_its_subject(word: Token, head: Token) -> bool:
    """Does the verb tell how its subject stands: the toll may rise, no strike is planned?"""
    definite = any(child.lower_ in {"the", "this", "that"} or child.dep_ == "poss" for child in word.children)
    return head.lemma_ in STANDING and (word.lemma_ in NUMBERS or (word.pos_ == "NOUN" and not definite))
