"""GeoJSON (RFC 7946): the places of each story, with what is said to have happened there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from consilience.model import Entity, Situation
from consilience.present import saying
from consilience.present.export.cells import plain
from consilience.present.export.claim_rows import ClaimRow, claim_rows
from consilience.present.export.table import day_of
from consilience.present.left_out import as_known
from consilience.present.pile import Pile, gathered
from consilience.present.placing import RADII, known_to, point
from consilience.present.view import StoryView, views

DIGITS = 6  # of a degree: ten centimetres, and no more is ever known (RFC 7946, 11.2)
Json = dict[str, Any]


def render_geojson(situation: Situation) -> bytes:
    """A feature for each place that a story names; one that is not known to a point has no geometry.

    A place known to its district or province only stands in the middle of it; `precision` (UCDP's 1 to 7), `known_to`
    and `radius_km` say so. A region or a country is no point.
    """
    pile = Pile.of(situation)
    told = gathered(((said.claim.story_id, at), said) for said in claim_rows(pile) for at in _places(said))
    found = [
        _feature(view, entity, told.get((view.story.id, entity.id), []))
        for view in views(pile)
        for entity in _named(view)
    ]
    collection = {
        "type": "FeatureCollection",
        "name": "consilience",
        "software": situation.software,
        "as_known": as_known(situation) or None,
        "features": found,
    }
    return msgspec.json.format(msgspec.json.encode(collection), indent=1) + b"\n"


def _named(view: StoryView) -> Iterator[Entity]:
    """The story's places; those that are named most first."""
    places = [entity for entity in view.entities() if entity.type == "place" or entity.place]
    yield from sorted(places, key=lambda e: (-len(view.mentions(e)), e.name, e.id))


def _places(said: ClaimRow) -> tuple[str, ...]:
    """Where the claim is true, by entity: its scene, and the area that it holds for."""
    return tuple(dict.fromkeys(at for at in (said.claim.where, said.claim.scope.area) if at))


def _feature(view: StoryView, entity: Entity, told: list[ClaimRow]) -> Json:
    place, at = entity.place, point(entity.place)
    coordinates = {"type": "Point", "coordinates": [round(at[0], DIGITS), round(at[1], DIGITS)]} if at else None
    precision = place.precision if place else None
    return {
        "type": "Feature",
        "id": f"{view.story.id}:{entity.id}",
        "geometry": coordinates,
        "properties": {
            "name": plain(entity.name),
            "story": plain(view.story.title),
            "scene": _scene(view, entity),
            "precision": precision,
            "known_to": known_to(place),
            "radius_km": RADII.get(precision or 1) if at else None,
            "country": place.country if place else None,
            "admin1": place.admin1 if place else None,
            "feature": place.feature if place else None,
            "geonames_id": place.geonames_id if place else None,
            "named": len(view.mentions(entity)),
            "claims": len(told),
            "why": plain(" ".join(entity.why)),
            "said": [_said(said) for said in told],
        },
    }


def _scene(view: StoryView, entity: Entity) -> str:
    """Whether it happened there: `yes`, `disputed` where the reports name several scenes, `no`."""
    for finding in view.findings:
        if finding.predicate == "happened_in" and any(c.where == entity.id for c in view.claims(finding)):
            if finding.status in ("conflict", "denied"):
                return "disputed"
            return "yes" if finding.answer and finding.answer.entity_id == entity.id else "no"
    return "no"


def _said(said: ClaimRow) -> Json:
    finding, when = said.finding, said.claim.when
    return {
        "question": finding.question if finding else None,
        "status": finding.status if finding else None,
        "answer": plain(saying.answer(finding)) if finding else None,
        "says": plain(said.answer),
        "when": str(day_of(when) or "") or None if when else None,
        "modality": said.claim.modality,
        "said_by": plain(said.pile.source(said.claim)) or None,
        "report": plain(said.pile.names[said.report.id]),
        "quote": plain(" … ".join(span.quote for span in said.spans)),
        "claim_id": said.claim.id,
    }
