"""Which day a word's clause gives for it, and not for what was said or done about it later."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from consilience.extract.found import Found
from consilience.extract.happening.main_event import is_victory
from consilience.extract.nlp import Passage
from consilience.extract.scope import root_of, when_of
from consilience.extract.syntax.arguments import is_passive
from consilience.extract.syntax.clauses import SAYING, clause_of, is_same_moment, upwards
from consilience.extract.syntax.reach import has_length
from consilience.lexicon.deeds import lemmas
from consilience.model import TimeExpression, When

LATER, TIES = lemmas("happened", "later") | SAYING, lemmas("happened", "ties")
CLOCK = re.compile(r"[\d:.\s]+(?:[ap]\.?m\.?|o['’]clock)?(?: [a-z]{2,3})?")  # an hour alone gives no day
DAY = len("2031-03-04")


def day_of(token: Token, passage: Passage, found: Found) -> When | None:
    """The day that a word's clause gives for it, and not for what was said or done about it later."""
    near = found.within(passage.span(token.sent))
    told_of = [c for c in token.children if c.dep_ == "relcl" and not is_later(c, token)]
    for word in (token, *told_of):  # "the fire", and then "the fire that killed eight people on Sunday"
        fitting = tuple(date for date in near.dates if is_day(date) and is_own(date, word, passage))
        when = when_of(word, passage, replace(near, dates=fitting)) if fitting else None
        if when is not None and when.value is not None and len(when.value) >= DAY:
            return when
    return None


def is_day(date: TimeExpression) -> bool:
    """Is it exact to the day?"""
    if date.type not in {"DATE", "TIME"} or date.precision not in {"day", "hour", "minute"} or date.earliest is None:
        return False
    return CLOCK.fullmatch(date.quote.lower()) is None


def is_own(date: TimeExpression, token: Token, passage: Passage) -> bool:
    """Does a date stand with the word, with no verb of a later act between them?"""
    root = root_of(date, passage)
    if root is None or root.sent.start != token.sent.start:
        return False
    if token in root.ancestors and clause_of(root) == clause_of(token) and token.pos_ != "VERB":
        return True
    above = clause_of(root)
    if is_same_moment(above) and above not in upwards(token):
        above = clause_of(above.head)
    for word in upwards(token):
        if word.i != token.i and (is_later(word, token) or word.lemma_ in TIES):
            return False
        if word == above:
            return True
        if is_days_after(word):
            return False
    return False


def is_days_after(word: Token) -> bool:
    """Does the clause that ends here come some days before or after another: "two days after the ship sank"?"""
    marks = [word] if word.dep_ == "prep" else [c for c in word.lefts if c.dep_ in {"mark", "prep"}]
    return any(mark.lower_ in {"after", "before"} and has_length(mark) for mark in marks)


def is_later(verb: Token, token: Token) -> bool:
    """Does a verb above the event's word tell what was said or done about it, at a time of its own?"""
    if verb.pos_ not in {"VERB", "AUX"} or verb.lemma_.lower() not in LATER:
        return False
    reported = verb.lemma_ == "report" and is_passive(verb)  # "the blast was reported on Tuesday"
    return not reported and not (verb == token.head and is_victory(token))
