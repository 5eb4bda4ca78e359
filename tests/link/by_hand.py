"""Readings built by hand: each word is found where it first stands in the report."""

import sqlite3

from consilience.lexicon import gazetteer_index
from consilience.lexicon.gazetteer import Gazetteer
from consilience.lexicon.gazetteer_rows import Row
from consilience.model import Naming, Reading, Span, Story
from tests.factory import report


def at(told, words, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = told.text.index(words, start + 1)
    return Span.of(told, start, start + len(words))


def name(told, words, kind, nth=0, **more):
    return Naming(span=at(told, words, nth), form=more.pop("form", "name"), type=kind, **more)


def reading(told, *namings, **more):
    return Reading(report_id=told.id, namings=tuple(sorted(namings, key=lambda n: n.span.start)), **more)


def story(*reports):
    return Story(
        id="s-1", title="A day", report_ids=tuple(r.id for r in reports), earliest=None, latest=None, why="for a test"
    )


def told(text, uri):
    return report(text, uri=uri)


def spot(number, title, *, level=4, country="MT", people=10_000, lat=35.9, lon=14.5, admin1="01", others=()):
    return Row(
        id=number,
        name=title,
        level=level,
        country=country,
        admin1=admin1,
        latitude=lat,
        longitude=lon,
        feature="PPL",
        population=people,
        others=others,
    )


def book(monkeypatch, *rows):
    monkeypatch.setattr(gazetteer_index, "all_rows", lambda: iter(rows))
    return Gazetteer(gazetteer_index.filled(sqlite3.connect(":memory:")))
