"""What the word that a clause hangs on makes of it: denied that, fears that, vows to, fails to, reports of."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from consilience.extract.modality_clause import is_negated
from consilience.lexicon.words import words
from consilience.model import Modality

DENYING, FAILING = words("modality", "denying"), words("modality", "failing")
DOUBTING, CONFIRMING = words("modality", "doubting"), words("modality", "confirming")
FORESEEING, WANTING = words("modality", "foreseeing"), words("modality", "wanting")
WANTING_THINGS = words("modality", "wanting_things")
CARRYING, STANDING = words("modality", "carrying"), words("modality", "standing")
NUMBERS, TOLD = words("modality", "numbers"), words("modality", "nouns_told")
ADJECTIVES: tuple[tuple[Modality, frozenset[str]], ...] = tuple(
    (label, words("modality", f"adjectives_{label}")) for label in ("forecast", "denied", "intended", "possible")
)
NOUNS: tuple[tuple[Modality, frozenset[str]], ...] = tuple(
    (label, words("modality", f"nouns_{label}")) for label in ("denied", "intended", "forecast", "possible")
)
COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp", "acl", "dobj", "pobj", "prep", "attr", "oprd", "csubj", "amod"})
DOUBTED = frozenset({"ccomp", "xcomp", "oprd", "prep"})
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
        return Step(head, None) if about_its_subject(word, head) else None
    return step(word, head) if word.dep_ in COMPLEMENTS else None


def step(word: Token, head: Token) -> Step | None:
    """What a word makes of its complement."""
    if head.pos_ in {"VERB", "AUX"}:
        label = of_verb(word, head)
        return None if label is None and ends(word, head) else Step(head, label)
    if head.pos_ == "ADJ" and word.dep_ in {"xcomp", "ccomp"}:
        return Step(head.head, next((label for label, listed in ADJECTIVES if head.lower_ in listed), None))
    if head.pos_ == "ADP":
        return Step(head, None)
    if head.pos_ in {"NOUN", "PROPN"}:
        return of_noun(word, head)
    return None


def ends(word: Token, head: Token) -> bool:
    """Is the verb above one that reports words, or does something of its own with the noun below?"""
    if word.dep_ == "ccomp":
        return True
    return word.dep_ in {"dobj", "prep", "advcl"} and head.lemma_ not in CARRYING and not is_negated(head)


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
    if lemma in FORESEEING and word.dep_ in {"ccomp", "xcomp", "dobj"}:
        return looking_ahead(word, lemma)
    if (lemma in WANTING and is_to(word)) or (lemma in WANTING_THINGS and word.dep_ == "dobj"):
        return "intended"
    if lemma == "go" and head.tag_ == "VBG" and is_to(word):
        return "forecast"
    return "possible" if lemma in DOUBTING and word.dep_ in DOUBTED and not is_told(lemma, word) else None


def withheld(head: Token) -> bool:
    """Does somebody refuse, or is unable, to do what the verb says: "declined to confirm"?"""
    return head.dep_ == "xcomp" and head.head.lemma_ in FAILING


def looking_ahead(word: Token, lemma: str) -> Modality | None:
    """Ahead, unless the clause is past: who fears that some have died does not know, who warns that they have does."""
    past = word.tag_ in {"VBD", "VBN"} and not any(
        c.lower_ in {"will", "would", "may", "might", "could", "be"} for c in word.children
    )
    if past or any(c.lower_ == "have" and c.dep_ == "aux" for c in word.children):
        return "possible" if lemma in {"fear", "expect", "hope", "worry", "dread"} else None
    if (
        lemma in {"warn", "estimate", "caution", "threaten", "hope"}
        and word.dep_ == "ccomp"
        and word.tag_ in {"VBZ", "VBP"}
    ):
        return None  # "warns that the bridge is unsafe", "estimates that it costs"
    if lemma == "threaten":
        return "intended"
    return None if lemma == "estimate" else "forecast"


def is_told(lemma: str, word: Token) -> bool:
    """Is it what somebody puts forward, "suggested that it was so", rather than what they only think?"""
    return lemma in {"suggest", "hear", "charge", "ask"} and word.dep_ == "ccomp"


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
    return next((Step(head, label) for label, listed in NOUNS if lemma in listed), None)


def about_its_subject(word: Token, head: Token) -> bool:
    """Does the verb tell how its subject stands: the toll may rise, no strike is planned?"""
    definite = any(child.lower_ in {"the", "this", "that"} or child.dep_ == "poss" for child in word.children)
    return head.lemma_ in STANDING and (word.lemma_ in NUMBERS or (word.pos_ == "NOUN" and not definite))


def is_to(word: Token) -> bool:
    """Does the verb stand behind "to"?"""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in word.children)
