import pytest

from consilience.link.outlets import country_of, homes_of, shared_home
from consilience.link.place_names import PlaceName
from consilience.link.places import choose_spots
from tests.link.by_hand import book, spot

PLACES = [
    spot(1, "Malta", level=1, people=500_000),
    spot(2, "United States", level=1, country="US", people=330_000_000, lat=39, lon=-98),
    spot(10, "Ohio", level=2, country="US", admin1="OH", people=11_000_000, lat=40, lon=-83),
    spot(11, "Texas", level=2, country="US", admin1="TX", people=29_000_000, lat=31, lon=-99),
    spot(20, "Karvale", country="US", admin1="TX", people=900_000, lat=32, lon=-97),
    spot(21, "Karvale", country="US", admin1="OH", people=4_000, lat=40.1, lon=-83.1),
    spot(22, "Brannock", country="US", admin1="OH", people=3_000, lat=40.2, lon=-83.2),
    spot(23, "Orrin", country="US", admin1="OH", people=2_000, lat=40.3, lon=-83.0),
    spot(24, "Quorn", country="MT", people=900),
    spot(25, "Tarvale County", level=3, country="US", admin1="OH", people=40_000, lat=40, lon=-83, others=("Tarvale",)),
    spot(27, "Side", country="US", admin1="OH", people=20_000, lat=40.3, lon=-83.2, others=("West Side",)),
    spot(26, "Tarvale", country="US", admin1="OH", people=9_000, lat=40.3, lon=-83.4),
]  # fmt: skip


def name(words, mentions=1, **more):
    return PlaceName(key=words.lower(), name=words, mentions=mentions, **more)


@pytest.fixture
def chosen(monkeypatch):
    def choose(*names, home=None):
        known = book(monkeypatch, *PLACES)
        homes = homes_of(home, known) if home else {}
        return choose_spots(names, known, shared_home(sorted(homes), homes))

    return choose


def test_alone_the_larger_town_is_meant(chosen):
    assert chosen(name("Karvale"))["karvale"].spot.admin1 == "TX"


def test_other_places_of_the_story_draw_a_name_to_them(chosen):
    found = chosen(name("Karvale"), name("Brannock"), name("Orrin"))
    assert found["karvale"].spot.admin1 == "OH"


def test_an_outlet_is_at_home_where_its_other_reports_play(chosen):
    told = [name("Brannock", 9), name("Orrin", 9), name("Karvale", 4)]
    assert chosen(name("Karvale"), home={"The Post": told})["karvale"].spot.admin1 == "OH"


def test_a_paper_is_called_after_the_small_town_as_well_as_the_large(chosen):
    told = [name("Karvale", 9), name("Brannock", 1)]
    assert chosen(name("Karvale"), home={"karvalenews.com": told})["karvale"].spot.admin1 == "OH"


@pytest.mark.parametrize("words", ["West Side", "Southwest Side"])
def test_a_quarter_named_by_a_direction_is_no_town(chosen, words):
    assert chosen(name(words), name("Side"))[words.lower()].spot is None


def test_a_county_is_meant_only_where_it_is_called_so(chosen):
    assert chosen(name("Tarvale"))["tarvale"].spot.level == "city"
    assert chosen(name("Tarvale County"))["tarvale county"].precision == 3


LOOSE = ["Brannock Creek", "Quorn River"]


def test_a_part_of_a_name_needs_company(chosen):
    found = chosen(name("Orrin", 3), name("Tarvale"), *map(name, LOOSE))
    assert found["brannock creek"].spot.name == "Brannock"
    assert found["quorn river"].spot is None
    assert "far from the story's other places" in found["quorn river"].why


def test_what_does_not_fit_has_no_coordinates_and_says_why(chosen):
    found = chosen(name("Orrin"), name("Brannock"), name("Quorn"), name("Zelm"), name("Tarvale", within=("Texas",)))
    assert "small, and far from" in found["quorn"].why
    assert "no place of that name" in found["zelm"].why
    assert "says it lies in Texas" in found["tarvale"].why
    assert not any(found[key].spot for key in ("quorn", "zelm", "tarvale"))


def test_an_address_tells_the_country(monkeypatch):
    known = book(monkeypatch, *PLACES)
    assert [country_of(outlet, known) for outlet in ("karvale.com.mt", "karvale.us", "post.io", "The Post")] == [
        "MT", "US", None, None,
    ]  # fmt: skip
