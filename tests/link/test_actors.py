import pytest

from consilience.link import link
from tests.link.by_hand import book, name, reading, story, told


def bodies(monkeypatch, written, called):
    a, b = told(f"The {written} held an exercise.", "a"), told(f"Boats of the {called} took part.", "b")
    readings = [
        reading(a, name(a, written, "organization")),
        reading(b, name(b, called, "organization", form="nominal")),
    ]
    found = link([a, b], readings, [story(a, b)], gazetteer=book(monkeypatch)).entities
    return [entity for entity in found if entity.type == "organization"]


@pytest.mark.parametrize("called", ["Maltese navy", "navy"])
def test_a_country_s_force_is_one_with_a_capital_and_without(monkeypatch, called):
    (one,) = bodies(monkeypatch, "Maltese Navy", called)
    assert len(one.mentions) == 2


def test_another_country_s_force_is_another(monkeypatch):
    assert len(bodies(monkeypatch, "Maltese Navy", "Irish navy")) == 2
