"""On which day, and where, the event happened that a report is about."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from consilience.extract.dates import day_of as day_of_report
from consilience.extract.found import Found
from consilience.extract.happening.days import DAY, LATER, day_of, is_day
from consilience.extract.happening.events import is_event_verb
from consilience.extract.happening.main_event import Telling, main_event
from consilience.extract.happening.where import happened_in
from consilience.extract.nlp import Parsed
from consilience.extract.scope import is_since, root_of, when_of
from consilience.extract.syntax.clauses import clause_of, upwards
from consilience.extract.timex.calendar import days_of
from consilience.lexicon.deeds import lemmas
from consilience.model import Draft, Span, TimeExpression, When

ANSWERING = lemmas("happened", "answering")
NEAR_HEAD = 4  # paragraphs; further down, "police were called" may tell of another case
ANSWER_WEIGHT = 0.5  # an answer's day counts for less than the event's own
BESIDE_HEAD = 6  # paragraphs of the body whose days may be the event's, if other reports say so
BESIDE_WEIGHT = 0.2
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Dated:
    """A word of the event that stands with a day."""

    telling: Telling
    when: When

    @property
    def day(self) -> str:
        return (self.when.value or "")[:DAY]


def find_happened(parsed: Parsed, found: Found) -> Iterator[Draft]:
    """The day and the place of the event that a report is about, and their rivals."""
    tellings = main_event(parsed, found)
    if not tellings:
        return
    dated = list(days([*tellings, *answers(parsed)], found))
    votes: dict[str, float] = {}
    for one in dated:
        votes[one.day] = votes.get(one.day, 0.0) + one.telling.weight
    best = max(votes, key=lambda day: votes[day], default=None)
    for one in firsts([*dated, *beside(parsed, found, {t.token.sent.start_char + t.passage.start for t in tellings})]):
        yield happened_on(one, rival=one.day != best)
    yield from happened_in(tellings, parsed, found)


def firsts(dated: Iterable[Dated]) -> Iterator[Dated]:
    """The first telling in each sentence that gives a day."""
    seen: set[tuple[Span, str]] = set()
    for one in dated:
        at = (one.telling.passage.span(one.telling.token.sent), one.day)
        if at not in seen:
            seen.add(at)
            yield one


def happened_on(dated: Dated, *, rival: bool) -> Draft:
    """The claim that the event happened on a day."""
    passage, token = dated.telling.passage, dated.telling.token
    return Draft(
        kind="event",
        predicate="happened_on",
        trigger=passage.span(token),
        evidence=(passage.span(token.sent),),
        subject=passage.span(token),
        when=replace(dated.when, value=dated.day, precision="day"),
        weight=dated.telling.weight,
        rival=rival,
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


def beside(parsed: Parsed, found: Found, told: Collection[int]) -> Iterator[Dated]:
    """The days of the last week in other sentences near the head, but for those of what was said or done later."""
    published = day_of_report(parsed.report.published)
    for passage in [p for p in parsed.passages if p.kind == "body"][:BESIDE_HEAD]:
        for said in found.within(passage.span(passage.doc[:])).dates if published else ():
            root = root_of(said, passage) if is_day(said) and is_news(said, published) else None
            if root is None or root.sent.start_char + passage.start in told or is_since(said, passage):
                continue
            verb = clause_of(root)
            if not is_event_verb(verb) or any(word.lemma_.lower() in LATER for word in upwards(verb)):
                continue
            when = when_of(verb, passage, replace(found, dates=(said,)))
            if when is not None and when.value is not None and len(when.value) >= DAY:
                yield Dated(Telling(passage, verb, "beside", BESIDE_WEIGHT), when)


def is_news(said: TimeExpression, published: date | None) -> bool:
    """Is it a day of the week that ends with the report's own?"""
    day = days_of(said.value).earliest
    return published is not None and day is not None and timedelta(0) <= published - day <= WEEK
