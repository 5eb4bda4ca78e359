"""Coasts and borders of the world (Natural Earth), cut to a window. Origin and licence: `assets/README.md`."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import msgspec

from consilience.present.page.geometry import HALF, WHOLE, Point, Window, clip, inside, unrolled

TURNS = (0.0, WHOLE, -WHOLE)  # a country that lies across 180° is found a whole turn away, too


class Line(NamedTuple):
    """A line of the world, and the window that just holds it."""

    points: tuple[Point, ...]
    window: Window


@cache
def _topology() -> dict[str, Any]:
    packed = files("consilience.present.page").joinpath("assets/outlines/countries-50m.json.gz").read_bytes()
    return dict(msgspec.json.decode(gzip.decompress(packed)))


@cache
def _arcs() -> tuple[Line, ...]:
    """The lines that the outlines are made of, in TopoJSON's order: there as small steps on a grid."""
    topology = _topology()
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(_line(unrolled(points)))
    return tuple(arcs)


@cache
def _rings() -> tuple[tuple[int, ...], ...]:
    """The countries' outlines as runs along the arcs; a negative number is an arc backwards."""
    rings: list[tuple[int, ...]] = []
    for country in _topology()["objects"]["countries"]["geometries"]:
        shapes = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
        rings += (tuple(ring) for shape in shapes for ring in shape)
    return tuple(rings)


@cache
def _grounds() -> tuple[Line, ...]:
    """The rings, drawn out."""
    arcs = _arcs()
    grounds = []
    for ring in _rings():
        points: list[Point] = []
        for index in ring:
            line = arcs[index].points if index >= 0 else arcs[~index].points[::-1]
            points += line[1:] if points else line
        points = unrolled(points)
        if abs(points[-1][0] - points[0][0]) > HALF:  # around a pole: the outline closes by way of it
            points += [(points[-1][0], -90.0), (points[0][0], -90.0)]
        grounds.append(_line(points))
    return tuple(grounds)


@cache
def _borders() -> tuple[Line, ...]:
    """The lines that two countries share."""
    used = Counter(index if index >= 0 else ~index for ring in _rings() for index in ring)
    arcs = _arcs()
    return tuple(arcs[index] for index in sorted(used) if used[index] > 1)


def _line(points: Sequence[Point]) -> Line:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Line(tuple(points), Window(west=min(xs), south=min(ys), east=max(xs), north=max(ys)))


def land(window: Window) -> Iterator[list[Point]]:
    """The outlines of land inside the window, closed along its edges."""
    for turn in TURNS:
        there = window.moved(turn)
        for ground in _grounds():
            if ground.window.meets(there) and len(cut := clip(ground.points, there)) > 2:
                yield [(x - turn, y) for x, y in cut]


def borders(window: Window) -> Iterator[list[Point]]:
    """The lines that two countries share, as far as they come near the window."""
    for turn in TURNS:
        there = window.moved(turn)
        for border in _borders():
            if border.window.meets(there):
                yield from ([(x - turn, y) for x, y in run] for run in inside(border.points, there))
