"""A situation by id: the look-ups that everything to read is made with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from consilience.model import (
    Attribution,
    Claim,
    Entity,
    Lineage,
    Measure,
    Mention,
    Relation,
    Report,
    Situation,
    Term,
    TimeExpression,
)
from consilience.present.naming import name_reports
from consilience.present.terms import ASIDES

Key = TypeVar("Key")
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """The whole situation by id. `names` says what each report is called; `places` where each stands in the list."""

    situation: Situation
    reports: dict[str, Report]
    claims: dict[str, Claim]
    entities: dict[str, Entity]
    names: dict[str, str]
    places: dict[str, int]
    measures: dict[str, list[Measure]]  # by report, in the order of the text; as are the dates
    dates: dict[str, list[TimeExpression]]
    mentions: dict[tuple[str, str], list[Mention]]  # by entity and report
    named_in: dict[str, list[Entity]]  # by report
    attributions: dict[str, list[Attribution]]  # by report
    asides: dict[str, list[Claim]]  # by report: the sayings and labels
    lineages: dict[str, list[Lineage]]  # by report
    reasons: dict[str, str]  # by report: why it is in its story
    relations: dict[tuple[str, str], list[Relation]]  # by finding and claim

    @classmethod
    def of(cls, situation: Situation) -> Pile:
        """The look-ups of this situation."""
        ordered, wrong = sorted(situation.reports, key=publication), wrong_in(situation)
        return cls(
            situation=situation,
            reports={report.id: report for report in ordered},
            claims={claim.id: claim for claim in situation.claims},
            entities={entity.id: entity for entity in situation.entities},
            names=name_reports(ordered),
            places={report.id: place for place, report in enumerate(ordered, start=1)},
            measures=gathered((m.report_id, m) for m in sorted(situation.quantities, key=lambda m: m.start)),
            dates=gathered((date.report_id, date) for date in sorted(situation.dates, key=lambda d: d.start)),
            mentions=gathered(((e.id, m.report_id), m) for e in situation.entities for m in e.mentions),
            named_in=gathered(
                (rid, e) for e in situation.entities for rid in dict.fromkeys(m.report_id for m in e.mentions)
            ),
            attributions=gathered((a.content[0].report_id, a) for a in situation.attributions if a.content),
            asides=gathered((c.report_id, c) for c in situation.claims if c.kind in ASIDES and c.id not in wrong),
            relations=gathered(
                ((f.id, cid), relation)
                for f in situation.findings
                for relation in f.relations
                for cid in ends(relation)
            ),
            reasons={reason.report_id: reason.why for story in situation.stories for reason in story.reasons},
            lineages=gathered((rid, lineage) for lineage in situation.lineages for rid in lineage.report_ids),
        )

    def term(self, term: Term | None) -> str:
        """What a claim speaks of, by its entity's name or in the report's words."""
        if term is None:
            return ""
        entity = self.entities.get(term.entity_id or "")
        return entity.name if entity else term.text or ""

    def source(self, claim: Claim) -> str:
        """Who is credited, from the nearest to the origin; empty where the outlet itself says so."""
        steps = [self.term(Term(entity_id=step.entity_id, text=step.text)) for step in claim.attribution]
        return ", citing ".join(dict.fromkeys(step for step in steps if step))

    def names_of(self, report_ids: Iterable[str]) -> list[str]:
        """What these reports are called, each once, in the order of the page."""
        known = {rid for rid in report_ids if rid in self.places}
        return [self.names[rid] for rid in sorted(known, key=lambda rid: self.places[rid])]


def wrong_in(situation: Situation) -> frozenset[str]:
    """The claims of which people say that they are wrong."""
    said = {judgement.id for judgement in situation.judgements if judgement.kind == "wrong"}
    told = (ruling for ruling in situation.rulings if ruling.judgement_id in said and ruling.state == "applied")
    return frozenset(thing for ruling in told for thing in ruling.changed)


def ends(relation: Relation) -> tuple[str, str]:
    """The two claims that a relation joins."""
    return relation.left, relation.right


def gathered(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, list[Item]]:
    """The items under their keys, in their order."""
    found: dict[Key, list[Item]] = {}
    for key, item in pairs:
        found.setdefault(key, []).append(item)
    return found


def publication(report: Report) -> tuple[str, str, str]:
    """What puts reports in order: the day they appeared, then outlet and id."""
    published = report.published
    day = (published.value or published.earliest or "9999") if published else "9999"
    return day, report.outlet or "", report.id
