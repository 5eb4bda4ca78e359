"""What a report tells of years ago, for background."""

from __future__ import annotations

from datetime import date, timedelta

from spacy.tokens import Token

from consilience.extract.found import Found
from consilience.extract.modality.clause import helpers_of
from consilience.extract.modality.served import BEFORE, is_served
from consilience.extract.nlp import Passage
from consilience.extract.scope import is_since, nearest, root_of
from consilience.lexicon.deeds import event_nouns, lemmas
from consilience.lexicon.words import words
from consilience.model import TimeExpression

HELD = lemmas("control", "control_nouns") | lemmas("control", "hold")
UP_TO_NOW = (("so", "far"), ("thus", "far"), ("until", "then"), ("until", "now"), ("till", "now"), ("up", "to", "now"))
CHAIN = frozenset({"xcomp", "dobj"})
THINGS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "dative", "pobj"})
NAMING = frozenset({"nummod", "compound", "nmod", "amod", "poss"})
YOUNG, YOUTH, AGES, ERAS = (words("modality", name) for name in ("young", "youth", "ages", "eras"))
RANKS = frozenset({"first", "second", "third", "only", "last"})
NEWS = timedelta(days=300)  # what happened within ten months is still the story's own; last year's is not


def is_background(passage: Passage, token: Token, found: Found) -> bool:
    """Does the clause of a word speak of a time long before its report, or of a stretch that began then?"""
    if is_served(token):
        return True
    beside = found.dates_beside(passage, token)
    told = known_day(passage, found)
    if told is None:
        return False
    dated = [d for d in beside if d.type in {"DATE", "DURATION"} and d.earliest]
    when = nearest(token, passage, dated) or when_clause(token, passage, dated)
    if when is None or not dates_it(when, token, passage) or is_present_beside(when, token, passage):
        return is_long_ago(token)
    bound = when.earliest if is_since(when, passage) else when.latest
    return bound is not None and day(bound) < told - NEWS


def is_present_beside(when: TimeExpression, token: Token, passage: Passage) -> bool:
    """Does the present tense stand outside the clause of the time: "in 2014 they joined those who rule the town"?"""
    root = root_of(when, passage)
    return token.tag_ in {"VBZ", "VBP"} and root is not None and not token.is_ancestor(root)


def when_clause(token: Token, passage: Passage, dated: list[TimeExpression]) -> TimeExpression | None:
    """The time in a clause that tells when: "when she was a child, in 1996"."""
    clauses = [c for c in token.children if c.dep_ == "advcl" and any(m.lower_ == "when" for m in c.children)]
    found = ((d, root_of(d, passage)) for d in dated)
    return next((d for d, root in found if root is not None and any(c.is_ancestor(root) for c in clauses)), None)


def is_long_ago(token: Token) -> bool:
    """Do words without a date tell of years ago: "as a boy", "in her youth", "decades ago", "in a world war"?"""
    verb = token
    while verb.dep_ == "conj" and verb.tag_ == verb.head.tag_:
        verb = verb.head
    if verb.dep_ == "relcl" and verb.head.lemma_ in YOUNG and verb.head.head.lower_ == "as":
        return True  # "as a boy he worked", as parsed
    beside = [child for child in verb.children if child.dep_ in {"prep", "advmod", "npadvmod"}]
    return verb.tag_ in {"VBD", "VBN"} and any(tells_of_old(child) for child in beside)


def tells_of_old(beside: Token) -> bool:
    """Is it such words?"""
    if beside.dep_ == "advmod" and beside.lower_ == "once":
        return beside.i == beside.head.i - 1  # "was once ruled by bishops"
    if beside.dep_ == "advmod":
        return beside.lower_ in {"ago", "earlier", "before"} and any(word.lower_ in AGES for word in beside.children)
    noun = next((child for child in beside.children if child.dep_ == "pobj"), None)
    if noun is None:
        return False
    if noun.lower_ in {"times", "days", "era"}:
        return any(word.lower_ in ERAS for word in noun.children)
    as_one = beside.lower_ == "as" and noun.lemma_.lower() in YOUNG
    before = {child.lower_ for child in noun.children}
    return (
        as_one
        or (beside.lower_ == "in" and noun.lower_ in YOUTH)
        or ("world" in before and "war" in before | {noun.lower_})
    )


def dates_it(when: TimeExpression, token: Token, passage: Passage) -> bool:
    """Does a time tell when it was? Not that of a thing, "broke the 1991 pact", nor of a record, "worst since 1987"."""
    root = word = root_of(when, passage)
    named = word is not None and word.dep_ in NAMING  # "the 1991 pact", not "the election of 2019"
    while word is not None and word.i != token.i and word.head.i != word.i:
        if word is not root and word.dep_ in THINGS and not is_of_its_time(word, named=named):
            return False
        if word.dep_ == "prep" and word.lower_ == "since" and is_ranked(word):
            return False
        if word.head.pos_ in {"VERB", "AUX"}:
            return True
        word = word.head
    return word is not None


def is_of_its_time(noun: Token, *, named: bool) -> bool:
    """Is a dated noun a happening of that time: "the 2009 crash", "won the election of 2019"; no "verdict of 2016"?"""
    happening = noun.lemma_.lower() in event_nouns()
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        return happening or not named
    return not named and (happening or noun.dep_ == "pobj")


def is_ranked(since: Token) -> bool:
    """Does a superlative stand before "since": "its worst fall since 1987"?"""
    return any(word.tag_ in {"JJS", "RBS"} or word.lower_ in RANKS for word in since.sent[: since.i - since.sent.start])


def has_ended(token: Token) -> bool:
    """Is it control that "had so far" been kept? Told of what somebody says, "had" stands for their "has"."""
    if token.lemma_ not in HELD:
        return False
    verb = token
    while verb.dep_ in CHAIN and verb.head.i != verb.i:
        verb = verb.head
    if verb.pos_ != "VERB" or verb.dep_ == "ccomp" or not any(helper.lower_ == "had" for helper in helpers_of(verb)):
        return False
    words = [word.lower_ for word in verb.subtree]
    runs = {tuple(words[at : at + len(run)]) for run in UP_TO_NOW for at in range(len(words))}
    return not BEFORE.isdisjoint(words) or not runs.isdisjoint(UP_TO_NOW)


def known_day(passage: Passage, found: Found) -> date | None:
    """The day that a report speaks from: its own, else the last that it names."""
    published = passage.report.published
    last = published.latest if published and published.latest else found.last_day
    return day(last) if last else None


def day(value: str) -> date:
    """The day of an ISO date."""
    return date.fromisoformat(value[:10])
