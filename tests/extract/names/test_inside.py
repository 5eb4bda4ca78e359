import pytest

from consilience.extract.names.find import find_namings
from consilience.extract.names.inside import places_inside
from consilience.extract.nlp import parse
from tests.factory import report

pytestmark = pytest.mark.pipeline

INSIDE = [
    ("The Ohio Harbour Commission met on Monday.", ["Ohio"]),
    ("She studied at the University of Malta.", ["Malta"]),
    ("The Maltese Fisheries Ministry said so.", ["Maltese"]),
    ("Boats left Karvale. The Karvale Harbour Authority counted them.", ["Karvale"]),
    ("The Aberdeen Fire Department met on Monday.", ["Aberdeen"]),
]
NOT_INSIDE = [
    "The European Union sent boats.",  # a continent's people tell no place
    "He lives on Malta Road in the suburbs.",  # a street leads somewhere, or nowhere
    "The Harbour Relief Agency sent boats.",
    "Ana Malta said so on Monday.",
]


def inside(nlp, text):
    parsed = parse(report(text), nlp)
    return [naming.span.quote for naming in places_inside(parsed, find_namings(parsed))]


@pytest.mark.parametrize(("text", "names"), INSIDE)
def test_a_place_in_the_name_of_a_body_is_named(nlp, text, names):
    assert inside(nlp, text) == names


@pytest.mark.parametrize("text", NOT_INSIDE)
def test_what_is_no_place_inside_a_name(nlp, text):
    assert inside(nlp, text) == []
