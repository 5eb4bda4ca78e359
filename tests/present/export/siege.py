"""A made-up battle for a harbour in three reports, for those who code events. Everything here is invented."""
# ruff: noqa: E501  (a paragraph of a report is one line)

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from consilience.model import (
    Answer,
    Claim,
    Entity,
    Event,
    Finding,
    Mention,
    Origin,
    Participant,
    Place,
    Quantity,
    Relation,
    Report,
    Scope,
    Situation,
    Span,
    Step,
    Story,
    Term,
    When,
    make_id,
)
from tests import factory

HERALD = "Rebels shell Port Kelm; dozens dead\n\nRebel forces shelled Port Kelm on Tuesday, killing dozens of people, the health ministry said. Government troops fought the rebels in the port on Tuesday and may attack again."
WIRE = "Rebel forces captured Port Kelm on Tuesday. The army said 30 people were killed, 12 of them civilians. The relief agency, citing town officials, said more than 40,000 people have been displaced since 28 June. 🚢 Dockers marched in Ostby on Thursday."
RADIO = "The rebels still hold Port Kelm. The army said 34 people were killed. About 500 homes were destroyed. It counts 4.6 people per household. The relief agency said 600 people are sheltering in a school in Ostby."
DAY = "2031-07-01"


def report(text: str, outlet: str, published: str, uri: str) -> Report:
    made = factory.report(text, outlet=outlet, published=published, uri=uri)
    return replace(made, title=text.splitlines()[0] if "\n" in text else None, story_id="s-siege")


R1 = report(HERALD, "Icefield Herald", "2031-07-02", "https://herald.example/kelm")
R2 = report(WIRE, "Southern Wire", "2031-07-03", "wire.txt")
R3 = report(RADIO, "Harbour Radio", "2031-07-06", "=radio.txt")
REPORTS = {r.id: r for r in (R1, R2, R3)}


def span(where: Report, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = where.text.index(words, start + 1)
    return Span.of(where, start, start + len(words))


def entity(name: str, type_: str, *nominal: str, place: Place | None = None, named: bool = False) -> Entity:
    mentions = [
        Mention(report_id=r.id, start=at, end=at + len(words), quote=words, form=form)
        for words, form in [(name, "name")] * named + [(words, "nominal") for words in nominal]
        for r in REPORTS.values()
        if (at := r.text.find(words)) >= 0
    ]
    return Entity(
        id=make_id("e", name), type=type_, name=name, aliases=(), mentions=tuple(mentions), place=place, why=()
    )


def place(name: str, latitude: float | None, longitude: float | None, *, precision: int | None = 1) -> Place:
    return Place(
        geonames_id=None,
        name=name,
        country="AQ" if precision else None,
        admin1="Kelmland" if precision else None,
        latitude=latitude,
        longitude=longitude,
        feature="PPL" if precision == 1 else None,
        precision=precision,
    )


REBELS = entity("Kelmish rebel forces", "group", "Rebel forces", "the rebels")
TROOPS = entity("Kelmish army", "organization", "Government troops", "The army")
MINISTRY = entity("health ministry", "organization", "health ministry")
AGENCY = entity("relief agency", "organization", "relief agency")
OFFICIALS = entity("town officials", "group", "town officials")
DOCKERS = entity("Dockers", "group", "Dockers")
KELM = entity("Port Kelm", "place", place=place("Port Kelm", -70.5, -8.25), named=True)
OSTBY = entity("Ostby", "place", place=place("Ostby", -71.0, -9.0), named=True)
ENTITIES = (REBELS, TROOPS, MINISTRY, AGENCY, OFFICIALS, DOCKERS, KELM, OSTBY)


def day(earliest: str, latest: str | None = None) -> When:
    value = earliest if latest in (None, earliest) else None
    precision = "day" if value else "week"
    return When(
        value=value, earliest=earliest, latest=latest or earliest, precision=precision, basis="stated", reason="said"
    )


def count(low: int | None, best: int | None, high: int | None, how: str = "exact", unit: str = "person") -> Quantity:
    low_, best_, high_ = (None if n is None else Decimal(n) for n in (low, best, high))
    return Quantity(low=low_, best=best_, high=high_, quantifier=how, unit=unit)


def step(by: Entity, cue: str = "said") -> Step:
    return Step(entity_id=by.id, text=by.name, kind="organization", cue=cue, span=None)


def claim(told_in: Report, predicate: str, words: str, *by: Entity, **more) -> Claim:
    evidence = span(told_in, words)
    fields = {
        "kind": "figure" if "quantity" in more else "event",
        "subject": None,
        "object": None,
        "quantity": None,
        "when": None,
        "where": None,
        "scope": Scope(),
        "event_id": None,
        "modality": "asserted",
    }
    return Claim(
        id=make_id("c", predicate, told_in.id, evidence.start, words), report_id=told_in.id, story_id="s-siege",
        predicate=predicate, attribution=tuple(map(step, by)), evidence=(evidence,), text=words, **(fields | more),
    )  # fmt: skip


THIRTY, THIRTY_FOUR = count(30, 30, 30), count(34, 34, 34)
DOZENS = count(12, None, 119, "between")
SINCE = Scope(area=KELM.id, since="2031-06-28", measure="flow")
C = {
    "dozens": claim(R1, "killed", "killing dozens of people", MINISTRY, quantity=DOZENS),
    "thirty": claim(R2, "killed", "30 people were killed", TROOPS, quantity=THIRTY),
    "more": claim(R3, "killed", "34 people were killed", TROOPS, quantity=THIRTY_FOUR),
    "tuesday": claim(R1, "happened_on", "on Tuesday", when=day(DAY)),
    "kelm": claim(R1, "happened_in", "shelled Port Kelm", where=KELM.id),
    "taken": claim(
        R2,
        "captured",
        "Rebel forces captured Port Kelm on Tuesday",
        subject=Term(entity_id=REBELS.id),
        object=Term(entity_id=KELM.id),
        when=day(DAY),
    ),
    "held": claim(
        R3,
        "controls",
        "The rebels still hold Port Kelm",
        subject=Term(entity_id=REBELS.id),
        object=Term(entity_id=KELM.id),
    ),
    "fled": claim(
        R2,
        "displaced",
        "more than 40,000 people have been displaced since 28 June",
        AGENCY,
        OFFICIALS,
        quantity=count(40000, 40000, None, "more_than"),
        scope=SINCE,
    ),
    "homes": claim(R3, "destroyed", "About 500 homes were destroyed", quantity=count(None, 500, None, "about", "home")),
    "school": claim(
        R3,
        "sheltered",
        "600 people are sheltering in a school in Ostby",
        AGENCY,
        quantity=count(600, 600, 600),
        scope=Scope(area=OSTBY.id, measure="stock"),
    ),
}
C["civilians"] = claim(
    R2,
    "killed",
    "12 of them civilians",
    TROOPS,
    quantity=count(12, 12, 12),
    scope=Scope(population="civilians", of=C["thirty"].id),
)


def origin(name: str, *claims: str, by: Entity | None = None) -> Origin:
    ids = tuple(C[key].id for key in claims)
    return Origin(id=make_id("o", name), text=name, entity_id=by.id if by else None, claim_ids=ids, inferred=False)


def finding(question: str, *names: str, status: str = "single", **more) -> Finding:
    first = C[names[0]]
    fields = {
        "subject": None,
        "scope": first.scope,
        "headline": True,
        "relations": (),
        "origins": (origin("Icefield Herald", *names),),
        "rule": "only figure",
        "assumptions": (),
        "set_aside": (),
        "answer": Answer(text=question, quantity=first.quantity, when=first.when, claim_id=first.id),
    }
    ids = tuple(C[name].id for name in names)
    return Finding(
        id=make_id("f", question), story_id="s-siege", question=question, predicate=first.predicate, status=status,
        claim_ids=ids, **(fields | more),
    )  # fmt: skip


def relation(left: str, right: str, type_: str) -> Relation:
    return Relation(left=C[left].id, right=C[right].id, type=type_, why="as made up")


KILLED = finding(
    "How many were killed?",
    "more",
    "thirty",
    "dozens",
    status="update",
    relations=(relation("more", "thirty", "update"), relation("more", "dozens", "conflict")),
    origins=(origin("Kelmish army", "more", "thirty", by=TROOPS), origin("health ministry", "dozens", by=MINISTRY)),
)
ON = finding("When did it happen?", "tuesday")
IN = finding("Where did it happen?", "kelm", answer=Answer(text="Port Kelm", entity_id=KELM.id, claim_id=C["kelm"].id))
ABOUT = Term(entity_id=KELM.id)
CAPTURED = finding(
    "Who captured Port Kelm?",
    "taken",
    subject=ABOUT,
    answer=Answer(text="rebels", entity_id=REBELS.id, claim_id=C["taken"].id),
)
CONTROLS = finding(
    "Who controls Port Kelm?",
    "held",
    subject=ABOUT,
    answer=Answer(text="rebels", entity_id=REBELS.id, claim_id=C["held"].id),
)
CIVILIANS = finding("How many civilians were killed?", "civilians", headline=False)
DISPLACED = finding("How many were displaced?", "fled")
DESTROYED = finding("How many homes were destroyed?", "homes")
SHELTERED = finding("How many are in shelters?", "school")
FINDINGS = (KILLED, ON, IN, CAPTURED, CONTROLS, CIVILIANS, DISPLACED, DESTROYED, SHELTERED)


def event(type_: str, mode: str | None, told_in: Report, words: str, *parts: tuple[str, Entity], **more) -> Event:
    fields = {"when": day(DAY), "where": KELM.id, "modality": "asserted"}
    return Event(
        id=make_id("v", type_, words, *(e.id for _, e in parts)), type=type_, mode=mode, lemma=words, story_id="s-siege",
        mentions=(span(told_in, words),), participants=tuple(Participant(role=r, entity_id=e.id) for r, e in parts),
        **(fields | more),
    )  # fmt: skip


SHELLED = event("ASSAULT", "heavy-weapons", R1, "shelled", ("actor", REBELS))
FOUGHT = event("ASSAULT", None, R1, "fought", ("actor", TROOPS), ("victim", REBELS))
MARCHED = event(
    "PROTEST", "demo", R2, "marched", ("actor", DOCKERS), when=day("2031-07-03"), where=OSTBY.id
)  # fmt: skip
MAY_ATTACK = event("ASSAULT", None, R1, "attack", ("actor", TROOPS), modality="possible", when=None)
SAID = event("OTHER", None, R2, "said", ("actor", TROOPS), when=None)
EVENTS = (SHELLED, FOUGHT, MARCHED, MAY_ATTACK, SAID)

SIEGE = Situation(
    software="consilience 0.1.0",
    reports=tuple(REPORTS.values()),
    stories=(
        Story(
            id="s-siege",
            title="Rebels shell Port Kelm; dozens dead",
            report_ids=tuple(REPORTS),
            earliest="2031-07-02",
            latest="2031-07-06",
            why="made up",
        ),
    ),
    entities=ENTITIES,
    events=EVENTS,
    claims=tuple(C.values()),
    findings=FINDINGS,
)


def changed(*findings: Finding, drop: tuple[Finding, ...] = (), **more) -> Situation:
    """The siege with these findings in the place of their namesakes, and without some."""
    renewed = {f.id: f for f in findings}
    gone = {f.id for f in drop}
    kept = [renewed.pop(f.id, f) for f in FINDINGS if f.id not in gone]
    return replace(SIEGE, findings=(*kept, *renewed.values()), **more)
