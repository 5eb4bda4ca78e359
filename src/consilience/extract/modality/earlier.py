"""Earlier happenings that a report tells beside its own: last year's attack, "comes weeks after two men were shot"."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.extract.modality.long_ago import AGES, is_ages_before
from consilience.lexicon.deeds import event_nouns
from consilience.lexicon.words import words

EARLIER, ECHOING, FOLLOWING = (words("modality", name) for name in ("earlier", "echoing", "following"))
BLOWS = frozenset({"ASSAULT", "OTHER"})  # a shooting follows another; an arrest follows the shooting that it is for
TAKEN_UP = words("modality", "taken_up")
WHOLE_YEARS = frozenset({"year", "years", "decade", "decades"})
SPANS = WHOLE_YEARS | {"day", "days", "week", "weeks", "month", "months"}
WITHIN = frozenset({"by", "in", "during"})
NOUN_LIKE = frozenset({"pobj", "dobj", "nsubj", "nsubjpass", "attr"})
OF_NOUN = frozenset({"prep", "pobj", "compound", "nmod", "poss"})


def is_earlier(token: Token) -> bool:
    """Is a word told of another, earlier happening than the report's own?"""
    clause = token.head if token.dep_ in {"oprd", "acomp", "xcomp"} else token
    return is_forerunner(clause) or any(is_old(noun) for noun in happenings(clause))


def happenings(clause: Token) -> list[Token]:
    """The happenings that a word tells of: itself, that which it describes, that in which it came about."""
    if clause.pos_ != "VERB" or clause.dep_ in NOUN_LIKE:
        return [clause]
    found = [noun for child in clause.children if child.lower_ in WITHIN for noun in child.children]
    noun = clause.head if clause.dep_ == "relcl" else None
    while noun is not None:
        found.append(noun)
        noun = noun.head if noun.dep_ in OF_NOUN else None
    return found


def is_old(noun: Token) -> bool:
    """Is it an earlier attack, last year's attack, an attack two years before, one that the own attack recalls?"""
    if not (noun.lemma_.lower() in event_nouns() or noun.lower_ in event_nouns()):
        return False
    if noun.dep_ == "dobj" and noun.head.lemma_ in ECHOING:
        subject = next((child for child in noun.head.children if child.dep_ == "nsubj"), None)
        if subject is not None and subject.lemma_.lower() in event_nouns():
            return True
    return any(sets_back(child) for child in noun.children)


def sets_back(child: Token) -> bool:
    """Is a word beside a happening's noun "previous", "last year's", "two years earlier"?"""
    if child.dep_ == "poss":
        return child.lower_ == "year" and any(word.lower_ == "last" for word in child.children)
    return (child.dep_ == "amod" and child.lower_ in EARLIER) or (child.dep_ == "advmod" and is_ages_before(child))


def is_forerunner(clause: Token) -> bool:
    """Is it what something "comes weeks after": what a shooting follows is another, what comes years after is old?"""
    if clause.dep_ == "pobj" and clause.head.lower_ == "after":
        span, over = clause.head.children, clause.head.head
    elif clause.dep_ == "advcl" and any(child.lower_ == "after" for child in clause.children):
        span, over = clause.children, clause.head
    else:
        return False
    spans = {child.lower_ for child in span if child.dep_ == "npadvmod"}
    if over.lemma_ not in FOLLOWING or spans.isdisjoint(SPANS):
        return False
    subject = next((child.lemma_.lower() for child in over.children if child.dep_ == "nsubj"), "")
    blow = event_nouns().get(subject, ("", None))[0] in BLOWS and subject not in TAKEN_UP
    return blow or not spans.isdisjoint(WHOLE_YEARS | AGES)
