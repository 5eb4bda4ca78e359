"""Doubt about who killed is none about the dead: "a man suspected of killing two", "she allegedly shot her brother"."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.figures.kind import KIND
from consilience.extract.figures.who import subject_of
from consilience.extract.modality.helpers import helpers_of
from consilience.lexicon.words import words

ACCUSING = words("signatures", "accusing")
CHARGED = words("signatures", "charged")
ALLEGEDLY = frozenset({"allegedly"})
WHO = frozenset({"he", "she", "who"})


def is_only_accused(deed: Token, hedge: Token) -> bool:
    """Does a hedge above a deed doubt who did it: "believed to have killed two", "on suspicion of killing two"?"""
    if hedge.lemma_.lower() in CHARGED and hedge.pos_ == "VERB" and deed.dep_ not in {"ccomp", "xcomp"}:
        return deed.pos_ == "NOUN" or is_done_to_some(deed)  # "indicted for the death of", "did not commit the murder"
    return hedge.lemma_.lower() in ACCUSING and is_done_to_some(deed) and is_somebody(accused(deed, hedge))


def is_only_alleged(deed: Token) -> bool:
    """The same of a deed with "allegedly" beside it."""
    beside = any(child.lower_ in ALLEGEDLY for child in deed.children)
    return beside and is_done_to_some(deed) and is_somebody(subject_of(deed))


def is_done_to_some(deed: Token) -> bool:
    """Is it an active verb with an object? Of "two are believed killed" nobody is sure that they are."""
    passive = any(helper.dep_ == "auxpass" for helper in helpers_of(deed))
    bare = deed.tag_ == "VBN" and not helpers_of(deed)
    return deed.pos_ == "VERB" and not passive and not bare and any(child.dep_ == "dobj" for child in deed.children)


def accused(deed: Token, hedge: Token) -> Token | None:
    """Who is accused: the doer in a clause of its own, the subject of the hedge, or the noun that it describes."""
    if deed.dep_ == "ccomp":
        return subject_of(deed)
    return hedge.head if hedge.dep_ in {"acl", "amod"} else subject_of(hedge)


def is_somebody(who: Token | None) -> bool:
    """Is it one person? What is said of a landslide or an army is doubtful as a whole."""
    if who is None or who.lower_ in WHO or who.ent_type_ == "PERSON":
        return True
    return who.tag_ == "NN" and KIND.get(who.lemma_.lower()) == "person"
