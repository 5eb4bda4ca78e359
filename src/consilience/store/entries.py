"""The rows that lists and searches are made of: one for each report of a story, one for each of its claims."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from consilience.model import SILENT, Claim, Entity, Finding, Report, Situation, When
from consilience.store.asked import names, tag

LONGEST = 200_000  # characters that are searched; PostgreSQL indexes no more than a megabyte of one text
NO_ACTORS = frozenset({"event", "work"})
SAYINGS = frozenset({"said"})  # its speaker's alone, whoever else speaks of the same
TITLE = 120  # characters of a report's text that stand for a title it has not


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row of `entries`, but for its number and digest. `moment` is the day that the number is made of."""

    kind: str
    id: str
    story_id: str | None
    report_id: str
    finding_id: str | None = None
    predicate: str | None = None
    question: str | None = None
    status: str | None = None
    title: str
    quote: str
    outlet: str | None
    published: str | None
    day: str | None = None
    place: str | None = None
    names: str = "[]"
    words: str
    actors: str = ""
    places: str = ""
    moment: str | None

    @property
    def tags(self) -> str:
        fields = ("kind", "predicate", "status", "outlet")
        given = [(field, getattr(self, field)) for field in fields] + [("story", self.story_id)]
        return " ".join(tag(field, value) for field, value in given if value is not None)

    @property
    def digest(self) -> bytes:
        """Of all of it: an entry that is the same is not written again."""
        whole = repr([getattr(self, field) for field in self.__slots__])
        return blake2b(whole.encode("utf-8", "backslashreplace"), digest_size=8).digest()

    def row(self, number: int, digest: bytes) -> dict[str, Any]:
        fields = {field: getattr(self, field) for field in self.__slots__ if field != "moment"}
        return fields | {"number": number, "digest": digest, "tags": self.tags}


def day_of(when: When | None) -> str | None:
    """The day that a time begins with, as ISO; None where that is open."""
    return (when.value or when.earliest) if when else None


def report_entry(report: Report) -> Entry:
    """A report's row: what is searched is what a reader reads, without bylines and boilerplate."""
    words = "\n".join(report.text[part.start : part.end].strip() for part in report.parts if part.kind not in SILENT)
    published = day_of(report.published)
    return Entry(
        kind="report",
        id=report.id,
        story_id=report.story_id,
        report_id=report.id,
        title=report.title or " ".join(words[: 2 * TITLE].split())[:TITLE],
        quote="",
        outlet=report.outlet,
        published=published,
        words=words[:LONGEST],
        moment=report.published.earliest or published if report.published else None,
    )


def entries_of(picture: Situation) -> Iterator[Entry]:
    """A row for each report and each claim of a story."""
    index = Index(picture)
    yield from (report_entry(report) for report in picture.reports)
    yield from (index.entry(claim) for claim in picture.claims)


class Index:
    """What a story's claims are found by."""

    def __init__(self, picture: Situation) -> None:
        self.story = picture.stories[0]
        self.entities = {entity.id: entity for entity in picture.entities}
        self.events = {event.id: event for event in picture.events}
        self.reports = {report.id: report for report in picture.reports}
        self.findings: dict[str, Finding] = {}
        for finding in picture.findings:
            for claim_id in finding.claim_ids:
                self.findings.setdefault(claim_id, finding)
        scenes = (f.answer for f in picture.findings if f.predicate == "happened_in" and f.answer)
        self.scene = [form for answer in scenes for form in self.forms(answer.entity_id, answer.text)]

    def entry(self, claim: Claim) -> Entry:
        report = self.reports[claim.report_id]
        finding = self.findings.get(claim.id)
        actors = list(self.actors(claim))
        spots = [spot for spot in (claim.where, claim.scope.area) if spot in self.entities]
        quote = " … ".join(span.quote for span in claim.evidence)
        day, published = day_of(claim.when), day_of(report.published)
        out = (report.published.earliest or published) if report.published else None
        return Entry(
            kind="claim",
            id=claim.id,
            story_id=self.story.id,
            report_id=claim.report_id,
            finding_id=finding.id if finding else None,
            predicate=claim.predicate,
            question=finding.question if finding else None,
            status=finding.status if finding else None,
            title=claim.text,
            quote=quote,
            outlet=report.outlet,
            published=published,
            day=day,
            place=self.entities[spots[0]].name if spots else None,
            names=json.dumps(list(dict.fromkeys(actor[0] for actor in actors))),
            words=(quote if claim.text in quote else f"{claim.text} · {quote}")[:LONGEST],
            actors=names(form for actor in actors for form in actor),
            places=names([form for spot in spots for form in self.forms(spot, "")] + self.scene),
            moment=((claim.when.earliest or day) if claim.when else None) or out,
        )

    def actors(self, claim: Claim) -> Iterator[list[str]]:
        """All forms of the name of each who takes part in what is claimed, or is credited with it."""
        ids = [term.entity_id for term in (claim.subject, claim.object) if term]
        if claim.predicate not in SAYINGS and (event := self.events.get(claim.event_id or "")):
            ids += [participant.entity_id for participant in event.participants]
        known = [self.entities[entity_id] for entity_id in ids if entity_id in self.entities]
        yield from (self.forms(entity.id, "") for entity in known if entity.type not in NO_ACTORS)
        yield from (self.forms(step.entity_id, step.text) for step in claim.attribution)

    def forms(self, entity_id: str | None, text: str) -> list[str]:
        """The name and the other names of an entity, or the words where it is none."""
        entity: Entity | None = self.entities.get(entity_id or "")
        return [entity.name, *entity.aliases] if entity else [text]
