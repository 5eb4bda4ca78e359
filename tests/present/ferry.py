"""A made-up wreck in five reports, and what a careful reader finds in them. Everything here is invented."""
# ruff: noqa: E501  (a paragraph of a report is one line)

from dataclasses import replace
from decimal import Decimal

from consilience.model import (
    Answer,
    Attribution,
    Check,
    Claim,
    Entity,
    Finding,
    Lineage,
    Measure,
    Mention,
    Origin,
    Part,
    Place,
    Quantity,
    Relation,
    Report,
    Scope,
    SetAside,
    Situation,
    Skipped,
    Span,
    Step,
    Story,
    Term,
    TimeExpression,
    When,
    make_id,
)

COAST = """Ferry runs aground in gale off Hestvik

HESTVIK — The car ferry Maren Alva ran aground on the Skarven reef on Tuesday evening in a severe gale. Nine people drowned, the coastguard said.

More than 120 passengers were taken ashore, according to the county governor. Hestvik lies 18 km from the reef.

“We had no warning at all,” said Ragnhild Moe, 44, a passenger. The captain, Jon Eide, was in hospital.

Share this article <script>alert("x")</script>"""

HARBOUR = """Eleven dead as ferry strikes reef

Eleven people drowned when the Maren Alva struck the Skarven reef on Tuesday, the coastguard said on Wednesday. About 140 passengers were evacuated, the owner, Fjord Lines, said.

Captain Jon Eide denied that the ferry was overloaded. “She carried no more than she was built for,” he said.

The coastguard called the rescue a textbook operation. Up to 40 tonnes of diesel could leak if the hull breaks, Fjord Lines said."""

WIRE = """The passenger vessel Maren Alva hit a reef near Hestvik on Monday night with the loss of at least nine lives. Rescuers brought 118 survivors to Hestvik. The seamen's union said the ship was badly overloaded."""

REPRINT = """Wreck at Hestvik

The passenger vessel Maren Alva hit a reef near Hestvik on Monday night with the loss of at least nine lives. Rescuers brought 118 survivors to Hestvik."""

NOTES = """What we know about Maren Alva

The ageing ship went down within sight of Hestvik on Tuesday. Skipper John Eyde was pulled from the water. Nine people drowned, the coastguard says; the seamen's union, which calls the vessel a floating coffin, fears that as many as 15 have died.

Fjord Lines & Sons calls her “a sound ship”. About 140 passengers were evacuated."""


def day(value: str, *, basis: str = "metadata", reason: str = "as the page says") -> When:
    return When(value=value, earliest=value, latest=value, precision="day", basis=basis, reason=reason)


def report(text: str, *, uri: str, outlet: str | None, published: When | None) -> Report:
    title = text.splitlines()[0] if "\n" in text else None
    body = len(title) + 2 if title else 0
    noise = text.find("Share this")
    parts = [Part(start=0, end=body, kind="headline")] if body else []
    parts.append(Part(start=body, end=noise if noise > 0 else len(text), kind="body"))
    if noise > 0:
        parts.append(Part(start=noise, end=len(text), kind="boilerplate"))
    return Report(
        id=Report.id_of(uri=uri, outlet=outlet, title=title, published=None, text=text),
        uri=uri,
        outlet=outlet,
        title=title,
        text=text,
        parts=tuple(parts),
        published=published,
        language="en",
        body_start=body,
        words=len(text.split()),
        story_id="story-ferry",
    )


R1 = report(COAST, uri="coast.html", outlet="Kysttidende", published=day("2031-03-04"))
R2 = report(HARBOUR, uri="harbour.html", outlet="Harbour Post", published=day("2031-03-05"))
R3 = report(WIRE, uri="wire.txt", outlet="Nordwind Wire", published=day("2031-03-05"))
R4 = report(REPRINT, uri="reprint.txt", outlet="Vestbladet", published=day("2031-03-05"))
INFERRED = day("2031-03-06", basis="inferred", reason="the Tuesday of the report is 4 March in another")
R5 = report(NOTES, uri="notes.md", outlet=None, published=INFERRED)
REPORTS = (R1, R2, R3, R4, R5)


def span(where: Report, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = where.text.index(words, start + 1)
    return Span.of(where, start, start + len(words))


def entity(name: str, type_: str, *spellings: str, place: Place | None = None, nominal: tuple[str, ...] = ()) -> Entity:
    mentions = []
    for form, forms in (("name", (name, *spellings)), ("nominal", nominal)):
        for words in forms:
            for where in REPORTS:
                found = where.text.find(words)
                while found >= 0:
                    end = found + len(words)
                    mention = Mention(report_id=where.id, start=found, end=end, quote=words, form=form)
                    mentions.append(mention)
                    found = where.text.find(words, end)
    id_ = make_id("e", name)
    return Entity(
        id=id_, type=type_, name=name, aliases=spellings, mentions=tuple(sorted(mentions)), place=place, why=()
    )


def place(name: str, latitude: float, longitude: float, *, precision: int = 1) -> Place:
    return Place(
        geonames_id=None,
        name=name,
        country="NO",
        admin1="Vestland",
        latitude=latitude,
        longitude=longitude,
        feature="PPL",
        precision=precision,
    )


EIDE = entity("Jon Eide", "person", "John Eyde")
MOE = entity("Ragnhild Moe", "person")
GUARD = entity("coastguard", "organization")
GOVERNOR = entity("county governor", "organization")
OWNER = entity("Fjord Lines", "organization")
UNION = entity("seamen's union", "organization")
SHIP = entity(
    "Maren Alva", "work", nominal=("car ferry", "passenger vessel", "ageing ship", "floating coffin", "sound ship")
)
HESTVIK = entity("Hestvik", "place", place=place("Hestvik", 61.34, 5.02))
REEF = entity("Skarven reef", "place", place=place("Skarven", 61.45, 4.72, precision=2))
ENTITIES = (EIDE, MOE, GUARD, GOVERNOR, OWNER, UNION, SHIP, HESTVIK, REEF)


def count(low: int | None, best: int | None, high: int | None, quantifier: str) -> Quantity:
    exact = [None if n is None else Decimal(n) for n in (low, best, high)]
    return Quantity(low=exact[0], best=exact[1], high=exact[2], quantifier=quantifier, unit="person")


def claim(said_in: Report, predicate: str, words: str, *, by: Entity | None = None, **more) -> Claim:
    evidence = span(said_in, words)
    steps = (Step(entity_id=by.id, text=by.name, kind="organization", cue="said", span=None),) if by else ()
    fields = {
        "kind": "figure" if "quantity" in more else "event",
        "subject": Term(entity_id=SHIP.id),
        "object": None,
        "quantity": None,
        "when": None,
        "where": None,
        "scope": Scope(),
        "event_id": None,
        "modality": "asserted",
    }
    return Claim(
        id=make_id("c", predicate, evidence.report_id, evidence.start, words),
        report_id=said_in.id,
        story_id="story-ferry",
        predicate=predicate,
        attribution=steps,
        evidence=(evidence,),
        text=words,
        **(fields | more),
    )


TUESDAY, MONDAY = day("2031-03-04", basis="relative"), day("2031-03-03", basis="relative")
NINE, ELEVEN, FIFTEEN = (count(n, n, n, "exact") for n in (9, 11, 15))
C = {
    "nine": claim(R1, "killed", "Nine people drowned", by=GUARD, quantity=NINE, when=TUESDAY),
    "eleven": claim(R2, "killed", "Eleven people drowned", by=GUARD, quantity=ELEVEN, when=day("2031-03-05")),
    "lives": claim(R3, "killed", "loss of at least nine lives", quantity=count(9, 9, None, "at_least")),
    "lives2": claim(R4, "killed", "loss of at least nine lives", quantity=count(9, 9, None, "at_least")),
    "nine5": claim(R5, "killed", "Nine people drowned", by=GUARD, quantity=NINE),
    "fifteen": claim(
        R5,
        "killed",
        "as many as 15 have died",
        by=UNION,
        quantity=count(None, 15, 15, "at_most"),
        modality="possible",
    ),
    "ashore": claim(
        R1,
        "evacuated",
        "More than 120 passengers were taken ashore",
        by=GOVERNOR,
        quantity=count(120, 120, None, "more_than"),
    ),
    "about": claim(
        R2, "evacuated", "About 140 passengers were evacuated", by=OWNER, quantity=count(None, 140, None, "about")
    ),
    "about5": claim(R5, "evacuated", "About 140 passengers were evacuated", quantity=count(None, 140, None, "about")),
    "brought": claim(
        R3, "evacuated", "Rescuers brought 118 survivors to Hestvik", quantity=count(118, 118, 118, "exact")
    ),
    "tue1": claim(R1, "happened_on", "ran aground on the Skarven reef on Tuesday evening", when=TUESDAY),
    "tue2": claim(R2, "happened_on", "struck the Skarven reef on Tuesday", when=TUESDAY),
    "mon": claim(R3, "happened_on", "hit a reef near Hestvik on Monday night", when=MONDAY),
    "mon4": claim(R4, "happened_on", "hit a reef near Hestvik on Monday night", when=MONDAY),
    "tue5": claim(R5, "happened_on", "went down within sight of Hestvik on Tuesday", when=TUESDAY),
    "reef1": claim(R1, "happened_in", "aground on the Skarven reef", where=REEF.id, kind="attribute"),
    "reef2": claim(R2, "happened_in", "struck the Skarven reef", where=REEF.id, kind="attribute"),
    "denies": claim(R2, "cause", "denied that the ferry was overloaded", by=EIDE, modality="denied", kind="attribute"),
    "overload": claim(R3, "cause", "the ship was badly overloaded", by=UNION, kind="attribute"),
    "diesel": claim(
        R2,
        "leaked",
        "Up to 40 tonnes of diesel could leak if the hull breaks",
        by=OWNER,
        modality="forecast",
        quantity=replace(count(None, 40, 40, "at_most"), unit="tonne"),
    ),
    "km": claim(R1, "distance", "Hestvik lies 18 km from the reef", kind="attribute"),
}


def relation(left: str, right: str, type_: str, why: str) -> Relation:
    return Relation(left=C[left].id, right=C[right].id, type=type_, why=why)


def origin(text: str, names: str, *, by: Entity | None = None, inferred: bool = False) -> Origin:
    ids = tuple(C[name].id for name in names.split())
    return Origin(id=make_id("o", text), text=text, entity_id=by.id if by else None, claim_ids=ids, inferred=inferred)


def finding(question: str, names: str, status: str, **more) -> Finding:
    claims = [C[name] for name in names.split()]
    fields = {
        "subject": None,
        "scope": Scope(),
        "headline": True,
        "answer": None,
        "relations": (),
        "origins": (),
        "rule": "most conservative reliable",
        "assumptions": (),
        "set_aside": (),
        "predicate": claims[0].predicate if claims else "injured",
    }
    ids = tuple(claim.id for claim in claims)
    id_ = make_id("f", question)
    return Finding(id=id_, story_id="story-ferry", question=question, status=status, claim_ids=ids, **(fields | more))


FINDINGS = (
    finding(
        "How many people drowned?",
        "nine eleven lives lives2 nine5 fifteen",
        "update",
        answer=Answer(text="11", quantity=ELEVEN, claim_id=C["eleven"].id, low=Decimal(9), high=Decimal(11)),
        rule="latest by the same counter: of the coastguard's counts the one of the latest day",
        relations=(
            relation("nine", "eleven", "update", "The coastguard counted nine on the 4th and eleven on the 5th."),
            relation("nine5", "eleven", "update", "The same count as on the 4th, printed later."),
            relation("lives", "eleven", "rounds_to", "Eleven lies within “at least nine”."),
            relation("fifteen", "eleven", "conflict", "The union fears up to 15, more than the coastguard counts."),
        ),
        origins=(
            origin("coastguard", "nine eleven nine5", by=GUARD),
            origin("Nordwind Wire", "lives lives2"),
            origin("seamen's union", "fifteen", by=UNION),
        ),
        assumptions=("The reports that name no area mean the wreck as a whole.",),
        set_aside=(SetAside(claim_id=C["fifteen"].id, why="a fear, not a count"),),
    ),
    finding(
        "How many were evacuated?",
        "ashore about about5 brought",
        "conflict",
        origins=(
            origin("county governor", "ashore", by=GOVERNOR),
            origin("Fjord Lines", "about about5", by=OWNER, inferred=True),
            origin("Nordwind Wire", "brought"),
        ),
        relations=(
            relation("brought", "ashore", "conflict", "118 is not more than 120."),
            relation("about", "about5", "same", "Both say about 140."),
        ),
    ),
    finding(
        "On which day did it happen?",
        "tue1 tue2 mon mon4 tue5",
        "conflict",
        answer=Answer(text="4 March 2031", when=TUESDAY, claim_id=C["tue1"].id),
        relations=(
            relation("tue2", "tue1", "same", "Both say Tuesday, 4 March."),
            relation("tue5", "tue1", "same", "Both say Tuesday, 4 March."),
            relation("mon", "tue1", "conflict", "Monday night is 3 March; the others say Tuesday, 4 March."),
            relation("mon4", "tue1", "conflict", "Monday night is 3 March; the others say Tuesday, 4 March."),
        ),
        origins=(
            origin("Kysttidende", "tue1"),
            origin("Harbour Post", "tue2"),
            origin("Nordwind Wire", "mon mon4"),
            origin("What we know about Maren Alva", "tue5"),
        ),
    ),
    finding(
        "Where did it happen?",
        "reef1 reef2",
        "agree",
        answer=Answer(text="Skarven reef", entity_id=REEF.id, claim_id=C["reef1"].id),
        relations=(relation("reef2", "reef1", "same", "Both name the Skarven reef."),),
        origins=(origin("Kysttidende", "reef1"), origin("Harbour Post", "reef2")),
    ),
    finding(
        "Was the ferry overloaded?",
        "denies overload",
        "denied",
        headline=False,
        relations=(relation("denies", "overload", "denial", "The captain denies what the union says."),),
        origins=(origin("Jon Eide", "denies", by=EIDE), origin("seamen's union", "overload", by=UNION)),
    ),
    finding(
        "How much diesel leaks?",
        "diesel",
        "open",
        headline=False,
        answer=Answer(text="up to 40 tonnes", claim_id=C["diesel"].id),
        origins=(origin("Fjord Lines", "diesel", by=OWNER),),
    ),
    finding(
        "How far is the reef from Hestvik?",
        "km",
        "single",
        headline=False,
        answer=Answer(text="18 km", claim_id=C["km"].id),
        origins=(origin("Kysttidende", "km"),),
    ),
    finding("How many were injured?", "", "unknown"),
)


def attribution(where: Report, words: str, by: Entity, *, kind: str = "direct") -> Attribution:
    said = span(where, words)
    return Attribution(
        id=make_id("a", said.report_id, said.start),
        source=None,
        source_entity_id=by.id,
        cue=None,
        content=(said,),
        kind=kind,
    )


def measure(claim: Claim, words: str) -> Measure:
    where = next(r for r in REPORTS if r.id == claim.report_id)
    start = where.text.index(words, claim.evidence[0].start)
    q = claim.quantity
    return Measure(
        report_id=where.id,
        start=start,
        end=start + len(words),
        quote=words,
        low=q.low,
        best=q.best,
        high=q.high,
        quantifier=q.quantifier,
        unit=q.unit,
        counted=None,
    )


def date(claim: Claim, words: str) -> TimeExpression:
    where = next(r for r in REPORTS if r.id == claim.report_id)
    start = where.text.index(words, claim.evidence[0].start)
    value = claim.when.value
    return TimeExpression(
        report_id=where.id,
        start=start,
        end=start + len(words),
        quote=words,
        type="DATE",
        value=value,
        earliest=value,
        latest=value,
        precision="day",
    )


WRECK = Situation(
    software="consilience 0.1.0",
    reports=tuple(sorted(REPORTS, key=lambda r: r.id)),
    skipped=(Skipped(uri="photo.jpg", step="read", reason="it is an image, not text"),),
    lineages=(
        Lineage(
            id="l-wire",
            report_ids=(R3.id, R4.id),
            kind="near",
            inferred=False,
            why="Nine tenths of the shorter text stand in the longer one.",
            evidence=(
                span(R3, "The passenger vessel Maren Alva hit a reef near Hestvik on Monday night"),
                span(R4, "The passenger vessel Maren Alva hit a reef near Hestvik on Monday night"),
            ),
        ),
        Lineage(
            id="l-shared",
            report_ids=(R2.id, R5.id),
            kind="shared_origin",
            inferred=True,
            why="A sentence and its figure stand in both and nowhere else.",
            evidence=(
                span(R2, "About 140 passengers were evacuated, the owner, Fjord Lines, said."),
                span(R5, "About 140 passengers were evacuated."),
            ),
        ),
    ),
    stories=(
        Story(
            id="story-ferry",
            title="Ferry runs aground in gale off Hestvik",
            report_ids=tuple(r.id for r in REPORTS),
            earliest="2031-03-04",
            latest="2031-03-06",
            why="They share a ship, a place and a day.",
        ),
    ),
    entities=ENTITIES,
    dates=(date(C["tue1"], "Tuesday"), date(C["mon"], "Monday"), date(C["tue5"], "Tuesday")),
    quantities=(
        measure(C["nine"], "Nine"),
        measure(C["eleven"], "Eleven"),
        measure(C["ashore"], "More than 120"),
        measure(C["about"], "About 140"),
        measure(C["brought"], "118"),
    ),
    attributions=(
        attribution(R1, "We had no warning at all", MOE),
        attribution(R2, "She carried no more than she was built for", EIDE),
        attribution(R2, "the rescue a textbook operation", GUARD, kind="indirect"),
    ),
    claims=tuple(C.values()),
    findings=FINDINGS,
    checks=(
        Check(
            id="k-weekday",
            story_id="story-ferry",
            rule="weekday",
            holds=True,
            claim_ids=(C["tue1"].id,),
            why="4 March 2031 is a Tuesday.",
        ),
    ),
)
