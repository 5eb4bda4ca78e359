"""Invented happenings with what would be read in them, so that a store can be filled without a parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from benchmarks.worlds import SYLLABLES
from consilience.model import (
    Attribution,
    Draft,
    DraftEvent,
    DraftScope,
    DraftStep,
    Measure,
    Naming,
    Quantity,
    Reading,
    Report,
    Span,
    TimeExpression,
    When,
    make_id,
)
from consilience.read.build import Found, build_report
from consilience.read.dates import given_by_reader

FIRST = date(2031, 1, 1)
DAYS = 365
THINGS = ("ferry", "bus", "crane", "bridge", "train", "barge", "tower", "mine", "dam", "warehouse")
DEEDS = (("sank", "off"), ("collapsed", "in"), ("overturned", "near"), ("burned", "in"), ("broke apart", "outside"))
WITNESSES = ("the coastguard", "the police", "the mayor's office", "the hospital", "the fire brigade")
TITLE = "{toll} dead as {thing} {name} {deed} {near} {town}"
LEAD = "The {thing} {name} {deed} {near} {town} on {day}, killing {toll} people, {source} said."
NAMED = "{person}, who worked there, was among the dead."
TOLD = re.sub(r"\{\w+\}", " ", TITLE + LEAD + NAMED)
OWN, SHARED = 60, 20  # words that only a happening has, and of them in a paragraph of one report
FEWEST, MOST = 1, 20  # reports of a happening; most have two or three


@dataclass(frozen=True, slots=True)
class Kind:
    """What all reports of a happening have in common."""

    number: int
    name: str
    town: str
    person: str
    thing: str
    deed: str
    near: str
    day: date
    toll: int
    words: tuple[str, ...]  # what its reports go on about


def happenings(seed: int = 1) -> Iterator[list[tuple[Report, Reading]]]:
    """One happening after another, each with its reports and their readings; the same in every run."""
    chance, number = Random(seed), 0  # noqa: S311  # it guards nothing
    while True:
        number += 1
        deed, near = chance.choice(DEEDS)
        kind = Kind(
            number, word(chance, 3), word(chance, 3), f"{word(chance, 2)} {word(chance, 3)}", chance.choice(THINGS),
            deed, near, FIRST + timedelta(days=chance.randrange(DAYS)), chance.randrange(2, 60),
            tuple(word(chance, 4).lower() for _ in range(OWN)),
        )  # fmt: skip
        reports = min(MOST, FEWEST + int(chance.expovariate(0.5)))
        yield [told(kind, at, chance) for at in range(reports)]


def word(chance: Random, syllables: int) -> str:
    """A name that nobody has."""
    return "".join(chance.choice(SYLLABLES) for _ in range(syllables)).capitalize()


def told(kind: Kind, at: int, chance: Random) -> tuple[Report, Reading]:
    """One outlet's report and its reading."""
    toll = kind.toll + (at + 1) // 2  # the count rises
    published = (kind.day + timedelta(days=1 + at // 3)).isoformat()
    source, outlet = chance.choice(WITNESSES), f"The {word(chance, 2)} Post"
    day = f"{kind.day.day} {kind.day:%B %Y}"
    facts = {"thing": kind.thing, "name": kind.name, "town": kind.town, "near": kind.near, "toll": toll, "day": day}
    lead = LEAD.format(**facts, deed=kind.deed, source=source)
    named = NAMED.format(person=kind.person)
    after = f"{kind.thing.capitalize()} {kind.name}: {prose(kind, chance)}."
    found = Found(
        uri=f"https://{outlet.split()[1].lower()}.example/{kind.number}/{at}",
        title=TITLE.format(**facts, deed=kind.deed.split()[0]),
        body=f"{lead}\n\n{named}\n\n{after}", outlet=outlet, published=given_by_reader(published),
    )  # fmt: skip
    report = build_report(found, default_published=None)
    return report, reading_of(report, kind, lead, named, source, day, toll)


def prose(kind: Kind, chance: Random) -> str:
    """Words, half of them those of the happening, half of them nobody else's."""
    return " ".join(chance.choice(kind.words) if at % 2 else word(chance, 4).lower() for at in range(2 * SHARED))


def reading_of(report: Report, kind: Kind, lead: str, named: str, source: str, day: str, toll: int) -> Reading:
    """What the finders would find, as far as lists and searches need it."""
    body = report.body_start

    def at(words: str, start: int = body) -> Span:
        found = report.text.index(words, start)
        return Span.of(report, found, found + len(words))

    sentence, second = at(lead), at(named)
    when = When(
        value=kind.day.isoformat(), earliest=kind.day.isoformat(), latest=kind.day.isoformat(), precision="day",
        basis="stated", reason=f"“{day}” stands with “{kind.deed}”",
    )  # fmt: skip
    who = at(source)
    step = (DraftStep(source=who, text=source, kind="organization", cue="said"),)
    people, deed, killing = at(f"{toll} people"), at(kind.deed.split()[0], sentence.start), at("killing")
    count = Quantity(
        low=Decimal(toll), best=Decimal(toll), high=Decimal(toll), quantifier="exact", unit="person", counted="people"
    )
    town = at(kind.town, sentence.start)
    dated, number = at(day), at(str(toll), people.start)
    return Reading(
        report_id=report.id,
        namings=(
            Naming(span=at(kind.town, sentence.start), form="name", type="place"),
            Naming(span=who, form="nominal", type="organization"),
            Naming(span=at(kind.person), form="name", type="person"),
        ),
        dates=(
            TimeExpression(
                report_id=report.id, start=dated.start, end=dated.end, quote=day, type="DATE", value=when.value or "",
                earliest=when.earliest, latest=when.latest, precision="day",
            ),
        ),
        measures=(
            Measure(
                report_id=report.id, start=number.start, end=number.end, quote=number.quote, low=count.low,
                best=count.best, high=count.high, quantifier="exact", unit="person", counted="people",
            ),
        ),
        attributions=(
            Attribution(
                id=make_id("a", report.id, who.start), source=who, source_entity_id=None, cue=at("said"),
                content=(Span.of(report, sentence.start, who.start - 2),), kind="indirect",
            ),
        ),
        events=(
            DraftEvent(
                span=deed, type="OTHER", mode=None, lemma=kind.deed.split()[0], participants=(), when=when,
                where=at(kind.town, sentence.start),
            ),
        ),
        drafts=(
            Draft(kind="event", predicate="happened_on", trigger=deed, evidence=(sentence,), subject=deed, when=when,
                  attribution=step, weight=2.5),
            Draft(kind="event", predicate="happened_in", trigger=deed, evidence=(sentence,), subject=deed,
                  object=town, where=town, attribution=step, weight=2.5),
            Draft(kind="figure", predicate="killed", trigger=killing, evidence=(sentence,), subject=people,
                  quantity=count, when=when, scope=DraftScope(measure="flow"), attribution=step),
            Draft(kind="attribute", predicate="dead_named", trigger=at(kind.person), evidence=(second,),
                  subject=at(kind.person), object=at(kind.person)),
        ),
    )  # fmt: skip
