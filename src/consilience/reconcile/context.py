"""What reconciling one story needs to know besides its claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from consilience.model import Claim, Entity, Lineage, Report, Story, Term
from consilience.reconcile.pile import Pile
from consilience.text.paragraphs import paragraphs

ONE_TEXT = ("exact", "near", "wire")  # copies: one voice in everything they say
LEAD = 4  # paragraphs, a headline and a dateline among them: what most newsrooms call the lead
DEFAULT_RULE = "recommended"  # the rule that is right most often on labelled events: docs/decisions/0006
TITLE_WORDS = 6  # a report without an outlet is known by the first words of its title


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One story's reports, the entities its claims speak of, and the copies among its reports."""

    story: Story
    reports: dict[str, Report]
    lineages: tuple[Lineage, ...]
    pile: Pile
    rule: str = DEFAULT_RULE  # the name of a rule for figures, of `rules/figure.py`
    day: str | None = None  # on which most of the reports put the event, as an ISO date
    leads: dict[str, int] = field(default_factory=dict)  # where each report's lead ends, for those that were asked for
    wholes: dict[str, Claim] = field(default_factory=dict)  # {figure: what it is a part of; itself where a total}

    @classmethod
    def of(cls, story: Story, pile: Pile, *, rule: str = DEFAULT_RULE) -> Context:
        """The part of a pile that belongs to one story; `rule` chooses among its figures."""
        reports = {rid: pile.reports[rid] for rid in sorted(story.report_ids) if rid in pile.reports}
        lineages = {lineage.id: lineage for rid in reports for lineage in pile.lineages.get(rid, ())}
        ordered = sorted(lineages.values(), key=lambda lineage: (lineage.kind, lineage.id))
        shared = (x for x in ordered if len(reports.keys() & set(x.report_ids)) > 1)
        return cls(story=story, reports=reports, lineages=tuple(shared), pile=pile, rule=rule)

    @property
    def entities(self) -> dict[str, Entity]:
        """The pile's entities, by their ids."""
        return self.pile.entities

    @property
    def claims(self) -> list[Claim]:
        """What the story's reports claim."""
        return [claim for rid in self.reports for claim in self.pile.claims.get(rid, ())]

    def name(self, term: Term | None) -> str:
        """What a subject or object is called; empty where there is none."""
        if term is None:
            return ""
        entity = self.entities.get(term.entity_id or "")
        return entity.name if entity else (term.text or "")

    def voice(self, report_id: str) -> str:
        """How a report is spoken of: its outlet, else the first words of its title or text."""
        report = self.reports[report_id]
        if report.outlet:
            return report.outlet
        words = (report.title or headline(report) or report.text).split()
        return " ".join(words[:TITLE_WORDS]) + ("…" if len(words) > TITLE_WORDS else "")

    def text_of(self, report_id: str) -> str:
        """A key that copies of one text share."""
        return next((x.id for x in self.lineages if x.kind in ONE_TEXT and report_id in x.report_ids), report_id)

    def in_lead(self, claim: Claim) -> bool:
        """Whether a claim stands in its report's headline or first paragraphs, where the event itself is told."""
        if claim.report_id not in self.leads:
            ends = [end for _, end, _ in islice(paragraphs(self.reports[claim.report_id]), LEAD)]
            self.leads[claim.report_id] = ends[-1] if ends else 0
        return claim.evidence[0].start < self.leads[claim.report_id]

    def times_named(self, entity_id: str | None) -> int:
        """How often the story's reports name an entity."""
        return sum(self.pile.named[entity_id or "", rid] for rid in self.reports)

    def published(self, claim: Claim) -> str:
        """The day the claim was said, as an ISO date; empty where it is not known, which sorts first."""
        published = self.reports[claim.report_id].published
        return (published.value or published.latest or "") if published else ""

    def first_day(self) -> date | None:
        """The first day on which any of the story's reports was published."""
        days = [d for d in (iso_day(r.published.value) for r in self.reports.values() if r.published) if d]
        return min(days, default=None)


def headline(report: Report) -> str:
    """The headline above a report's first paragraph, or nothing; a heading further down is not the report's."""
    kinds = {"headline": True, "body": False}
    first = next((part for part in report.parts if part.kind in kinds), None)
    return report.text[first.start : first.end].strip() if first and kinds[first.kind] else ""


def iso_day(value: str | None) -> date | None:
    """The day that an ISO date or time falls on; None for anything less exact.

    >>> iso_day("2031-03-04T15"), iso_day("2031-03"), iso_day("2031-W10")
    (datetime.date(2031, 3, 4), None, None)
    """
    if value is None or "W" in value[:10]:  # Python reads a week as its Monday
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def in_order(claims: Sequence[Claim], context: Context) -> list[Claim]:
    """Claims by the day they were said, then as they stand in their report."""
    return sorted(claims, key=lambda c: (context.published(c), c.report_id, c.evidence[0].start, c.id))
