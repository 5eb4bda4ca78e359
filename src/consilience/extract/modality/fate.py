"""What became of what was wanted: the chance missed, the plan dropped, the promise kept, the motion carried."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.modality.complements import phrase_of
from consilience.extract.modality.helpers import helpers_of, predicate
from consilience.extract.modality.nouns import ABLE, noun_modality
from consilience.lexicon.words import words
from consilience.model import Modality

MISSING, DROPPING, KEEPING = (words("signatures", name) for name in ("missing", "dropping", "keeping"))
PLANS, DEMANDS = words("modality", "nouns_intended"), words("modality", "demands")
COLLAPSING, BILLS = words("signatures", "collapsing"), words("modality", "bills")
ENACTING, CHECKING = words("signatures", "enacting"), words("signatures", "checking")
RETRACTING, DECIDING = words("signatures", "retracting"), words("signatures", "deciding")
VAIN, BEATEN = words("modality", "vain"), words("signatures", "beaten")
ASKING = frozenset({"WRB", "WP", "WP$", "WDT"})
PAST = frozenset({"had", "has", "have", "was", "were", "did"})


def is_given_up(word: Token, head: Token) -> bool:
    """Is the chance missed, or the plan dropped?"""
    lemma = phrase_of(head)
    return (lemma in MISSING and word.lemma_ in ABLE) or (lemma in DROPPING and word.lemma_ in PLANS)


def is_kept(plan: Token) -> bool:
    """Is the promise kept, the threat carried out?"""
    if plan.lemma_ not in PLANS or plan.dep_ not in {"dobj", "pobj"}:
        return False
    verb = plan.head if plan.dep_ == "dobj" else plan.head.head
    return verb.pos_ == "VERB" and phrase_of(verb) in KEEPING


def of_claim(told: Token) -> Modality | None:
    """What becomes of what is claimed: left open while somebody looks into the claim, untrue once it was taken back."""
    if told.dep_ == "dobj" and phrase_of(told.head) in RETRACTING:
        return "denied"
    return "possible" if is_looked_into(told) else None


def is_looked_into(told: Token) -> bool:
    """Is it a claim or a report that somebody looks into?"""
    if told.dep_ == "pobj":
        return told.head.lower_ == "over" or f"{told.head.head.lemma_} {told.head.lower_}" in CHECKING
    return told.dep_ == "dobj" and phrase_of(told.head) in CHECKING


def is_in_vain(verb: Token) -> bool:
    """Is it done "in vain"?"""
    beside = (word for child in verb.children if child.lower_ == "in" for word in child.children)
    return any(word.lower_ == "vain" for word in beside)


def is_decided_against(word: Token, head: Token) -> bool:
    """Is it "decided not to"? Who has vowed not to may still do it."""
    return head.lemma_ in DECIDING and any(child.dep_ == "neg" for child in word.children)


def is_beaten(plan: Token) -> bool:
    """Is it a vain attempt, or one that was beaten off?"""
    if plan.lemma_ not in PLANS:
        return False
    vain = any(child.dep_ == "amod" and child.lower_ in VAIN for child in plan.children)
    return vain or (plan.dep_ == "dobj" and phrase_of(plan.head) in BEATEN)


def is_come_to_nothing(plan: Token, verb: Token) -> bool:
    """Did a plan or an attempt fall through: "efforts to save her were unsuccessful", "the planned sale collapsed"?"""
    if plan.lemma_ not in PLANS | BILLS and noun_modality(plan) != "intended":
        return False
    said = predicate(verb)
    if said is not None:
        return said.lower_ in VAIN
    nothing = any(
        word.lower_ == "nothing" for child in verb.children if child.lower_ == "to" for word in child.children
    )
    failed = phrase_of(verb) in COLLAPSING and not any(child.dep_ == "xcomp" for child in verb.children)
    return failed or (verb.lemma_ == "come" and nothing)


def is_demanded(word: Token, head: Token) -> bool:
    """Is it a demand that stands apart from its "for": "calls grew for the removal"?"""
    subject = next((child for child in head.children if child.dep_ == "nsubj"), None)
    return subject is not None and subject.lemma_.lower() in DEMANDS and word.lower_ == "for"


def is_voted(word: Token, head: Token) -> bool:
    """Does a vote itself do it: "voted to approve the budget"? Who votes to strike has yet to."""
    return head.lemma_ == "vote" and word.lemma_ in ENACTING


def is_asked_about(clause: Token) -> bool:
    """Is it asked why, how or by whom something was done? Then it was, whatever else is not known."""
    if clause.tag_ not in {"VBD", "VBN"} or any(helper.tag_ == "MD" for helper in helpers_of(clause)):
        return False
    if clause.tag_ == "VBN" and not any(helper.lower_ in PAST for helper in helpers_of(clause)):
        return False
    before = [child for child in clause.lefts if child.dep_ not in {"mark", "aux", "auxpass"}]
    return any(child.tag_ in ASKING or child.left_edge.tag_ in {"WDT", "WP$"} for child in before)
