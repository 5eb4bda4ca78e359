"""What belongs to one claim, and what belongs to one report, of a story's picture."""

from __future__ import annotations

from dataclasses import dataclass, replace

from consilience.errors import ClaimMissing
from consilience.model import (
    Attribution,
    Check,
    Claim,
    Entity,
    Event,
    Finding,
    Lineage,
    Measure,
    Origin,
    Relation,
    Report,
    Ruling,
    Situation,
    TimeExpression,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWay:
    """One claim's way from the characters of its report, by who is credited, to the finding that it answers."""

    claim: Claim
    report: Report
    entities: tuple[Entity, ...]  # those that it speaks of or credits
    event: Event | None
    lineages: tuple[Lineage, ...]  # the texts that its report shares
    origin: Origin | None  # the voice that it is counted with
    finding: Finding | None
    relations: tuple[Relation, ...]  # how it stands to other claims
    set_aside: str | None  # why the answer does not follow it
    checks: tuple[Check, ...]
    rulings: tuple[Ruling, ...]  # what people's word changed in it


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedReport:
    """One report with all that was found in it. Of what several reports have, only what stands in this one is there."""

    report: Report
    story_id: str | None
    entities: tuple[Entity, ...]
    dates: tuple[TimeExpression, ...]
    quantities: tuple[Measure, ...]
    attributions: tuple[Attribution, ...]
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    lineages: tuple[Lineage, ...]


def way_of(picture: Situation, claim_id: str, story: str) -> ClaimWay:
    """A claim's way through the picture.

    Raises:
        ClaimMissing: The picture has no such claim.
    """
    claim = next((claim for claim in picture.claims if claim.id == claim_id), None)
    if claim is None:
        raise ClaimMissing(claim_id, story)
    finding = next((finding for finding in picture.findings if claim_id in finding.claim_ids), None)
    named = named_in(claim)
    return ClaimWay(
        claim=claim,
        report=next(report for report in picture.reports if report.id == claim.report_id),
        entities=tuple(entity for entity in picture.entities if entity.id in named),
        event=next((event for event in picture.events if event.id == claim.event_id), None),
        lineages=tuple(lineage for lineage in picture.lineages if claim.report_id in lineage.report_ids),
        origin=next((origin for origin in finding.origins if claim_id in origin.claim_ids), None) if finding else None,
        finding=finding,
        relations=tuple(
            relation
            for found in picture.findings
            for relation in found.relations
            if claim_id in (relation.left, relation.right)
        ),
        set_aside=next((aside.why for aside in finding.set_aside if aside.claim_id == claim_id), None)
        if finding
        else None,
        checks=tuple(check for check in picture.checks if claim_id in check.claim_ids),
        rulings=tuple(ruling for ruling in picture.rulings if claim_id in ruling.changed),
    )


def named_in(claim: Claim) -> frozenset[str | None]:
    """The ids of the entities that a claim speaks of, or credits."""
    terms = [term.entity_id for term in (claim.subject, claim.object) if term]
    return frozenset({*terms, claim.where, claim.scope.area, *(step.entity_id for step in claim.attribution)} - {None})


def marked(picture: Situation, report_id: str) -> MarkedReport:
    """One of the picture's reports, with what was found in it."""
    report = next(report for report in picture.reports if report.id == report_id)
    entities = (
        replace(entity, mentions=tuple(m for m in entity.mentions if m.report_id == report_id))
        for entity in picture.entities
    )
    events = (
        replace(event, mentions=tuple(m for m in event.mentions if m.report_id == report_id))
        for event in picture.events
    )
    return MarkedReport(
        report=report,
        story_id=report.story_id,
        entities=tuple(entity for entity in entities if entity.mentions),
        dates=tuple(date for date in picture.dates if date.report_id == report_id),
        quantities=tuple(measure for measure in picture.quantities if measure.report_id == report_id),
        attributions=tuple(a for a in picture.attributions if a.content and a.content[0].report_id == report_id),
        events=tuple(event for event in events if event.mentions),
        claims=tuple(claim for claim in picture.claims if claim.report_id == report_id),
        lineages=tuple(lineage for lineage in picture.lineages if report_id in lineage.report_ids),
    )
