"""What another word than a verb makes of what stands behind it: an adjective, a preposition, a noun."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.modality.complements import of_infinitive, of_phrase, of_thing, phrase_of
from consilience.extract.modality.fate import is_beaten, is_kept, of_claim
from consilience.extract.modality.helpers import is_to
from consilience.extract.modality.nouns import NOTHING, TOLD, of_noun
from consilience.extract.modality.subjects import Step, through_adjective
from consilience.model import Modality


def of_word_above(word: Token, head: Token) -> Step | None:
    """What another word than a verb makes of its complement."""
    if head.pos_ == "ADJ" and word.dep_ in {"xcomp", "ccomp"}:
        return through_adjective(head, head.head)
    if head.lower_ == "guilty" and word.dep_ == "prep" and head.head.pos_ == "VERB":
        return Step(head.head, None)  # "nobody was found guilty of starting the fire"
    if head.pos_ == "ADJ" and word.dep_ == "prep" and word.lower_ == "of":
        return through_adjective(head, head.head) if head.lower_ == "capable" else None
    if head.dep_ == "pobj" and head.head.lower_ == "within" and head.head.head.lemma_ == "come":
        return Step(head.head.head, "denied")  # "came within a point of losing"
    if head.lower_ == "to" and word.tag_ == "VB" and head.head.pos_ == "VERB":
        return Step(head.head, of_infinitive(phrase_of(head.head), word, head.head))  # "mean to march", as parsed
    if head.dep_ == "prt":
        return Step(head.head, of_thing(phrase_of(head.head), word))  # "called off its march", as parsed
    if head.pos_ in {"ADP", "SCONJ"}:
        return Step(head, "denied" if head.lower_ == "without" else None)
    return behind_noun(word, head) if head.pos_ in {"NOUN", "PROPN", "PRON"} else None


def behind_noun(word: Token, head: Token) -> Step | None:
    """What a noun makes of the clause, or of the noun, behind it; what became of a plan or a claim says more."""
    if is_kept(head):
        return Step(head, None)
    if is_to(word) and is_beaten(head):
        return Step(head, "denied")
    if word.dep_ in {"acl", "relcl"} and head.lemma_.lower() in TOLD and (fate := of_claim(head)):
        return Step(head, fate)
    if word.dep_ == "prep" and (put := of_frame(word, head)) is not None:
        return Step(head.head, put)
    bears, label = of_noun(word, head)
    return Step(head, label, settled=head.lower_ in NOTHING) if bears else None


def of_frame(preposition: Token, noun: Token) -> Modality | None:
    """What a verb makes of what stands behind its object: "acquitted both men of spying", as parsed."""
    doing = any(child.dep_ == "pcomp" or child.lower_.endswith("ing") for child in preposition.children)
    if not doing or noun.dep_ != "dobj" or noun.head.pos_ != "VERB":
        return None
    return of_phrase(phrase_of(noun.head), preposition.lower_)
