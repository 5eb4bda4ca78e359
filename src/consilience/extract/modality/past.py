"""What a report tells of years ago, for background."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from spacy.tokens import Token

from consilience.extract.found import Found
from consilience.extract.modality.dated import dates_it, hangs_on, is_present_beside, when_clause
from consilience.extract.modality.earlier import is_earlier
from consilience.extract.modality.helpers import helpers_of
from consilience.extract.modality.long_ago import is_long_ago
from consilience.extract.modality.served import BEFORE, is_served
from consilience.extract.nlp import Passage
from consilience.extract.scope import is_since, nearest
from consilience.lexicon.deeds import lemmas
from consilience.model import TimeExpression, When

HELD = lemmas("control", "control_nouns") | lemmas("control", "hold")
UP_TO_NOW = (("so", "far"), ("thus", "far"), ("until", "then"), ("until", "now"), ("till", "now"), ("up", "to", "now"))
CHAIN = frozenset({"xcomp", "dobj"})
HISTORY = 5  # days named; where a report names so many, none of them news, it is history told for its own sake
REMEMBERED = 100  # reports
NEWS = timedelta(days=300)  # what happened within ten months is still the story's own; last year's is not


def is_background(passage: Passage, token: Token, found: Found) -> bool:
    """Does the clause of a word speak of a time long before its report, or of a stretch that began then?"""
    if is_served(token) or is_earlier(token):
        return True
    own = own_day(passage.report.published, found)
    if is_long_ago(token, news=own is not None):
        return True
    dated = [d for d in found.dates_beside(passage, token) if d.type in {"DATE", "DURATION"} and d.earliest]
    own_dates = [d for d in dated if hangs_on(d, token, passage)]
    when = nearest(token, passage, own_dates or dated) or when_clause(token, passage, dated)
    if when is None or not dates_it(when, token, passage) or is_present_beside(when, token, passage):
        return False
    told = own or told_from(token, when, dated, found)
    bound = when.earliest if is_since(when, passage) else when.latest
    return told is not None and bound is not None and day(bound) < told - NEWS


def told_from(token: Token, when: TimeExpression, dated: list[TimeExpression], found: Found) -> date | None:
    """The day that history has come to, where it looks back: the last one told before, or beside a clause set apart."""
    before = found.last_day_before(when.start)
    apart = token.dep_ in {"relcl", "acl"} or any(helper.lower_ == "had" for helper in helpers_of(token))
    days = [d.latest for d in dated if apart and d.latest] + ([before] if before else [])
    return day(max(days)) if days else None


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
    own = own_day(passage.report.published, found)
    return own or (day(found.last_day) if found.last_day else None)


@lru_cache(maxsize=REMEMBERED)
def own_day(published: When | None, found: Found) -> date | None:
    """The day that a report was published; None where none is known, or where it tells of nothing but years ago."""
    if published is None or published.latest is None:
        return None
    own = day(published.latest)
    days = [day(d.latest) for d in found.dates if d.latest and d.precision in {"day", "month"}]
    return None if len(days) >= HISTORY and max(days) < own - NEWS else own


def day(value: str) -> date:
    """The day of an ISO date."""
    return date.fromisoformat(value[:10])
