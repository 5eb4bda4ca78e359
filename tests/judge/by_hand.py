"""A pile for judging, read by hand: two reports of one wreck, whose names, counts and events are in dispute."""

from decimal import Decimal

import pytest

from consilience.model import Draft, DraftEvent, DraftScope, DraftStep, Judgement, Quantity, Target
from consilience.run import pipeline
from tests.factory import day
from tests.factory import report as told
from tests.link.by_hand import at, book, name, reading, spot, story

ONE = told(
    "The ferry Kestrel sank off Brae on Tuesday. Nine people drowned, Ida Moll of the coastguard said. "
    "Moll called it the worst wreck in years.",
    outlet="Brae Post", published="2031-03-05", uri="one.txt",
)  # fmt: skip
TWO = told(
    "A ferry was wrecked near Brae on Monday. Eleven people drowned, said Ida Mole, who speaks for the coastguard.",
    outlet="Harbour News", published="2031-03-06", uri="two.txt",
)  # fmt: skip


def killed(report, words, best, *, source=None):
    number = Quantity(
        low=Decimal(best), best=Decimal(best), high=Decimal(best), quantifier="exact", unit="person", counted="people"
    )
    step = (DraftStep(source=at(report, source), text=source, kind="person", cue="said"),) if source else ()
    span = at(report, words)
    return Draft(
        kind="figure", predicate="killed", trigger=at(report, "drowned"), evidence=(span,), quantity=number,
        scope=DraftScope(), attribution=step,
    )  # fmt: skip


def happened(report, words, value):
    span = at(report, words)
    return Draft(kind="event", predicate="happened_on", trigger=span, evidence=(span,), when=day(value))


def sank(report, words, value):
    return DraftEvent(
        span=at(report, words), type="OTHER", mode=None, lemma="sink", participants=(), when=day(value), where=None
    )


READINGS = (
    reading(
        ONE,
        name(ONE, "Kestrel", "other"), name(ONE, "Brae", "place"), name(ONE, "Ida Moll", "person"),
        name(ONE, "Moll", "person", 1, refers_to=at(ONE, "Ida Moll")),
        drafts=(killed(ONE, "Nine people drowned", 9, source="Ida Moll"), happened(ONE, "on Tuesday", "2031-03-04")),
        events=(sank(ONE, "sank", "2031-03-04"),),
    ),
    reading(
        TWO,
        name(TWO, "Brae", "place"), name(TWO, "Ida Mole", "person"),
        drafts=(killed(TWO, "Eleven people drowned", 11, source="Ida Mole"), happened(TWO, "on Monday", "2031-03-03")),
        events=(sank(TWO, "wrecked", "2031-03-03"),),
    ),
)  # fmt: skip
STORY = story(ONE, TWO)
PLACES = (spot(1, "Brae", lat=57.5, lon=-4.2, country="GB"), spot(2, "Alder", people=900), spot(3, "Alder", people=20))


@pytest.fixture
def picture(monkeypatch):
    gazetteer = book(monkeypatch, *PLACES)
    monkeypatch.setattr(pipeline, "open_gazetteer", lambda: gazetteer)

    def drawn(*judgements, lineages=(), rule="most", **more):
        return pipeline.picture((ONE, TWO), READINGS, lineages, (STORY,), rule=rule, judgements=judgements, **more)

    return drawn


def said(kind, *targets, author="Ada", at="2031-03-07T10:00:00Z", reason="for a test", **more):
    return Judgement.of(kind, targets, author=author, reason=reason, at=at, **more)


def called(words, **more):
    return Target(kind="name", quote=words, **more)


def words(report, quote, **more):
    return Target(kind="claim", uri=report.uri, quote=quote, **more)


def paper(report, kind="report"):
    return Target(kind=kind, uri=report.uri)


def finding(situation, predicate):
    return next(f for f in situation.findings if f.predicate == predicate and f.headline)


def ruled(situation, judgement):
    return next(r for r in situation.rulings if r.judgement_id == judgement.id)


MOLL_AND_MOLE = ("Ida Moll", "Ida Mole")
