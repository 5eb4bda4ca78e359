"""A situation, turned so that a reader's questions have quick answers: look-ups and orders, nothing new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from consilience.model import (
    Attribution,
    Check,
    Claim,
    ClaimKind,
    Entity,
    Finding,
    Lineage,
    Measure,
    Mention,
    Report,
    Situation,
    Status,
    Story,
    Term,
    TimeExpression,
)
from consilience.present.naming import name_reports
from consilience.present.words import ASIDES

Key = TypeVar("Key")
Item = TypeVar("Item")
ORDER: Final[tuple[Status, ...]] = ("conflict", "denied", "update", "agree", "open", "single", "unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """The whole situation by id. `names` says what each report is called; `places` where each stands in the list."""

    situation: Situation
    reports: dict[str, Report]
    claims: dict[str, Claim]
    entities: dict[str, Entity]
    names: dict[str, str]
    places: dict[str, int]
    measures: dict[str, list[Measure]]  # by report, as are the dates
    dates: dict[str, list[TimeExpression]]
    mentions: dict[tuple[str, str], list[Mention]]  # by entity and report
    named_in: dict[str, list[Entity]]  # by report
    attributions: dict[str, list[Attribution]]  # by report
    asides: dict[str, list[Claim]]  # by report: the sayings and labels
    lineages: dict[str, list[Lineage]]  # by report

    @classmethod
    def of(cls, situation: Situation) -> Pile:
        """The look-ups of this situation."""
        ordered = sorted(situation.reports, key=publication)
        return cls(
            situation=situation,
            reports={report.id: report for report in ordered},
            claims={claim.id: claim for claim in situation.claims},
            entities={entity.id: entity for entity in situation.entities},
            names=name_reports(ordered),
            places={report.id: place for place, report in enumerate(ordered, start=1)},
            measures=gathered((measure.report_id, measure) for measure in situation.quantities),
            dates=gathered((date.report_id, date) for date in situation.dates),
            mentions=gathered(((e.id, m.report_id), m) for e in situation.entities for m in e.mentions),
            named_in=gathered(
                (rid, e) for e in situation.entities for rid in dict.fromkeys(m.report_id for m in e.mentions)
            ),
            attributions=gathered((a.content[0].report_id, a) for a in situation.attributions if a.content),
            asides=gathered((claim.report_id, claim) for claim in situation.claims if claim.kind in ASIDES),
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


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """One story: its reports by the day they appeared, its findings with what matters first."""

    pile: Pile
    story: Story
    reports: tuple[Report, ...]
    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]

    def by_status(self, status: Status) -> list[Finding]:
        """The findings that stand so."""
        return [finding for finding in self.findings if finding.status == status]

    def claims(self, finding: Finding) -> list[Claim]:
        """A finding's claims, report by report, in the order of the text."""
        found = [self.pile.claims[cid] for cid in finding.claim_ids if cid in self.pile.claims]
        return sorted(found, key=lambda c: (self.pile.places.get(c.report_id, 0), c.evidence[0].start, c.id))

    def entities(self) -> list[Entity]:
        """What the story's reports name."""
        return list({e.id: e for report in self.reports for e in self.pile.named_in.get(report.id, ())}.values())

    def mentions(self, entity: Entity) -> list[Mention]:
        """Where the story's reports name it, report by report."""
        return [
            mention
            for report in self.reports
            for mention in sorted(self.pile.mentions.get((entity.id, report.id), ()), key=lambda m: m.start)
        ]

    def lineages(self) -> list[Lineage]:
        """The lineages that more than one of the story's reports is in, with most of them first."""
        found = {line.id: line for report in self.reports for line in self.pile.lineages.get(report.id, ())}
        here = {report.id for report in self.reports}
        several = [line for line in found.values() if len(here.intersection(line.report_ids)) > 1]
        return sorted(several, key=lambda line: (-len(line.report_ids), line.kind, line.id))

    def asides(self, kind: ClaimKind) -> list[Claim]:
        """The story's claims of a kind that stands outside the synopsis: sayings, labels."""
        return [c for report in self.reports for c in self.pile.asides.get(report.id, ()) if c.kind == kind]

    def named(self, report_ids: Iterable[str]) -> list[str]:
        """What these reports are called; said shortly where they are all the story has."""
        names = self.pile.names_of(report_ids)
        return [f"all {len(names)} reports"] if len(names) == len(self.reports) > 2 else names

    def reports_of(self, finding: Finding) -> list[str]:
        """The names of the reports with a claim in this finding."""
        return self.pile.names_of(claim.report_id for claim in self.claims(finding))


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


def views(pile: Pile) -> list[StoryView]:
    """Every story, the one with the most reports first."""
    findings = gathered((finding.story_id, finding) for finding in pile.situation.findings)
    stories = sorted(pile.situation.stories, key=lambda story: (-len(story.report_ids), story.earliest or "", story.id))
    checks = gathered((check.story_id, check) for check in pile.situation.checks)
    return [_view(pile, story, findings.get(story.id, []), checks.get(story.id, [])) for story in stories]


def _view(pile: Pile, story: Story, findings: Sequence[Finding], checks: Sequence[Check]) -> StoryView:
    known = sorted((rid for rid in story.report_ids if rid in pile.reports), key=lambda rid: pile.places[rid])

    def weight(finding: Finding) -> tuple[int, bool, int, int, str]:
        reports = len({pile.claims[cid].report_id for cid in finding.claim_ids if cid in pile.claims})
        return ORDER.index(finding.status), not finding.headline, -reports, -len(finding.claim_ids), finding.id

    return StoryView(
        pile=pile,
        story=story,
        reports=tuple(pile.reports[rid] for rid in known),
        findings=tuple(sorted(findings, key=weight)),
        checks=tuple(checks),
    )
