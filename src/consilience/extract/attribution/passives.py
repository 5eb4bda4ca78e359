"""What is said with nobody before the verb to say it: is said to, is expected to, was told to, seems to."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.attribution.clauses import RELAYING, leader
from consilience.extract.attribution.subjects import subject_of
from consilience.extract.attribution.words import Credit, lemma, make_credit, places
from consilience.extract.syntax.arguments import child, is_plain_passive
from consilience.lexicon.words import words

SEEMS, PASSIVE, BIDDEN = words("speech", "seems"), words("speech", "passive"), words("speech", "bidden")
VOICED = words("speech", "clause") - words("speech", "mind")
PASSIVES = SEEMS | PASSIVE | BIDDEN | RELAYING


def hearsay(verb: Token) -> Credit | None:
    """Is said to …, is expected to …; by somebody, or by nobody in particular."""
    return raised(verb, child(verb, "nsubjpass")) if lemma(verb) in PASSIVE else None


def seeming(verb: Token) -> Credit | None:
    """What seems to be so."""
    return raised(verb, child(verb, "nsubj")) if lemma(verb) in SEEMS else None


def bidden(verb: Token) -> Credit | None:
    """Was told to …, was asked whether …: what was put to the one whom the subject names."""
    if lemma(verb) not in BIDDEN:
        return None
    told = next((c for c in verb.rights if c.dep_ in {"xcomp", "ccomp"}), None)
    return make_credit(verb, subject_of(verb), places([told]), voiced=True) if told is not None else None


def quoted(verb: Token) -> Credit | None:
    """Was quoted as saying that …: the words of the one whom the subject names."""
    if lemma(verb) not in RELAYING:
        return None
    saying = next((child(c, "pcomp") for c in verb.rights if c.dep_ == "prep" and c.lower_ == "as"), None)
    loose = leader(verb.head) if verb.dep_ in {"parataxis", "ccomp"} and verb.head.i != verb.i else None
    told = child(verb, "ccomp") or (child(saying, "ccomp") if saying is not None else None)
    place = places([told]) if told is not None else places([loose], without=[verb]) if loose is not None else ()
    source, beside = child(verb, "nsubjpass"), [saying.head, saying] if saying is not None else []
    return make_credit(verb, source, place, beside, voiced=True) if source is not None else None


def raised(verb: Token, subject: Token | None) -> Credit | None:
    """The content of a verb whose grammatical subject is part of what is said."""
    rest = child(verb, "xcomp", "oprd", "ccomp", "acomp") or behind_as(verb)
    if rest is None:
        return None
    parts = [rest] if subject is None or subject.lower_ == "it" else [subject, rest]
    source = subject_of(verb) if is_plain_passive(verb) else None
    return make_credit(verb, source, places(parts), voiced=lemma(verb) in VOICED)


def behind_as(verb: Token) -> Token | None:
    """What something is seen or known as."""
    return next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "as"), None)
