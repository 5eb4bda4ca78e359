"""Coasts and borders of the world (Natural Earth), cut to a window. Origin and licence: `assets/README.md`."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

import msgspec

Point = tuple[float, float]  # longitude, latitude


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A part of the world, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, point: Point) -> bool:
        """Does the point lie inside?"""
        return self.west <= point[0] <= self.east and self.south <= point[1] <= self.north


@cache
def _world() -> tuple[tuple[tuple[Point, ...], ...], tuple[tuple[int, ...], ...]]:
    """(arcs, rings): the lines of the world, and the countries as runs along them (TopoJSON's way)."""
    packed = files("consilience.present.page").joinpath("assets/outlines/countries-50m.json.gz").read_bytes()
    topology = msgspec.json.decode(gzip.decompress(packed))
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        arcs.append(tuple(line))
    rings: list[tuple[int, ...]] = []
    for country in topology["objects"]["countries"]["geometries"]:
        shapes = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
        rings += (tuple(ring) for shape in shapes for ring in shape)
    return tuple(arcs), tuple(rings)


def land(window: Window) -> Iterator[list[Point]]:
    """The outlines of land inside the window, closed along its edges."""
    arcs, rings = _world()
    for ring in rings:
        points: list[Point] = []
        for index in ring:
            line = arcs[index] if index >= 0 else arcs[~index][::-1]
            points += line[1:] if points else line
        if overlaps(points, window) and len(cut := clip(points, window)) > 2:
            yield cut


def borders(window: Window) -> Iterator[Sequence[Point]]:
    """The lines that two countries share, as far as they come near the window."""
    arcs, rings = _world()
    used: dict[int, int] = {}
    for ring in rings:
        for index in ring:
            line = index if index >= 0 else ~index
            used[line] = used.get(line, 0) + 1
    for index in sorted(line for line, count in used.items() if count > 1):
        if overlaps(arcs[index], window):
            yield from inside(arcs[index], window)


def inside(line: Sequence[Point], window: Window) -> Iterator[list[Point]]:
    """The runs of a line that lie in the window, each with one point beyond at either end."""
    run: list[Point] = []
    for before, point in pairwise(line):
        if window.holds(before) or window.holds(point):
            run = run or [before]
            run.append(point)
        elif run:
            yield run
            run = []
    if run:
        yield run


def overlaps(points: Sequence[Point], window: Window) -> bool:
    """Do the points' bounds and the window meet?"""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs) <= window.east and max(xs) >= window.west and min(ys) <= window.north and max(ys) >= window.south


def clip(points: Sequence[Point], window: Window) -> list[Point]:
    """A ring cut to the window, side by side.

    Source:
        Sutherland and Hodgman 1974, "Reentrant polygon clipping".
    """
    cut = list(points)
    for axis, edge, keep in ((0, window.west, 1), (0, window.east, -1), (1, window.south, 1), (1, window.north, -1)):
        ring, cut = cut, []
        for before, point in zip([ring[-1], *ring] if ring else [], ring, strict=False):
            was, is_ = (keep * (p[axis] - edge) >= 0 for p in (before, point))
            if was != is_:
                share = (edge - before[axis]) / (point[axis] - before[axis])
                cut.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
            if is_:
                cut.append(point)
    return cut
