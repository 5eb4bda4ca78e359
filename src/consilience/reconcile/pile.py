"""A pile, indexed once, so that reconciling one story costs what that story holds and not what the pile does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from consilience.model import Claim, Entity, Lineage, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """Everything that stories are reconciled from, by the report it belongs to."""

    reports: dict[str, Report] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    claims: dict[str, list[Claim]] = field(default_factory=dict)  # by report, in their order
    lineages: dict[str, list[Lineage]] = field(default_factory=dict)  # by report
    named: Counter[tuple[str, str]] = field(default_factory=Counter)  # (entity, report): how often it is named there

    @classmethod
    def of(
        cls,
        reports: Iterable[Report],
        claims: Iterable[Claim],
        entities: Iterable[Entity] = (),
        lineages: Iterable[Lineage] = (),
    ) -> Pile:
        """The index of a pile."""
        pile = cls()
        for report in reports:
            pile.reports[report.id] = report
        for claim in claims:
            pile.claims.setdefault(claim.report_id, []).append(claim)
        for lineage in lineages:
            for rid in lineage.report_ids:
                pile.lineages.setdefault(rid, []).append(lineage)
        for entity in entities:
            pile.entities[entity.id] = entity
            pile.named.update((entity.id, mention.report_id) for mention in entity.mentions)
        return pile
