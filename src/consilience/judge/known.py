"""What a judgement is about, found among what the machine found: by its id, else by its words."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.judge.addresses import reports_at
from consilience.judge.focus import focused
from consilience.model import Claim, Entity, Finding, Mention, Situation, Target

At = tuple[str, int, int]  # a report and where in it
NAMES = frozenset({"name", "acronym"})


class Known:
    """A situation, to look targets up in. What is found nowhere is an empty set."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self.reports = {report.id: report for report in situation.reports}
        self._addresses = {report.id: report.uri for report in situation.reports}
        self.claims = {claim.id: claim for claim in situation.claims}
        self.findings = {finding.id: finding for finding in situation.findings}
        self.entities = {entity.id: entity for entity in situation.entities}
        self.told_in = {story.id: frozenset(story.report_ids) for story in situation.stories}

    def within(self, story_id: str | None) -> frozenset[str]:
        """The reports in which a judgement holds: of its story, where that is here, else all."""
        return self.told_in.get(story_id or "") or frozenset(self.reports)

    def reports_of(self, target: Target) -> frozenset[str]:
        """The reports that a target names, by id or by address."""
        for by_id in (target.report_id, target.id):
            if by_id in self.reports:
                return frozenset({by_id or ""})
        return reports_at(target.uri, self._addresses) if target.uri else frozenset()

    def told_by(self, target: Target) -> frozenset[str]:
        """The reports of the story that a target names, or of which it names a report."""
        by_id = self.told_in.get(target.id or "", frozenset())
        return by_id if by_id and not (target.report_id or target.uri) else self.reports_of(target)

    def mentions_of(self, target: Target, within: frozenset[str]) -> frozenset[At]:
        """The mentions that a name stands for: in its report, in its entity, or wherever the reports have it."""
        own = self.entities.get(target.id or "")
        if target.report_id or target.uri:
            within &= self.reports_of(target)
            meant = self._named(self.situation.entities, target, within)
            if meant or own is None:
                return meant
        if own is not None:
            return self._named((own,), target, within) or all_of(own, within)
        return self._by_name(target.quote or "", within)

    def several_of(self, target: Target, within: frozenset[str]) -> list[Entity]:
        """The entities that a bare name may mean, where it is the whole name of none and a word for several."""
        if target.id in self.entities or target.report_id or target.uri or not target.quote:
            return []
        full, others = self._called(target.quote, within)
        return others if len(others) > 1 and not full else []

    def events_of(self, target: Target) -> frozenset[At]:
        """The mentions of an event."""
        for event in self.situation.events:
            if event.id == target.id:
                return frozenset((m.report_id, m.start, m.end) for m in event.mentions)
        reports = self.reports_of(target)
        mentions = (m for event in self.situation.events for m in event.mentions if m.report_id in reports)
        return frozenset((m.report_id, m.start, m.end) for m in mentions if stands(target, m.start, m.end, m.quote))

    def claims_of(self, target: Target) -> frozenset[str]:
        """The claims with that id, else those that the words are the evidence of."""
        if target.id in self.claims:
            return frozenset({target.id or ""})
        reports = self.reports_of(target)
        told = [claim for claim in self.claims.values() if claim.report_id in reports and says(target, claim)]
        if len(told) > 1 and target.quote and not target.predicate:
            measures = (measure for measure in self.situation.quantities if measure.report_id in reports)
            told = focused(told, alike(target.quote), measures)
        return frozenset(claim.id for claim in told)

    def findings_of(self, target: Target, within: frozenset[str]) -> frozenset[str]:
        """The finding with that id, else of that question, else the main one of that predicate."""
        if target.id in self.findings:
            return frozenset({target.id or ""})
        found = [f for f in self.findings.values() if self.told_in.get(f.story_id, within) & within and asks(target, f)]
        return frozenset(finding.id for finding in found if target.quote or finding.headline)

    def _by_name(self, name: str, within: frozenset[str]) -> frozenset[At]:
        full, others = self._called(name, within)
        return frozenset(place for entity in full or others[:1] for place in spelled(entity, name, within))

    def _called(self, name: str, within: frozenset[str]) -> tuple[list[Entity], list[Entity]]:
        """The entities whose name it is, and those that are called so somewhere."""
        here = [e for e in self.situation.entities if any(m.report_id in within for m in e.mentions)]
        full = [entity for entity in here if alike(entity.name) == alike(name)]
        return full, [e for e in here if any(alike(m.quote) == alike(name) for m in e.mentions)]

    def _named(self, entities: Iterable[Entity], target: Target, within: frozenset[str]) -> frozenset[At]:
        mentions = (m for entity in entities for m in entity.mentions if m.report_id in within)
        if target.start is not None:
            return frozenset(at(m) for m in mentions if m.start <= (target.start or 0) < m.end)
        return frozenset(at(m) for m in mentions if target.quote and alike(m.quote) == alike(target.quote))


def at(mention: Mention) -> At:
    """Where a mention stands."""
    return mention.report_id, mention.start, mention.end


def alike(text: str) -> str:
    """A text for comparing: in small letters, on one line."""
    return " ".join(text.casefold().split())


def all_of(entity: Entity, within: frozenset[str]) -> frozenset[At]:
    """Where an entity is called by a name; where it never is, every mention."""
    here = [m for m in entity.mentions if m.report_id in within]
    return frozenset(at(m) for m in here if m.form in NAMES) or frozenset(map(at, here))


def spelled(entity: Entity, name: str, within: frozenset[str]) -> frozenset[At]:
    """Where an entity is called by this very name; every name of it, where it is so called by us only."""
    here = frozenset(at(m) for m in entity.mentions if m.report_id in within and alike(m.quote) == alike(name))
    return here or all_of(entity, within)


def stands(target: Target, start: int, end: int, quote: str) -> bool:
    """Are these the target's words? Where it says where they stand, that decides."""
    if target.start is not None:
        return start <= target.start < end or target.start <= start < (target.end or target.start + 1)
    words, own = alike(target.quote or ""), alike(quote)
    return bool(words) and (words in own or own in words)


def says(target: Target, claim: Claim) -> bool:
    """Is it what a target says of its evidence?"""
    if target.predicate and target.predicate != claim.predicate:
        return False
    return any(stands(target, span.start, span.end, span.quote) for span in claim.evidence)


def asks(target: Target, finding: Finding) -> bool:
    """Is it the question that a target tells?"""
    if target.predicate and target.predicate != finding.predicate:
        return False
    return alike(target.quote or finding.question).rstrip(" ?") == alike(finding.question).rstrip(" ?")
