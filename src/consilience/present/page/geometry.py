"""Lines and windows on the globe, in degrees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

WHOLE: Final = 360.0
HALF: Final = 180.0
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

    def moved(self, degrees: float) -> Window:
        """The window, so many degrees further east."""
        return Window(west=self.west + degrees, south=self.south, east=self.east + degrees, north=self.north)

    def meets(self, other: Window) -> bool:
        """Do the two have a point in common?"""
        across = self.west <= other.east and other.west <= self.east
        return across and self.south <= other.north and other.south <= self.north


def unrolled(points: Sequence[Point]) -> list[Point]:
    """The points without the leap from 180° east to 180° west: a line that crosses there goes on beyond 180.

    >>> unrolled([(179.0, 65.0), (-179.0, 65.0)])
    [(179.0, 65.0), (181.0, 65.0)]
    """
    turn, found = 0.0, list(points[:1])
    for (before, _), (x, y) in pairwise(points):
        turn += WHOLE if x - before < -HALF else -WHOLE if x - before > HALF else 0.0
        found.append((x + turn, y))
    return found


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


def clip(points: Sequence[Point], window: Window) -> list[Point]:
    """A ring cut to the window, side by side.

    Source:
        Sutherland and Hodgman 1974, "Reentrant polygon clipping".
    """
    cut = list(points)
    for axis, edge, keep in ((0, window.west, 1), (0, window.east, -1), (1, window.south, 1), (1, window.north, -1)):
        if not cut:
            break
        ring, cut = cut, []
        before = ring[-1]
        was = keep * (before[axis] - edge) >= 0
        for point in ring:
            is_ = keep * (point[axis] - edge) >= 0
            if was != is_:
                share = (edge - before[axis]) / (point[axis] - before[axis])
                cut.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
            if is_:
                cut.append(point)
            before, was = point, is_
    return cut
