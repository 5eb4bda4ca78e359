"""Attributions whose cue is a noun: the claim that, criticism of, the support of."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.attribution.subjects import subject_of
from consilience.extract.attribution.words import Credit, make_credit, places
from consilience.extract.syntax.arguments import child
from consilience.lexicon.words import words

NOUNS, NOUN_ABOUT = words("speech", "noun"), words("speech", "noun_about")
WON, WINNING, VOICING = words("speech", "won"), words("speech", "winning"), words("speech", "voicing")
SPOKEN = NOUNS | WON | {phrase.split()[0] for phrase in NOUN_ABOUT}


def noun(token: Token) -> Credit | None:
    """The noun of somebody's claim that …, or plan to …; of the support that they win; of their criticism of …."""
    if token.pos_ != "NOUN":
        return None
    held = (c for c in token.rights if c.dep_ in {"acl", "ccomp"} and is_content(c))
    content = next(held, None) if token.lemma_ in NOUNS else None
    if content is None:
        return won(token) or noun_about(token)
    return make_credit(token, owner(token), places([content]), voiced=True)


def noun_about(token: Token) -> Credit | None:
    """The noun of somebody's criticism of …, or call for …."""
    if token.dep_ == "pobj":
        return None  # what is done about the criticism is told, and not who criticises
    for tie in token.rights:
        if tie.dep_ == "prep" and f"{token.lemma_} {tie.lower_}" in NOUN_ABOUT:
            content, source = child(tie, "pobj", "pcomp"), owner(token)
            if content is not None and source is not None:
                return make_credit(token, source, places([content]), [tie], voiced=False)
    return None


def is_content(clause: Token) -> bool:
    """Is a clause behind a noun what the noun says, rather than which one it is?"""
    return any(c.lower_ in {"that", "to", "whether"} and c.dep_ in {"mark", "aux"} for c in clause.children)


def owner(token: Token) -> Token | None:
    """Whose claim it is: "the ministry's", "by the ministry", or the one who makes it."""
    if poss := child(token, "poss"):
        return poss
    for by in token.rights:
        if by.dep_ == "prep" and by.lower_ in {"by", "from"}:
            return child(by, "pobj")
    return subject_of(token.head) if token.dep_ == "dobj" and token.head.lemma_ in VOICING else None


def won(token: Token) -> Credit | None:
    """Won the support of somebody, drew criticism from them: those who give it are the source."""
    if token.lemma_ not in WON or token.dep_ != "dobj" or token.head.lemma_ not in WINNING:
        return None
    giver = next((child(c, "pobj") for c in token.rights if c.dep_ == "prep" and c.lower_ in {"of", "from"}), None)
    winner = subject_of(token.head)
    if giver is None or winner is None:
        return None
    return make_credit(token, giver, places([winner]), voiced=False)
