"""A map of the places in a story, each drawn as exactly as it is known."""

from __future__ import annotations

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt

from consilience.present import words
from consilience.present.page.geometry import Point
from consilience.present.page.html import Html, el
from consilience.present.page.map_drawing import Spot, drawing
from consilience.present.page.section import fold, section
from consilience.present.placing import KNOWN_TO, RADII, point
from consilience.present.view import StoryView

EARTH = 6371.0  # km, mean radius
NEAR = 150.0  # km: the map always reaches this far; then up to the first gap four times as wide as all before it
GAP = 4.0


def map_of(view: StoryView) -> Html:
    """The map; nothing where no place of the story has coordinates."""
    found = spots(view)
    if not found:
        return section(view, "map", "Map")
    near = reach(found)
    items = [_item(spot, near) for spot in found]
    note = "A circle is as wide as the place is uncertain; a region, a country or a place we cannot locate has no mark."
    source = el("figcaption", "Outlines: Natural Earth, 1:50 million. Places: GeoNames.")
    picture = el("figure", drawing(near), source)
    return section(view, "map", "Map", picture, fold(items, most=14, more="more places"), note=note)


def spots(view: StoryView) -> list[Spot]:
    """The places that the story's reports name, the ones where things happened first, then the most named."""
    scenes = {claim.where for finding in view.findings for claim in view.claims(finding) if finding.headline}
    where = [f.answer.entity_id for f in view.findings if f.predicate == "happened_in" and f.answer]
    found = []
    for entity in view.entities():
        place, named = entity.place, len(view.mentions(entity))
        if named and place and (at := point(place)):
            found.append(Spot(entity=entity, place=place, at=at, named=named))
    return sorted(found, key=lambda s: (s.entity.id not in where, s.entity.id not in scenes, -s.named, s.entity.id))


def reach(found: Sequence[Spot]) -> list[Spot]:
    """The spots one map can show: outward from the first, up to the first great gap."""
    by_distance = sorted(found, key=lambda spot: (kilometres(found[0].at, spot.at), spot.entity.id))
    near: list[Spot] = []
    last = 0.0
    for spot in by_distance:
        distance = kilometres(found[0].at, spot.at)
        if distance > NEAR and distance > GAP * max(last, NEAR / GAP):
            break
        near.append(spot)
        last = distance
    return sorted(near, key=found.index)


def kilometres(left: Point, right: Point) -> float:
    """The distance along the globe (haversine)."""
    (x1, y1), (x2, y2) = ((radians(p[0]), radians(p[1])) for p in (left, right))
    half = sin((y2 - y1) / 2) ** 2 + cos(y1) * cos(y2) * sin((x2 - x1) / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(half, 1)))


def _item(spot: Spot, near: Sequence[Spot]) -> Html:
    place = spot.place
    division = place.admin1 if place.admin1 and not place.admin1.isdecimal() else None  # GeoNames has codes for some
    within = ", ".join(part for part in (division, place.country) if part and part != spot.entity.name)
    precision = place.precision or 1
    known = f"{KNOWN_TO[precision]}, drawn {RADII[precision]:g} km wide each way" if precision in RADII else ""
    pieces = [within, known, "" if spot in near else "beyond this map"]
    times = f"named {words.plural(spot.named, 'time')}"
    return el(
        "li", el("b", spot.entity.name), " ", el("span", " · ".join([p for p in pieces if p] + [times]), class_="held")
    )
