"""On which day, and where, the event happened that a report is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from consilience.extract.found import Found
from consilience.extract.happening.main_event import Telling, is_victory, main_event
from consilience.extract.happening.where import happened_in
from consilience.extract.nlp import Parsed, Passage
from consilience.extract.scope import root_of, when_of
from consilience.extract.syntax.arguments import is_passive
from consilience.extract.syntax.clauses import SAYING, clause_of, upwards
from consilience.extract.syntax.reach import has_length
from consilience.lexicon.deeds import lemmas
from consilience.model import Draft, Span, TimeExpression, When

ANSWERING, LATER = lemmas("happened", "answering"), lemmas("happened", "later") | SAYING
TIES = lemmas("happened", "ties")
NEAR_HEAD = 4  # paragraphs; further down, "police were called" may tell of another case
ANSWER_WEIGHT = 0.5  # an answer's day counts for less than the event's own
CLOCK = re.compile(r"[\d:.\s]+(?:[ap]\.?m\.?|o['’]clock)?(?: [a-z]{2,3})?")  # an hour alone gives no day
DAY = len("2031-03-04")


@dataclass(frozen=True, slots=True)
class Dated:
    """A word of the event that stands with a day."""

    telling: Telling
    when: When

    @property
    def day(self) -> str:
        return (self.when.value or "")[:DAY]


def find_happened(parsed: Parsed, found: Found) -> Iterator[Draft]:
    """The day and the place of the event that a report is about."""
    tellings = main_event(parsed, found)
    if not tellings:
        return
    dated = list(days([*tellings, *answers(parsed)], found))
    yield from (happened_on(one) for one in of_best_day(dated))
    yield from happened_in(tellings, parsed, found)


def of_best_day(dated: list[Dated]) -> list[Dated]:
    """The first telling in each sentence that gives the day with most votes."""
    votes: dict[str, float] = {}
    for one in dated:
        votes[one.day] = votes.get(one.day, 0.0) + one.telling.weight
    best = max(votes, key=lambda day: votes[day], default=None)
    firsts: dict[Span, Dated] = {}
    for one in dated:
        if one.day == best:
            firsts.setdefault(one.telling.passage.span(one.telling.token.sent), one)
    return list(firsts.values())


def happened_on(dated: Dated) -> Draft:
    """The claim that the event happened on a day."""
    passage, token = dated.telling.passage, dated.telling.token
    return Draft(
        kind="event",
        predicate="happened_on",
        trigger=passage.span(token),
        evidence=(passage.span(token.sent),),
        subject=passage.span(token),
        when=replace(dated.when, value=dated.day, precision="day"),
    )


def days(tellings: Iterable[Telling], found: Found) -> Iterator[Dated]:
    """Each telling that has a day, with it."""
    for telling in tellings:
        when = day_of(telling.token, telling.passage, found)
        if when is not None:
            yield Dated(telling, when)


def answers(parsed: Parsed) -> Iterator[Telling]:
    """Words near the head that tell what was done at once: "officers were called"."""
    for passage in [p for p in parsed.passages if p.kind == "body"][:NEAR_HEAD]:
        for token in passage.words:
            if token.pos_ == "VERB" and token.lemma_.lower() in ANSWERING:
                yield Telling(passage, token, "answer", ANSWER_WEIGHT)


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
