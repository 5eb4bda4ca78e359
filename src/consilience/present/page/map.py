"""A map of the places in a story, each drawn as exactly as it is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Final

from consilience.model import Entity, Place
from consilience.present import words
from consilience.present.page.html import Html, el
from consilience.present.page.outlines import Point, Window, borders, land
from consilience.present.page.scale import TICKS, step_for
from consilience.present.page.section import fold, section
from consilience.present.view import StoryView

WIDTH, TALLEST = 720, 560
EARTH = 6371.0  # km, mean radius
KM_A_DEGREE = 111.2  # along a meridian
# How wide a place of each precision is drawn, in km: UCDP's codes, with the usual size of such an area; 1 is a spot.
RADII: Final = {2: 15.0, 3: 30.0, 4: 80.0}
WIDE = 5  # a region, a country, a sea: too wide for a mark
KNOWN_TO: Final = {2: "somewhere near", 3: "known only to the district", 4: "known only to the province"}
NEAR = 150.0  # km: the map always reaches this far; then up to the first gap four times as wide as all before it
GAP = 4.0
LABELS = 14  # names on the map; the others stand in the list below


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place with coordinates, and how often the story's reports name it."""

    entity: Entity
    place: Place
    at: Point
    named: int


def map_of(view: StoryView) -> Html:
    """The map; nothing where no place of the story has coordinates."""
    found = spots(view)
    if not found:
        return section(view, "map", "Map")
    near = reach(found)
    window = window_around(near)
    items = [_item(spot, near) for spot in found]
    note = "A circle is as wide as the place is uncertain; a region, a country or a place we cannot locate has no mark."
    source = el("figcaption", "Outlines: Natural Earth, 1:50 million. Places: GeoNames.")
    drawing = el("figure", _drawing(near, window), source)
    return section(view, "map", "Map", drawing, fold(items, most=14, more="more places"), note=note)


def spots(view: StoryView) -> list[Spot]:
    """The places that the story's reports name, the ones where things happened first, then the most named."""
    scenes = {claim.where for finding in view.findings for claim in view.claims(finding) if finding.headline}
    where = [f.answer.entity_id for f in view.findings if f.predicate == "happened_in" and f.answer]
    found = []
    for entity in view.entities():
        place, named = entity.place, len(view.mentions(entity))
        if named and place and place.latitude is not None and place.longitude is not None and _has_a_spot(place):
            at = (place.longitude, place.latitude)
            found.append(Spot(entity=entity, place=place, at=at, named=named))
    return sorted(found, key=lambda s: (s.entity.id not in where, s.entity.id not in scenes, -s.named, s.entity.id))


def _has_a_spot(place: Place) -> bool:
    return (place.precision or 1) < WIDE and not (place.feature or "").startswith("PCL")


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


def window_around(near: Sequence[Spot]) -> Window:
    """A window with room around the spots, at least some 200 km wide, so that a coast can be recognised."""
    middle_y = (min(s.at[1] for s in near) + max(s.at[1] for s in near)) / 2
    middle_x = (min(s.at[0] for s in near) + max(s.at[0] for s in near)) / 2
    squeeze = max(cos(radians(middle_y)), 0.15)
    high = max(max(s.at[1] for s in near) - min(s.at[1] for s in near), 1.4) * 1.5
    wide = max((max(s.at[0] for s in near) - min(s.at[0] for s in near)) * 1.5, high / squeeze * 1.2, 3.0)
    high = max(high, wide * squeeze * 0.5)
    return Window(
        west=max(middle_x - wide / 2, -180),
        east=min(middle_x + wide / 2, 180),
        south=max(middle_y - high / 2, -89),
        north=min(middle_y + high / 2, 89),
    )


def _drawing(near: Sequence[Spot], window: Window) -> Html:
    squeeze = max(cos(radians((window.south + window.north) / 2)), 0.15)
    scale = min(WIDTH / ((window.east - window.west) * squeeze), TALLEST / (window.north - window.south))
    width = round((window.east - window.west) * squeeze * scale)
    height = round((window.north - window.south) * scale)

    def project(point: Point) -> Point:
        return round((point[0] - window.west) * squeeze * scale, 1), round((window.north - point[1]) * scale, 1)

    edge = (window.east - window.west) / 50  # cut outside the picture, so that no cut edge shows as a coast
    wider = Window(
        west=window.west - edge, south=window.south - edge, east=window.east + edge, north=window.north + edge
    )
    ground = _path([[project(p) for p in ring] for ring in land(wider)], close=True)
    lines = _path([[project(p) for p in line] for line in borders(wider)], close=False)
    shapes: list[Html] = []
    taken: list[tuple[float, float, float, float]] = []
    for spot in near:
        x, y = project(spot.at)
        radius = RADII.get(spot.place.precision or 1, 0.0) / KM_A_DEGREE * scale
        shapes.append(el("circle", cx=x, cy=y, r=round(max(radius, 4), 1), class_="area" if radius > 4 else "spot"))
        taken.append((x - 5, y - 5, x + 5, y + 5))
    for spot in near[:LABELS]:
        shapes += _label(spot.entity.name, project(spot.at), taken, width)
    title = f"Map of {words.listed([spot.entity.name for spot in near], most=8)}"
    body = [el("path", d=ground, class_="land"), el("path", d=lines, class_="border"), shapes]
    body.append(_ruler(scale / KM_A_DEGREE, height))
    return el("svg", el("title", title), body, viewBox=f"0 0 {width} {height}", role="img", class_="world")


def _ruler(pixels_a_km: float, height: int) -> Html:
    """A line with its length in kilometres, about a sixth of the map."""
    length = step_for(WIDTH / pixels_a_km * TICKS / 6)
    wide = length * pixels_a_km
    line = el("path", d=f"M14 {height - 18}v6h{wide:.0f}v-6", class_="ruler")
    return el("g", line, el("text", f"{length:,} km", x=14, y=height - 24))


def _path(lines: Sequence[Sequence[Point]], *, close: bool) -> str:
    """The lines as a path, without points that fall on the one before."""
    drawn = []
    for line in lines:
        points = [
            p for i, p in enumerate(line) if i == 0 or abs(p[0] - line[i - 1][0]) + abs(p[1] - line[i - 1][1]) > 0.3
        ]
        if len(points) > 1:
            drawn.append("M" + "L".join(f"{x:g} {y:g}" for x, y in points) + ("Z" if close else ""))
    return "".join(drawn)


def _label(name: str, at: Point, taken: list[tuple[float, float, float, float]], width: float) -> list[Html]:
    """The name beside its spot, on the first side where it covers nothing; nothing where every side is taken."""
    x, y = at
    wide = 8.0 * len(name)  # about the width of a letter at the size that the style sheet gives
    sides = ((x + 9, y + 5, "start"), (x - 9, y + 5, "end"), (x, y - 10, "middle"), (x, y + 20, "middle"))
    for tx, ty, side in sides:
        left = tx if side == "start" else tx - wide if side == "end" else tx - wide / 2
        box = (left, ty - 13, left + wide, ty + 4)
        if left >= 0 and box[2] <= width and not any(_meet(box, other) for other in taken):
            taken.append(box)
            return [el("text", name, x=tx, y=ty, text_anchor=side)]
    return []


def _meet(one: tuple[float, float, float, float], two: tuple[float, float, float, float]) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


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
