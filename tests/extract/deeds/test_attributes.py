import pytest

from consilience.extract import find_what_claims_stand_on
from consilience.extract.deeds.attributes import find_attributes
from consilience.extract.deeds.distances import find_distances
from consilience.extract.deeds.ranks import find_ranks
from consilience.extract.nlp import parse
from tests.factory import report

pytestmark = pytest.mark.pipeline

POPULATIONS = [
    ("Goma is home to two million people.", "Goma", 2_000_000),
    ("Goma, a city of two million people, lies on a lake.", "Goma", 2_000_000),
    ("Goma has a population of 670,000.", "Goma", 670_000),
]
DISTANCES = [
    (
        "Bukavu is 106km (66 miles) south of Goma.",
        [("Bukavu", "Goma", 106, "kilometre"), ("Bukavu", "Goma", 66, "mile")],
    ),
    ("Bukavu lies about 70 miles from Goma.", [("Bukavu", "Goma", 70, "mile")]),
    ("The convoy drove 70 miles.", []),
]
RANKS = [
    ("Rebels hold Gulu, the country’s second-largest city.", [("Gulu", 2, "largest city")]),
    ("Gulu is the third largest city in Uganda.", [("Gulu", 3, "largest city")]),
    ("They fled to Uganda's biggest city, Kampala.", [("Kampala", 1, "largest city")]),
    ("Gulu was the second large town to fall.", []),
    ("It was the largest protest in Kampala.", []),
]


def found_in(find, text, nlp):
    parsed = parse(report(text), nlp)
    return list(find(parsed, find_what_claims_stand_on(parsed)))


@pytest.mark.parametrize(("text", "place", "people"), POPULATIONS)
def test_population(text, place, people, nlp):
    said = [d for d in found_in(find_attributes, text, nlp) if d.predicate == "population"]

    assert [(d.subject.quote, d.quantity.best) for d in said] == [(place, people)]


@pytest.mark.parametrize(("text", "expected"), DISTANCES)
def test_distance(text, expected, nlp):
    said = found_in(find_distances, text, nlp)

    assert [(d.subject.quote, d.object.quote, d.quantity.best, d.quantity.unit) for d in said] == expected


@pytest.mark.parametrize(("text", "expected"), RANKS)
def test_rank(text, expected, nlp):
    said = found_in(find_ranks, text, nlp)

    assert [(d.subject.quote, d.quantity.best, d.object_text) for d in said] == expected


def test_a_courtesy_is_no_office(nlp):
    assert [d.object_text for d in found_in(find_attributes, "Mr. Lukas Berg left.", nlp)] == []


def test_role_is_what_the_name_was_given(nlp):
    said = found_in(find_attributes, "Mayor Anna Berg spoke first.", nlp)

    assert [(d.subject.quote, d.object_text) for d in said if d.predicate == "role"] == [("Anna Berg", "Mayor")]
