"""People's word on one pile: changes of its records, each of which leaves the machine's own as they are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from consilience.judge.claims import applied, revise_claims, wrong
from consilience.judge.entities import revise_entities
from consilience.judge.groups import Pair, regroup
from consilience.judge.hear import hear
from consilience.judge.known import At, Known
from consilience.judge.places import Places
from consilience.judge.reports import revise_dates, revise_days, revise_lineages, with_lineages
from consilience.judge.standing import Heard, by
from consilience.lexicon.gazetteer import Gazetteer
from consilience.model import Claim, Entity, Judgement, Lineage, Report, SetAside, Situation, Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What people said, heard against what the machine found. Everything is asked for in the order of the methods."""

    heard: tuple[Heard, ...]
    machine: Situation
    gazetteer: Gazetteer | None

    @classmethod
    def of(
        cls,
        judgements: Iterable[Judgement],
        machine: Situation,
        *,
        gazetteer: Gazetteer | None,
        rules: Collection[str],
    ) -> Word:
        """The word of these judgements on what the machine found; `rules` are the names of the rules for figures."""
        places = Places(gazetteer, machine.entities)
        heard = hear(judgements, Known(machine), places, rules)
        return cls(heard=tuple(heard), machine=machine, gazetteer=gazetteer)

    def here(self) -> Word:
        """Without what was judged for everywhere and fits nothing here: it is about another story."""
        gone = [one for one in self.heard if one.state == "no_longer_fits" and one.judgement.story_id is None]
        kept = tuple(one for one in self.heard if not any(one is other for other in gone) or any(one.sides))
        return replace(self, heard=kept)

    def lineages(self) -> tuple[Lineage, ...]:
        """Which reports share an origin."""
        return revise_lineages(self.machine.lineages, self.heard)

    def reports(self, lineages: Sequence[Lineage]) -> tuple[Report, ...]:
        """When the reports came out, and which of these lineages they are in."""
        return with_lineages(revise_dates(self.machine.reports, self.heard), lineages)

    def stories(self, reports: Sequence[Report]) -> tuple[Story, ...]:
        """The stories of these reports. Which reports they have was said before anything was read: `judged_groups`."""
        return self.machine.stories if reports == self.machine.reports else revise_days(self.machine.stories, reports)

    def entities(self) -> tuple[Entity, ...]:
        """Who and what there is, under which names, and where."""
        found = revise_entities(
            self.machine.entities, same=self._pairs("same", "name"), different=self._pairs("different", "name")
        )
        places = Places(self.gazetteer, self.machine.entities)
        for one in applied(self.heard, "place", about="name"):
            place = places.find(one.judgement.value or "")
            why = f"placed {by(one.judgement)}"
            for entity in found_at(found, one):
                if place:
                    moved = replace(entity, type="place", place=place.place, why=(why, *entity.why))
                    found = tuple(moved if e is entity else e for e in found)
        return found

    def events(self, groups: Sequence[frozenset[At]]) -> Sequence[frozenset[At]]:
        """Which mentions of events tell of one event."""
        same, different = self._pairs("same", "event"), self._pairs("different", "event")
        return regroup(groups, same=same, different=different) if same or different else groups

    def claims(self, claims: Sequence[Claim], entities: Sequence[Entity]) -> tuple[tuple[Claim, ...], list[Entity]]:
        """What is claimed, and the places that no report names but a person."""
        places = Places(self.gazetteer, entities)
        return revise_claims(claims, self.heard, places), list(places.made.values())

    def wrong(self) -> dict[str, SetAside]:
        """The claims that are out of every finding, with who says so and why."""
        return wrong(self.heard)

    def rules(self) -> dict[str, str]:
        """{finding: the rule that chooses its figure}."""
        ruled = applied(self.heard, "rule", about="finding")
        return {str(finding): one.judgement.value or "" for one in ruled for finding in one.sides[0]}

    def _pairs(self, kind: str, about: str) -> list[Pair[At]]:
        told = [one for one in self.heard if one.judgement.kind == kind and one.about == about]
        return [(mentions(one.sides[0]), mentions(one.sides[1])) for one in told if one.state == "applied"]


def mentions(items: Iterable[object]) -> frozenset[At]:
    """Those items that are mentions."""
    return frozenset(item for item in items if isinstance(item, tuple))


def found_at(entities: Iterable[Entity], one: Heard) -> list[Entity]:
    """The entities with a mention that a judgement is about."""
    told = {item for side in one.sides for item in side}
    return [entity for entity in entities if any((m.report_id, m.start, m.end) in told for m in entity.mentions)]
