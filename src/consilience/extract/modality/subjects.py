"""What is made of a thing or a clause by what is said of it: the vote is planned, the claim is false, it is likely."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from consilience.extract.modality.clause import CAN, MAY, WOULD
from consilience.extract.modality.complements import DENYING, DOUBTING, FAILING, FEIGNING, OPEN, phrase_of
from consilience.extract.modality.fate import is_come_to_nothing
from consilience.extract.modality.helpers import helpers_of, is_to, predicate
from consilience.extract.modality.negated import is_negated
from consilience.extract.modality.nouns import FALSEHOODS, NOUNS, NUMBERS, TOLD, is_past, noun_modality
from consilience.extract.modality.signatures import CONFIRMING, of_verb, of_word_on_it
from consilience.lexicon.words import words
from consilience.model import Modality

STANDING, OCCURRING = words("signatures", "standing"), words("signatures", "occurring")
BEGINNING, COLLAPSING = words("signatures", "beginning"), words("signatures", "collapsing")
ADJECTIVES: tuple[tuple[Modality, frozenset[str]], ...] = tuple(
    (label, words("modality", f"adjectives_{label}")) for label in ("forecast", "denied", "intended", "possible")
)
SO, FORETOLD = words("modality", "adjectives_so"), words("modality", "adjectives_foretold")
ONLY_TOLD = TOLD - NUMBERS
CERTAIN = frozenset({"certain", "sure", "clear", "known", "confirmed", "evident", "obvious"})
POSSIBLE = words("modality", "nouns_possible")
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
NEARING = words("signatures", "nearing")
PLANS = words("modality", "nouns_intended") | words("modality", "bills")
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
        if (head.lemma_ in CONFIRMING and is_negated(head)) or (word.dep_ == "nsubjpass" and lemma in DOUBTING):
            return Step(head, *OPEN)
        if word.dep_ == "nsubjpass" and lemma in DENYING:
            return Step(head, *of_word_on_it(lemma, head))  # "reports that it fell were dismissed"
        if is_called_false(head):
            return Step(head, "denied")
        return through_adjective(said, head) if said is not None else None
    if word.dep_ == "nsubjpass" and lemma in FEIGNING and word.pos_ == "NOUN":
        return Step(head, "denied")  # "his death was faked"
    if word.dep_ == "nsubjpass" and lemma in FAILING | DENYING:
        return Step(head, *of_word_on_it(lemma, head)) if lemma in DENYING else Step(head, "denied")
    if lemma in NEARING or (said is not None and word.pos_ == "NOUN" and said.lower_ in FORETOLD):
        return Step(head, "forecast")
    if is_come_to_nothing(word, head):
        return Step(head, "denied")  # "the planned sale fell through", "hopes of a truce were dashed"
    if is_indefinite(word) and any(helper.lower_ in WOULD for helper in helpers_of(head)):
        return Step(head, None)  # "a strike would ruin the firm"
    rest = next((child for child in head.children if child.dep_ == "xcomp"), None)
    if rest is not None and (is_about_its_subject(word, head) or is_coming_about(word, rest)):
        return Step(head, *of_verb(rest, head))
    if lemma in OCCURRING and word.pos_ == "NOUN":
        return Step(head, of_passive(lemma) if word.dep_ == "nsubjpass" else None)
    return Step(head, None) if is_about_its_subject(word, head) or is_coming_about(word, head) else None


def is_about_its_subject(word: Token, head: Token) -> bool:
    """Does the verb tell how its subject stands: the toll may rise, no strike is planned?"""
    return head.lemma_ in STANDING and (word.lemma_ in NUMBERS or is_indefinite(word))


def is_indefinite(noun: Token) -> bool:
    """Is it a noun without "the", "this" or an owner?"""
    definite = any(child.lower_ in DEFINITE or child.dep_ == "poss" for child in noun.children)
    return noun.pos_ == "NOUN" and not definite


def is_called_false(verb: Token) -> bool:
    """Is it "turned out to be a hoax", "is nonsense"?"""
    last = next((child for child in verb.children if child.dep_ == "xcomp"), verb)
    return any(child.dep_ in {"attr", "oprd"} and child.lemma_.lower() in FALSEHOODS for child in last.children)


def is_coming_about(word: Token, verb: Token) -> bool:
    """Does the verb tell whether a happening begins: "the trial will open", "the vote is to be held"?"""
    if word.pos_ != "NOUN" or any(child.dep_ in {"dobj", "xcomp", "ccomp"} for child in verb.children):
        return False
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return verb.lemma_ in (OCCURRING if passive else BEGINNING)


def of_passive(lemma: str) -> Modality | None:
    """What a passive verb makes of its subject: "a vote is planned", "an attack is feared"."""
    if lemma in PLANNING:
        return "intended"
    if lemma in {"fear", "suspect"}:
        return "possible"
    return "forecast" if lemma in PREDICTING else None


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
    things = [child for child in verb.children if child.dep_ == "dobj" and child.lower_ != "it"]  # "rumour has it"
    spread = subject.lemma_.lower() in POSSIBLE and not things
    return spread or (subject.lemma_.lower() in TOLD and noun_modality(subject) == "possible")
