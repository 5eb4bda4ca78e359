"""Who took part in an event: the bodies that acted, and those that it was done to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from consilience.model import Entity, Event
from consilience.present.export.actors import kinds_of
from consilience.present.view import StoryView

ARMED = frozenset({"military", "police", "government", "rebel", "peacekeeper"})
STATE = frozenset({"military", "police", "government"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Bodies and groups, each once. Persons and places are no parties: an attack is an army's, not its general's."""

    actors: tuple[Entity, ...] = ()
    others: tuple[Entity, ...] = ()

    @property
    def key(self) -> frozenset[str]:
        """The same for the same parties, whoever acted."""
        return frozenset(entity.id for entity in self.actors + self.others)

    def named(self) -> str:
        """All of them, as a reader knows them."""
        return "; ".join(entity.name for entity in self.actors + self.others)


def parties_of(view: StoryView, events: Iterable[Event]) -> Parties:
    """Those who took part, in the order of the events; who is both, as in a battle, is an actor."""
    actors: dict[str, Entity] = {}
    others: dict[str, Entity] = {}
    for event in events:
        for part in event.participants:
            entity = view.pile.entities.get(part.entity_id)
            if entity is None or entity.type not in ("organization", "group"):
                continue
            if part.role == "actor":
                actors[entity.id] = entity
            elif part.role in ("recipient", "victim"):
                others[entity.id] = entity
    return Parties(actors=tuple(actors.values()), others=tuple(e for e in others.values() if e.id not in actors))


def violent(view: StoryView) -> list[Event]:
    """The story's acts of violence that are told as having happened."""
    found = (event for event in view.pile.situation.events if event.story_id == view.story.id)
    return [event for event in found if event.type == "ASSAULT" and event.modality == "asserted"]


def sides_of(parties: Parties) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    """The two sides, a state's first: those that acted and those it was done to; of a battle, states and rebels."""
    left, right = parties.actors, parties.others
    if not right:
        left = tuple(entity for entity in parties.actors if kinds_of(entity) & STATE)
        right = tuple(entity for entity in parties.actors if entity not in left)
    return (right, left) if _side(right) and _side(right) <= STATE else (left, right)


def violence_type(left: tuple[Entity, ...], right: tuple[Entity, ...]) -> int | None:
    """UCDP's type: 1 a state and rebels, 2 nobody's but rebels, 3 against civilians; None where it cannot be told.

    It takes both sides, and words of the reports for what each of them is.
    """
    sides = [_side(left), _side(right)]
    if not all(sides):
        return None
    if {"civilian"} in sides:
        return 3 if any(side <= ARMED for side in sides) else None
    if {"rebel"} in sides:
        return 1 if any(side <= STATE for side in sides) else 2 if sides == [{"rebel"}, {"rebel"}] else None
    return None


def _side(entities: Iterable[Entity]) -> frozenset[str]:
    """The kinds of one side; none, where what one of them is cannot be told."""
    kinds = [kinds_of(entity) for entity in entities]
    return frozenset().union(*kinds) if all(kinds) else frozenset()
