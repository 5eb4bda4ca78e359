"""What is made of a thing or a clause by what is said of it: the vote is planned, the claim is false, it is likely."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from consilience.extract.modality.clause import CAN, MAY, is_negated, is_to
from consilience.extract.modality.complements import DENYING, FAILING, OPEN, phrase_of
from consilience.extract.modality.nouns import NOUNS, NUMBERS, TOLD, is_past, noun_modality
from consilience.extract.modality.signatures import CONFIRMING, of_verb, of_word_on_it
from consilience.lexicon.words import words
from consilience.model import Modality

STANDING, OCCURRING = words("signatures", "standing"), words("signatures", "occurring")
ADJECTIVES: tuple[tuple[Modality, frozenset[str]], ...] = tuple(
    (label, words("modality", f"adjectives_{label}")) for label in ("forecast", "denied", "intended", "possible")
)
SO, FORETOLD = words("modality", "adjectives_so"), words("modality", "adjectives_foretold")
ONLY_TOLD = TOLD - NUMBERS
CERTAIN = frozenset({"certain", "sure", "clear", "known", "confirmed", "evident", "obvious"})
POSSIBLE = words("modality", "nouns_possible")
NEARING = words("signatures", "nearing")
PLANNING, PREDICTING = words("signatures", "planning"), words("signatures", "predicting")


@dataclass(frozen=True, slots=True)
class Step:
    """The word above, what it makes of what hangs on it (None: leaves it as it is), and if its "not" is counted in."""

    word: Token
    label: Modality | None
    settled: bool = False


def through_subject(word: Token, head: Token) -> Step | None:
    """What a verb makes of its subject: "the toll is feared to reach …", "a vote is planned", "the claim is false"."""
    lemma, said = phrase_of(head), predicate(head)
    if word.lemma_.lower() in ONLY_TOLD:
        if head.lemma_ in CONFIRMING and is_negated(head):
            return Step(head, *OPEN)
        return through_adjective(said, head) if said is not None else None
    if word.dep_ == "nsubjpass" and lemma in FAILING | DENYING:
        return Step(head, *of_word_on_it(lemma, head)) if lemma in DENYING else Step(head, "denied")
    if lemma in NEARING or (said is not None and word.pos_ == "NOUN" and said.lower_ in FORETOLD):
        return Step(head, "forecast")
    rest = next((child for child in head.children if child.dep_ == "xcomp"), None)
    if rest is not None and is_about_its_subject(word, head):
        return Step(head, *of_verb(rest, head))
    if lemma in OCCURRING and word.pos_ == "NOUN":
        return Step(head, of_passive(lemma) if word.dep_ == "nsubjpass" else None)
    return Step(head, None) if is_about_its_subject(word, head) else None


def is_about_its_subject(word: Token, head: Token) -> bool:
    """Does the verb tell how its subject stands: the toll may rise, no strike is planned?"""
    definite = any(child.lower_ in {"the", "this", "that"} or child.dep_ == "poss" for child in word.children)
    return head.lemma_ in STANDING and (word.lemma_ in NUMBERS or (word.pos_ == "NOUN" and not definite))


def of_passive(lemma: str) -> Modality | None:
    """What a passive verb makes of its subject: "a vote is planned", "an attack is feared"."""
    if lemma in PLANNING:
        return "intended"
    if lemma == "fear":
        return "possible"
    return "forecast" if lemma in PREDICTING else None


def predicate(verb: Token) -> Token | None:
    """The adjective of "it is possible", "it proved false"."""
    return next((child for child in verb.children if child.dep_ in {"acomp", "oprd"}), None)


def through_adjective(adjective: Token, verb: Token) -> Step | None:
    """What an adjective makes of "to …" or "that …"; "not certain" and "not clear" leave it open."""
    said = adjective.lower_
    if said in CERTAIN and is_negated(verb):
        return Step(verb, *OPEN)
    if said == "able":
        return Step(verb, None if verb.tag_ == "VBD" else "possible")
    if any(child.lower_ == "too" for child in adjective.children):
        return Step(verb, "denied")  # "too weak to stand"
    label = next((label for label, listed in ADJECTIVES if said in listed), None)
    if label == "forecast" and any(c.dep_ == "ccomp" and is_past(c) for c in (*verb.children, *adjective.children)):
        label = "possible"  # "it is likely that he fled"
    if label is None and said in SO:
        return Step(verb, None) if said == "true" or verb.dep_ in {"xcomp", "conj"} else None
    return Step(verb, label or "possible") if label or any(is_to(c) for c in adjective.children) else None


def through_copula(verb: Token) -> Step | None:
    """What is said to be: "the theory is that it sank", "it may be that it sank"."""
    subject = next((child for child in verb.children if child.dep_ in {"nsubj", "expl"}), None)
    if subject is None:
        return None
    if subject.lower_ == "it":
        return Step(verb, None) if any(helper.lower_ in MAY | CAN for helper in verb.children) else None
    label = next((label for label, listed in NOUNS if subject.lemma_.lower() in listed), None)
    return Step(verb, label) if label else None


def is_rumoured(verb: Token) -> bool:
    """Is it what "unconfirmed reports" say, or "rumours spread" that it is so?"""
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is None:
        return False
    spread = subject.lemma_.lower() in POSSIBLE and not any(child.dep_ == "dobj" for child in verb.children)
    return spread or (subject.lemma_.lower() in TOLD and noun_modality(subject) == "possible")
