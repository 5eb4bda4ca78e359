"""How a noun puts a happening: the alleged attack, a planned strike, no deaths; and what it makes of its clause."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.modality.helpers import is_to
from consilience.extract.modality.negated import is_none
from consilience.lexicon.words import words
from consilience.model import Modality

NOUNS: tuple[tuple[Modality, frozenset[str]], ...] = tuple(
    (label, words("modality", f"nouns_{label}")) for label in ("denied", "intended", "forecast", "possible")
)
ABLE, FOREMOST = words("modality", "nouns_able"), words("modality", "foremost")
NUMBERS, TOLD = words("modality", "numbers"), words("modality", "nouns_told")
UNDOUBTED, FALSEHOODS = words("modality", "undoubted"), words("modality", "falsehoods")
TRUTH = words("modality", "truth")
NOTHING = frozenset({"nothing", "little"})  # "did little to stop it"
HELD_BY = frozenset({"of", "for", "to", "against", "on"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def noun_modality(word: Token) -> Modality | None:
    """What the words before a noun make of it; None where they leave it as it is."""
    if is_none(word) or (word.dep_ == "conj" and not has_determiner(word) and is_none(word.head)):
        return "denied"
    before = {child.lower_ for child in word.lefts if child.dep_ in {"amod", "compound", "det"}}
    return next((label for label, listed in NOUNS if before & listed), None)


def has_determiner(word: Token) -> bool:
    """Does a noun have an article of its own?"""
    return any(child.dep_ in {"det", "poss"} for child in word.children)


def of_noun(word: Token, head: Token) -> tuple[bool, Modality | None]:
    """Whether a noun bears on the clause or the noun behind it, and what it makes of it."""
    lemma = head.lemma_.lower()
    if word.dep_ in {"acl", "relcl"}:
        return of_clause(word, head, lemma)
    if head.lower_ in {"none", "neither"}:
        return True, "denied"
    label = next((label for label, listed in NOUNS if lemma in listed), None)
    if word.dep_ == "prep" and is_none(head) and any(c.lower_ == "any" for n in word.children for c in n.children):
        return True, None  # "had no knowledge of any payment": the "no" says it
    if lemma in TRUTH and is_none(head):
        return True, None  # "there is no truth in the claim that": the "no" says it
    if word.dep_ == "prep" and word.lower_ not in HELD_BY:
        return False, None  # "a call about an attack": there was one
    if word.dep_ == "amod" or (lemma in TOLD | NUMBERS and label is None):
        return True, None
    return label is not None, label


def of_clause(word: Token, head: Token, lemma: str) -> tuple[bool, Modality | None]:
    """What a noun makes of the clause behind it: "a plan to", "claims that", "the first to"."""
    if head.lower_ in NOTHING:
        return True, "denied"
    if is_to(word):
        if any(child.lower_ in FOREMOST for child in head.children) or lemma in FOREMOST:
            return False, None
        return True, "possible" if lemma in ABLE else of_plan(lemma)
    if (word.dep_ == "relcl" and not is_told(word)) or (word.tag_ in {"VBN", "VBG"} and not is_whole(word)):
        return False, None  # a participle: "people displaced by the flood may return" says that they were displaced
    if lemma in UNDOUBTED and is_none(head):
        return False, None
    if lemma in FALSEHOODS:
        return True, "denied"  # "it is a myth that"
    label = next((label for label, listed in NOUNS if lemma in listed), None)
    if label == "forecast" and is_past(word):
        label = "possible"  # "fears that hundreds have drowned"
    return True, label


def is_told(clause: Token) -> bool:
    """Is it "the rumour that it failed", even where it was parsed as "the bank that failed"?"""
    return any(child.dep_ == "mark" for child in clause.children)


def is_past(verb: Token) -> bool:
    """Does a clause speak of what has happened?"""
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return not helpers & {"will", "would", "could", "may", "might"} and verb.tag_ in {"VBD", "VBN"}


def of_plan(lemma: str) -> Modality:
    """What a noun makes of "to …": most tell of what is wanted."""
    return next((label for label, listed in NOUNS if lemma in listed), "intended")


def is_whole(word: Token) -> bool:
    """Does the clause have a mark or a subject?"""
    return any(child.dep_ in {"mark", *SUBJECTS} for child in word.children)
