"""A story's own happening as those who code events ask for it: the days, the place, the reports that tell of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from consilience.model import Claim, Entity, Finding, Place, Relation, Report
from consilience.present import saying, words
from consilience.present.judged import overruled
from consilience.present.pile import Pile
from consilience.present.view import StoryView

SHORT: Final = 80  # characters of a name or an answer within a note


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The first and the last day that it can have been; ISO dates, None where not known."""

    start: str | None = None
    end: str | None = None
    note: str = ""  # what a reader must know, above all that it is disputed

    @property
    def length(self) -> int | None:
        """How many days there are from the first to the last; None where one is not known, or no day at all."""
        try:
            days = (date.fromisoformat(self.end or "") - date.fromisoformat(self.start or "")).days + 1
        except ValueError:
            return None
        return days if days > 0 else None


def headline(view: StoryView, predicate: str) -> Finding | None:
    """The finding that is the story's own main fact or total of this kind."""
    return next((f for f in view.findings if f.predicate == predicate and f.headline), None)


def days_of(view: StoryView) -> Days:
    """The days of the happening: of the answer, and of what contradicts it; of all that is said, without an answer."""
    finding = headline(view, "happened_on")
    if finding is None or finding.status in ("unknown", "open"):
        return Days(note="The reports do not say on which day.")
    told = [claim.when for claim in rivals(view, finding) if claim.when]
    told += [finding.answer.when] if finding.answer and finding.answer.when else []
    starts, ends = {when.earliest for when in told}, {when.latest for when in told}
    notes = [f"The day is disputed: {told_by(view, finding)}."] if finding.status in ("conflict", "denied") else []
    notes += by_a_person(view, finding)
    return Days(start=_edge(starts, first=True), end=_edge(ends, first=False), note=" ".join(notes))


def place_of(view: StoryView) -> tuple[Entity | None, str]:
    """Where it happened, and what a reader must know of that."""
    finding = headline(view, "happened_in")
    if finding is None or finding.status in ("unknown", "open"):
        return None, "The reports do not say where."
    entity = view.pile.entities.get(finding.answer.entity_id or "") if finding.answer else None
    notes = [f"The place is disputed: {told_by(view, finding)}."] if finding.status in ("conflict", "denied") else []
    notes += by_a_person(view, finding)
    return entity, " ".join(notes) or ("" if entity else "The reports do not settle where.")


def by_a_person(view: StoryView, finding: Finding) -> list[str]:
    """What a person's word did to a finding, beside what the machine found; nothing where none did."""
    told = overruled(view.pile, finding)
    return [told] if told else []


def rivals(view: StoryView, finding: Finding) -> list[Claim]:
    """The claims that contradict the answer; all that is said, where there is none."""
    chosen = finding.answer.claim_id if finding.answer else None
    against = {rid for r in finding.relations if r.type == "conflict" for rid in (r.left, r.right)}
    return [c for c in view.claims(finding) if c.modality == "asserted" and (chosen is None or c.id in against)]


def told_by(view: StoryView, finding: Finding) -> str:
    """Each answer that is given, with those who give it: "9 (the coastguard); 11 (Harbour Post)"."""
    given: dict[str, list[str]] = {}
    named = {cid: saying.origin_name(view.pile, origin) for origin in finding.origins for cid in origin.claim_ids}
    for claim in view.claims(finding):
        who = named.get(claim.id) or view.pile.names.get(claim.report_id, "")
        text, who = words.shortened(answer_text(view.pile, claim), SHORT), words.shortened(who, SHORT)
        if text and who not in given.setdefault(text, []):
            given[text].append(who)
    return "; ".join(f"{text} ({words.listed(who)})" for text, who in given.items())


def answer_text(pile: Pile, claim: Claim) -> str:
    """What a claim answers to its question, in a few words."""
    if claim.quantity:
        return words.quantity(claim.quantity)
    if claim.predicate == "happened_on" and claim.when:
        return words.when(claim.when)
    entity = pile.entities.get(claim.where or "") if claim.predicate == "happened_in" else None
    return entity.name if entity else ""


def later_of(finding: Finding, update: Relation) -> tuple[str, str]:
    """The later and the earlier claim of an update: the answer is the later one, else the left."""
    chosen = finding.answer.claim_id if finding.answer else None
    return (update.right, update.left) if chosen == update.right else (update.left, update.right)


def reports_behind(view: StoryView, *findings: Finding | None) -> list[Report]:
    """The reports that answer these questions; all of the story's, where none does."""
    ids = {claim.report_id for finding in findings if finding for claim in view.claims(finding)}
    return [report for report in view.reports if report.id in ids] or list(view.reports)


def located(entity: Entity | None) -> Place | None:
    """What is known of a place that has coordinates; None where it has no point."""
    place = entity.place if entity else None
    return place if place and place.latitude is not None and place.longitude is not None else None


def _edge(days: set[str | None], *, first: bool) -> str | None:
    known = {day[:10] for day in days if day}
    if not known or None in days:
        return None
    return min(known) if first else max(known)
