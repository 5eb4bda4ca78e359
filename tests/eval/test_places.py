"""What the baseline of places counts."""

import pytest

from eval import places
from tests.link.by_hand import book, spot

TEXT = "Rain in Tarnby."
TOPONYM = {"quote": "Tarnby", "start": 8, "end": 14, "lat": 35.9, "lon": 14.5}


@pytest.mark.parametrize(("people", "right"), [(5_000, 1), (50_000, 0)])
def test_the_most_populous_place_of_the_name_is_taken(people, right, monkeypatch):
    known = book(monkeypatch, spot(1, "Tarnby"), spot(2, "Tarnby", country="DE", people=people, lat=54.0))

    assert places.is_near(TOPONYM, places.senses("Tarnby", known))
    assert places.hits([TOPONYM], [(8, 14)], TEXT, known) == right
    assert places.hits([TOPONYM], [], TEXT, known) == 0
