"""PLOVER event records: who did what to whom, one JSON object a line, in the codes of the PLOVER manual.

Only what is told as having happened is in the list. What is background, foreseen, intended, conditional, possible or
denied is PLOVER's auxiliary, which the manual keeps out of the main event list: it stays in the situation file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final

from consilience.model import Entity, Event, Role, Situation
from consilience.present.export.actors import sector_of
from consilience.present.export.jsonl import as_lines
from consilience.present.pile import Pile
from consilience.present.placing import point
from consilience.present.view import StoryView, views

QUADS: Final = {  # SANCTION: the manual's chapter has it material, its last table verbal
    1: ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    2: ("COOPERATE", "AID", "RETREAT"),
    3: ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    4: ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
QUAD_OF: Final = {type_: quad for quad, types in QUADS.items() for type_ in types}
MODES: Final[dict[str, tuple[str, ...]]] = {
    "CONSULT": ("visit", "third-party", "multilateral", "phone"),
    "RETREAT": ("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
    "REQUEST": ("assist", "change", "yield", "meet"),
    "REJECT": ("assist", "change", "yield", "meet"),
    "ACCUSE": ("disapprove", "investigate", "allege"),
    "THREATEN": ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    "PROTEST": ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    "SANCTION": ("convict", "expel", "withdraw", "discontinue"),
    "MOBILIZE": ("troops", "weapons", "police", "militia"),
    "COERCE": (
        *("seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation"),
        "cyber",
    ),
    "ASSAULT": (
        *("abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives"),
        *("suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional"),
    ),
}
RESOLUTIONS: Final = {1: 4, 2: 4, 3: 3, 4: 2, 6: 1}  # by our precision, UCDP's: city, district, province, country
WITHIN_TOWN: Final = 5
TOWN: Final = "PPL"  # how GeoNames' codes of towns begin


def render_plover(situation: Situation) -> bytes:
    """The records, story by story, by day."""
    pile = Pile.of(situation)
    return as_lines(record for view in views(pile) for record in records_of(view))


def records_of(view: StoryView) -> Iterator[dict[str, Any]]:
    """A story's main event list."""
    sector = cache(lambda id_: sector_of(view.pile.entities[id_]))  # a name may stand in thousands of events
    events = [e for e in view.pile.situation.events if e.story_id == view.story.id and e.modality == "asserted"]
    dated = [(dated_by(view, event), event) for event in events if event.type in QUAD_OF]
    for (day, basis), event in sorted(dated, key=lambda item: (item[0][0] or "9999", item[1].id)):
        yield {
            "id": event.id,
            "date": day,
            "date_basis": basis,
            "date_earliest": event.when.earliest if event.when else None,
            "date_latest": event.when.latest if event.when else None,
            "actor": parties(view, event, sector, "actor"),
            "recipient": parties(view, event, sector, "recipient", "victim"),
            "event": [event.type],
            "mode": [event.mode] if event.mode in MODES.get(event.type, ()) else [],
            "quad": QUAD_OF[event.type],
            "location": location(view.pile.entities.get(event.where or "")),
            "text": sorted({span.quote for span in event.mentions}),
            "source": view.pile.names_of(span.report_id for span in event.mentions),
            "status": "provisional",
        }


def dated_by(view: StoryView, event: Event) -> tuple[str | None, str]:
    """The day, and how it is known: told of the event, or only that of the first report to tell of it."""
    when = event.when
    if when and when.value:
        return (when.earliest if "W" in when.value else when.value[:10]), "event"
    reports = [view.pile.reports[span.report_id] for span in event.mentions if span.report_id in view.pile.reports]
    days = [report.published.value for report in reports if report.published and report.published.value]
    return min(days, default=None), "publication" if days else "unknown"


def parties(view: StoryView, event: Event, sector: Callable[[str], str], *roles: Role) -> list[dict[str, Any]]:
    """Those who take these parts, each with PLOVER's sector; a place may stand for those who govern it."""
    known = view.pile.entities
    ids = dict.fromkeys(part.entity_id for part in event.participants if part.role in roles)
    found = [known[id_] for id_ in ids if id_ in known]
    return [
        {"id": entity.id, "name": entity.name, "type": entity.type, "sector": sector(entity.id), "country": of(entity)}
        for entity in found
    ]


def of(entity: Entity) -> str | None:
    """The country of a place; of others it is not known."""
    return entity.place.country if entity.place else None


def location(entity: Entity | None) -> dict[str, Any] | None:
    """Where it happened, and how exactly that is known; a place too wide for a point has none."""
    if entity is None:
        return None
    place, at = entity.place, point(entity.place)
    within = place is not None and place.precision == 1 and not (place.feature or TOWN).startswith(TOWN)
    return {
        "id": entity.id,
        "name": entity.name,
        "country": place.country if place else None,
        "admin1": place.admin1 if place else None,
        "latitude": at[1] if at else None,
        "longitude": at[0] if at else None,
        "resolution": WITHIN_TOWN if within else RESOLUTIONS.get(place.precision or 0) if place else None,
    }
