"""What a report tells of years ago, for background."""

from __future__ import annotations

from datetime import date, timedelta

from spacy.tokens import Token

from consilience.extract.found import Found
from consilience.extract.modality.clause import helpers_of
from consilience.extract.nlp import Passage
from consilience.extract.scope import is_since, nearest
from consilience.lexicon.deeds import lemmas

HELD = lemmas("control", "control_nouns") | lemmas("control", "hold")
UP_TO_NOW = (("so", "far"), ("thus", "far"), ("until", "then"), ("until", "now"), ("till", "now"), ("up", "to", "now"))
ALONE = frozenset({"previously", "hitherto", "formerly"})
CHAIN = frozenset({"xcomp", "dobj"})
NEWS = timedelta(days=300)  # what happened within ten months is still the story's own; last year's is not


def is_background(passage: Passage, token: Token, found: Found) -> bool:
    """Does the clause of a word speak of a time long before its report, or of a stretch that began then?"""
    beside = found.dates_beside(passage, token)
    when = nearest(token, passage, [d for d in beside if d.type in {"DATE", "DURATION"} and d.earliest])
    if when is None:
        return False
    told, bound = known_day(passage, found), when.earliest if is_since(when, passage) else when.latest
    return told is not None and bound is not None and day(bound) < told - NEWS


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
    return not ALONE.isdisjoint(words) or not runs.isdisjoint(UP_TO_NOW)


def known_day(passage: Passage, found: Found) -> date | None:
    """The day that a report speaks from: its own, else the last that it names."""
    published = passage.report.published
    last = published.latest if published and published.latest else found.last_day
    return day(last) if last else None


def day(value: str) -> date:
    """The day of an ISO date."""
    return date.fromisoformat(value[:10])
