import pytest

from consilience.lexicon.demonyms import demonyms
from consilience.lexicon.naming import actor_kind, country_names, division_names, world_bodies

ACTORS = [
    ("maltese troops", "army"),
    ("the army", "army"),
    ("government forces", "army"),
    ("rebel fighters", "rebels"),
    ("anti-government forces", "rebels"),
    ("armed opposition groups", "rebels"),
    ("the city", None),
    ("labour forces", None),
]


@pytest.mark.parametrize(("phrase", "kind"), ACTORS)
def test_actors_by_what_stands_before(phrase, kind):
    assert actor_kind(tuple(phrase.split())) == kind


def test_people_belong_to_their_country():
    assert demonyms()["Maltese"] == "MT"
    assert demonyms()["Danes"] == "DK"
    assert demonyms()["European"] == "Europe"
    assert "Frenchs" not in demonyms()


def test_names_of_countries_divisions_and_bodies():
    assert country_names()["U.K."] == country_names()["United Kingdom"] == "GB"
    assert {"Ohio", "Mass.", "Nova Scotia"} <= division_names()
    assert world_bodies()["UN"] == "United Nations"
