"""A pile, story by story: what matters first, nothing new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from consilience.model import Check, Claim, ClaimKind, Entity, Finding, Lineage, Mention, Report, Status, Story
from consilience.present.pile import Pile, gathered

ORDER: Final[tuple[Status, ...]] = ("conflict", "denied", "update", "agree", "open", "single", "unknown")


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
