"""The drawing of a map: land, borders, the places and their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians

from consilience.model import Entity, Place
from consilience.present import words
from consilience.present.page.geometry import Point, Window
from consilience.present.page.html import Html, el
from consilience.present.page.outlines import borders, land
from consilience.present.page.scale import TICKS, step_for
from consilience.present.placing import RADII

WIDTH, TALLEST = 720, 560
KM_A_DEGREE = 111.2  # along a meridian
LABELS = 14  # names on the map; the others stand in the list below


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place with coordinates, and how often the story's reports name it."""

    entity: Entity
    place: Place
    at: Point
    named: int


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


def drawing(near: Sequence[Spot]) -> Html:
    """The picture of these spots, with what lies around them."""
    window = window_around(near)
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
