"""Whom the grammar says that a pronoun cannot mean, and whom it means although they are named only after it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from spacy.tokens import Token

from consilience.extract.names.agreement import SUBJECTS
from consilience.extract.nlp import Passage
from consilience.extract.syntax.arguments import child
from consilience.lexicon.naming import naming_words

FRONTED = frozenset({"prep", "advcl"})
CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "advcl"})
HAPPENING = frozenset({"seem", "appear", "happen", "take", "rain", "snow", "turn"})
REPORTED = frozenset({"ccomp", "parataxis"})
OBJECTS = frozenset({"dobj", "dative"})
SHARING = frozenset({"conj", "xcomp"})  # a verb that has the subject of the one above


def never(pronoun: Token) -> frozenset[Token]:
    """The words that a pronoun never means: what its verb reports, and the one who does something to it."""
    return told_by(pronoun) | doer(pronoun)


def doer(pronoun: Token) -> frozenset[Token]:
    """The subject of the verb whose object a pronoun is: of "Lee ran up and hit him" he is not Lee (Principle B)."""
    verb = pronoun.head if pronoun.dep_ in OBJECTS else None
    while verb is not None and child(verb, *SUBJECTS) is None and verb.dep_ in SHARING:
        verb = verb.head
    subject = child(verb, "nsubj") if verb is not None else None
    return frozenset() if subject is None else frozenset({subject})


def told_by(pronoun: Token) -> frozenset[Token]:
    """The words of what a pronoun's verb reports before it: of "Lee is ill, he said" he is not Lee (Principle C)."""
    verb = pronoun.head
    if pronoun.dep_ != "nsubj" or pronoun.i == 0 or not pronoun.nbor(-1).is_punct:
        return frozenset()
    above = [verb.head] if verb.dep_ == "parataxis" else []
    clauses = [*above, *(word for word in verb.lefts if word.dep_ == "ccomp")]
    return frozenset(word for clause in clauses for word in clause.subtree)


def teller_after(pronoun: Token) -> Token | None:
    """Who says, behind it, the clause that a pronoun stands in: of "He is ill, Lee said" he is not Lee."""
    for word in (pronoun, *pronoun.ancestors):
        if word.dep_ in REPORTED:
            teller = child(word.head, *SUBJECTS)
            if teller is not None and teller.i > pronoun.i:
                return teller
        said = next((c for c in word.rights if c.dep_ == "parataxis"), None)
        teller = child(said, *SUBJECTS) if said is not None else None
        if teller is not None and teller.i > pronoun.i:
            return teller
    return None


def is_speaker(pronoun: Token) -> bool:
    """Is it the one who says something?"""
    return pronoun.dep_ == "nsubj" and pronoun.head.lemma_ in naming_words("speech")


def teller_before(pronoun: Token) -> Token | None:
    """Who says, before it, what is done to somebody: of "Chief Lee said officers shot him" he is hardly Lee."""
    if pronoun.dep_ in SUBJECTS:
        return None
    clause = next((word for word in pronoun.ancestors if word.dep_ in REPORTED), None)
    own = child(clause, *SUBJECTS) if clause is not None else None
    if clause is None or own is None or own.pos_ == "PRON":
        return None
    teller = child(clause.head, *SUBJECTS)
    return teller if teller is not None and teller.i < pronoun.i else None


def speakers(passage: Passage, quoted: Collection[int]) -> Iterator[Token]:
    """Who speaks beside the quotations of a passage, whose words are of others when they say "he"."""
    if quoted:
        for word in passage.words:
            if word.dep_ in SUBJECTS and word.i not in quoted and word.head.lemma_ in naming_words("speech"):
                yield word


def subject_ahead(pronoun: Token) -> Token | None:
    """The subject behind the opening phrase that a pronoun stands in: "Before his arrest, Lee …" (cataphora)."""
    for word in (pronoun, *pronoun.ancestors):
        if word.dep_ in FRONTED and word.i < word.head.i:
            subject = child(word.head, *SUBJECTS)
            return subject if subject is not None and subject.i > word.right_edge.i else None
    return None


def stands_for_nothing(pronoun: Token) -> bool:
    """Is it the "it" of "it is clear that", "it was said that", "it took an hour to"?"""
    verb = pronoun.head
    if pronoun.lower_ != "it" or pronoun.dep_ not in SUBJECTS:
        return False
    if verb.lemma_ in HAPPENING:
        return True
    held = (word for right in verb.rights if right.dep_ in {"acomp", "attr"} for word in right.rights)
    clause = any(word.dep_ in CLAUSES for word in (*verb.rights, *held))
    return clause and (verb.lemma_ == "be" or pronoun.dep_ == "nsubjpass")
