"""Mentions of events put together, and what they say: one event in the making."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from consilience.link.index import Index
from consilience.model import DraftEvent, Role

Part = tuple[Role, str]
Place = tuple[str, int, int]  # a report and where in it
Regroup = Callable[[Sequence[frozenset[Place]]], Sequence[frozenset[Place]]]


def unchanged(groups: Sequence[frozenset[Place]]) -> Sequence[frozenset[Place]]:
    """The groups as they are."""
    return groups


@dataclass(slots=True)
class Cluster:
    """Mentions that were put together so far, and what they say."""

    drafts: list[DraftEvent] = field(default_factory=list)
    parts: Counter[Part] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    days: Counter[str] = field(default_factory=Counter)
    lemmas: Counter[str] = field(default_factory=Counter)

    def add(self, draft: DraftEvent, parts: Sequence[Part], place: str | None) -> None:
        self.drafts.append(draft)
        self.parts.update(parts)
        self.lemmas[draft.lemma] += 1
        if place:
            self.places[place] += 1
        if draft.when and draft.when.value:
            self.days[draft.when.value] += 1


def told(draft: DraftEvent, index: Index) -> tuple[list[Part], str | None]:
    """Who took part, and where it was."""
    return [(role, entity) for role, span in draft.participants if (entity := index.at(span))], index.at(draft.where)


def regrouped(clusters: Sequence[Cluster], index: Index, regroup: Regroup) -> Sequence[Cluster]:
    """The clusters, or others with the same mentions."""
    before = [frozenset(at(draft) for draft in cluster.drafts) for cluster in clusters]
    after = regroup(before)
    if after is before:
        return clusters
    home = {place: number for number, group in enumerate(after) for place in group}
    found: dict[int, Cluster] = {}
    for draft in sorted((d for cluster in clusters for d in cluster.drafts), key=at):
        found.setdefault(home[at(draft)], Cluster()).add(draft, *told(draft, index))
    return list(found.values())


def at(draft: DraftEvent) -> Place:
    """Where a mention of an event stands."""
    return draft.span.report_id, draft.span.start, draft.span.end
