"""A crime that somebody was in prison for before: the killing in "served ten years for killing a shepherd"."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.modality.helpers import helpers_of
from consilience.lexicon.words import words

SERVED, PRISON, TERM, JAILED, BEFORE = (
    words("modality", name) for name in ("served", "prison", "term", "jailed", "before")
)
TELLING = words("speech", "clause")
PAST = frozenset({"VBD", "VBN"})


def is_served(deed: Token) -> bool:
    """Is a deed one that a term in prison was for, which is over or of an earlier time?"""
    verb = _held_for(deed)
    return (verb is not None and _is_past_term(verb)) or _is_before(deed)


def _held_for(deed: Token) -> Token | None:
    """The verb above a deed that hangs on it by "for": "served ten years for killing", "for the death of"."""
    word, by_for = deed, False
    while word.head.i != word.i:
        by_for = by_for or (word.dep_ == "prep" and word.lower_ == "for")
        word = word.head
        if by_for and word.pos_ in {"VERB", "AUX"}:
            return word
    return None


def _is_past_term(verb: Token) -> bool:
    if verb.lemma_ in JAILED:
        return _is_before(verb)
    known = PRISON | TERM if verb.lemma_ == "serve" else PRISON  # years are served in prison, and spent anywhere
    told = any(word.lower_ in known for word in verb.subtree)
    after = verb.tag_ == "VBG" and verb.head.lower_ == "after"
    return verb.lemma_ in SERVED and told and (verb.tag_ in PAST or after)


def _is_before(verb: Token) -> bool:
    """Is it "had been jailed", or "previously killed"? In reported words "had" stands for "has", and tells nothing."""
    if verb.tag_ not in PAST or verb.lemma_ in TELLING:
        return False  # what the police previously said is still what they said
    beside = {child.lower_ for child in verb.children if child.dep_ == "advmod"}
    helped = verb.dep_ != "ccomp" and any(helper.lower_ == "had" for helper in helpers_of(verb))
    return not beside.isdisjoint(BEFORE) or (verb.lemma_ in JAILED and helped)
