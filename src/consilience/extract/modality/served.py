"""A crime that somebody was in prison for before: the killing in "served ten years for killing a shepherd"."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.modality.clause import helpers_of
from consilience.lexicon.words import words

SERVED, PRISON, JAILED, BEFORE = (words("modality", name) for name in ("served", "prison", "jailed", "before"))
PAST = frozenset({"VBD", "VBN"})


def is_served(deed: Token) -> bool:
    """Is a deed one that a term in prison was for, which is over or of an earlier time?"""
    return any(_is_past_term(verb) for verb in _held_for(deed)) or _is_before(deed)


def _held_for(deed: Token) -> list[Token]:
    """The verbs above a deed that hang on it by "for": "served ten years **for** killing", "for the death of"."""
    above: list[Token] = []
    word, by_for = deed, False
    while word.head.i != word.i:
        by_for = by_for or (word.dep_ == "prep" and word.lower_ == "for")
        word = word.head
        if by_for and word.pos_ in {"VERB", "AUX"}:
            above.append(word)
            break
    return above


def _is_past_term(verb: Token) -> bool:
    if verb.lemma_ in JAILED:
        return _is_before(verb)
    told = any(word.lower_ in PRISON for word in verb.subtree)
    after = verb.tag_ == "VBG" and verb.head.lower_ == "after"
    return verb.lemma_ in SERVED and told and (verb.tag_ in PAST or after)


def _is_before(verb: Token) -> bool:
    """Is it "had been jailed", or "previously killed"? In reported words "had" stands for "has", and tells nothing."""
    beside = {child.lower_ for child in verb.children if child.dep_ == "advmod"}
    helped = verb.dep_ != "ccomp" and any(helper.lower_ == "had" for helper in helpers_of(verb))
    return verb.tag_ in PAST and (not beside.isdisjoint(BEFORE) or (verb.lemma_ in JAILED and helped))
