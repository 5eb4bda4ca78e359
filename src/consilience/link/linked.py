"""Readings become one picture: entities, claims, events and attributions over the whole pile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.lexicon.gazetteer import Gazetteer
from consilience.link.claims import link_attribution, link_claims
from consilience.link.entities import find_entities
from consilience.link.event_clusters import Regroup, unchanged
from consilience.link.events import link_events
from consilience.link.index import Index
from consilience.link.referents import referents
from consilience.link.scene import settle
from consilience.model import Attribution, Claim, Entity, Event, Reading, Report, Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What the reports mean, each tuple sorted."""

    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    attributions: tuple[Attribution, ...]


def link(
    reports: Sequence[Report], readings: Sequence[Reading], stories: Sequence[Story], *, gazetteer: Gazetteer
) -> Linked:
    """What the readings mean, put together.

    Names are judged first within their report, then within its story, then over the pile: the same words are the
    same person anywhere, a mere likeness only within one story.

    Args:
        reports: The reports, in any order.
        readings: One for each report, in any order.
        stories: Which reports tell of one happening; a report without a story stands for itself.
        gazetteer: Where places are looked up.
    """
    return link_to(link_names(reports, readings, stories, gazetteer=gazetteer), reports, readings, stories)


def link_names(
    reports: Sequence[Report], readings: Sequence[Reading], stories: Sequence[Story], *, gazetteer: Gazetteer
) -> tuple[Entity, ...]:
    """The entities that the readings name."""
    scopes = scopes_of(reports, stories)
    readings = sorted(readings, key=lambda reading: reading.report_id)
    return find_entities(
        [r for reading in readings for r in referents(reading, scopes[reading.report_id])],
        gazetteer,
        {report.id: report.outlet for report in reports if report.outlet},
    )


def link_to(
    entities: tuple[Entity, ...],
    reports: Sequence[Report],
    readings: Sequence[Reading],
    stories: Sequence[Story],
    *,
    regroup: Regroup = unchanged,
) -> Linked:
    """Everything else that the readings tell, put together with these entities.

    `regroup` has the last word on which mentions of events tell of one event.
    """
    story_of = {rid: story.id for story in stories for rid in story.report_ids}
    scopes = scopes_of(reports, stories)
    readings = sorted(readings, key=lambda reading: reading.report_id)
    index = Index(entities, readings)
    readings = settle(readings, reports, scopes, index, entities)
    events = link_events(readings, scopes, index, regroup=regroup)
    event_at = {(m.report_id, m.start, m.end): event.id for event in events for m in event.mentions}
    return Linked(
        entities=entities,
        claims=tuple(
            claim
            for reading in readings
            for claim in link_claims(reading, story_of.get(reading.report_id), index, event_at)
        ),
        events=events,
        attributions=tuple(link_attribution(a, index) for reading in readings for a in reading.attributions),
    )


def scopes_of(reports: Sequence[Report], stories: Sequence[Story]) -> dict[str, str]:
    """{report: its story, or itself where it has none}."""
    story_of = {rid: story.id for story in stories for rid in story.report_ids}
    return {report.id: story_of.get(report.id, report.id) for report in reports}
