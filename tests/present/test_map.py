"""Where land is, and how far a map reaches."""

import pytest

from consilience.model import Entity, Place
from consilience.present.page.geometry import Window, clip
from consilience.present.page.map import kilometres, reach
from consilience.present.page.map_drawing import Spot
from consilience.present.page.outlines import borders, land

BOX = Window(west=0, south=0, east=10, north=10)


def holds(ring, point):
    """Is the point inside the ring? By counting how often a line to the east crosses it."""
    x, y = point
    edges = zip(ring, [*ring[1:], ring[0]], strict=True)
    return (
        sum((y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1) for (x1, y1), (x2, y2) in edges) % 2 == 1
    )


ON_LAND = [(25.0, 67.0), (10.0, 47.0), (-60.0, -10.0), (134.0, -24.0), (178.0, 66.5), (-175.0, 66.5), (0.0, -85.0)]
AT_SEA = [(5.0, 67.0), (-30.0, 45.0), (0.0, 0.0), (-150.0, -40.0), (172.0, 57.0), (-178.0, 60.0), (0.0, -60.0)]


def around(point):
    x, y = point
    return Window(west=x - 2, south=max(y - 1, -89), east=x + 2, north=y + 1)


@pytest.mark.parametrize("point", ON_LAND)
def test_land_is_land(point):
    assert any(holds(ring, point) for ring in land(around(point)))


@pytest.mark.parametrize("point", AT_SEA)
def test_sea_is_sea(point):
    assert not any(holds(ring, point) for ring in land(around(point)))


def test_a_ring_is_cut_to_the_window():
    assert sorted(set(clip([(-5, 5), (5, 5), (5, 15), (-5, 15)], BOX))) == [(0, 5), (0, 10), (5, 5), (5, 10)]
    assert clip([(20, 20), (30, 20), (30, 30)], BOX) == []


def test_borders_are_lines_between_countries():
    assert any(borders(Window(west=6, south=45, east=8, north=47)))
    assert not any(borders(Window(west=-40, south=30, east=-35, north=35)))


def spot(name, at):
    place = Place(
        geonames_id=None,
        name=name,
        country=None,
        admin1=None,
        latitude=at[1],
        longitude=at[0],
        feature=None,
        precision=1,
    )
    entity = Entity(id=name, type="place", name=name, aliases=(), mentions=(), place=place, why=())
    return Spot(entity=entity, place=place, at=at, named=1)


def test_a_map_ends_at_the_first_great_gap():
    scene, near, capital = spot("scene", (5.0, 61.0)), spot("near", (5.5, 61.2)), spot("capital", (-77.0, 38.9))

    assert reach([scene, capital, near]) == [scene, near]


def test_distance():
    assert kilometres((0, 0), (0, 1)) == pytest.approx(111.2, abs=0.1)
