import pytest

from consilience.extract.dates import find_dates
from consilience.extract.nlp import parse
from consilience.extract.quantities.find import find_measures
from tests.factory import report

pytestmark = pytest.mark.pipeline

COUNTS = [
    ("At least 12 miners were trapped in the shaft.", 12, "person", "miners"),
    ("Some 40 families left the valley.", 40, "household", "families"),
    ("The storm sank three fishing boats.", 3, None, "fishing boats"),
    ("One of the passengers drowned.", 1, "person", "passengers"),
    ("The bridge is 110 km from the coast.", 110, "kilometre", None),
    ("Ann Brook, 44, was pulled from the river.", 44, "year", None),
    ("They had been aboard for eight days.", 8, "day", None),
    ("In Lisbon 12 sailors were hurt.", 12, "person", "sailors"),
]
ELLIPTIC = [
    ("Twelve miners were hurt, two badly.", [(12, "person", "miners"), (2, "person", "miners")]),
    ("Five were wounded, but the mast fell from 20 metres.", [(5, "person", None), (20, "metre", None)]),
    ("Tolls rose by 30 pence to 90.", [(30, "penny", None), (90, "penny", None)]),
    ("The pier was shut for three days, and 12 boats sank.", [(3, "day", None), (12, None, "boats")]),
    ("Ann Brook, who was 10, fled with two dogs.", [(10, "year", None), (2, None, "dogs")]),
]
NO_COUNTS = [
    "Flight 12 left from Pier 9.",
    "It happened on 4 March 2031 at 10:30.",
    "She came third in the race.",
    "No one was hurt, and everyone helped one another.",
    "They won 2-1 at home.",
    "He wore number 7.",
    "The Alder 9 engine failed.",
]


def measures(text, nlp):
    parsed = parse(report(text, published="2031-03-06"), nlp)
    return find_measures(parsed, find_dates(parsed))


@pytest.mark.parametrize(("text", "best", "unit", "counted"), COUNTS)
def test_what_is_counted(text, best, unit, counted, nlp):
    (found,) = measures(text, nlp)
    assert (found.best, found.unit, found.counted) == (best, unit, counted)
    assert found.quote == text[found.start : found.end]


@pytest.mark.parametrize(("text", "expected"), ELLIPTIC)
def test_a_number_without_its_noun(text, expected, nlp):
    assert [(m.best, m.unit, m.counted) for m in measures(text, nlp)] == expected


@pytest.mark.parametrize("text", NO_COUNTS)
def test_numbers_that_count_nothing(text, nlp):
    assert measures(text, nlp) == ()


def test_one_bound_for_two_units(nlp):
    found = measures("The slick is more than 110 km (70 miles) long.", nlp)
    assert [(m.best, m.unit, m.quantifier) for m in found] == [
        (110, "kilometre", "more_than"),
        (70, "mile", "more_than"),
    ]


def test_over_can_be_a_place(nlp):
    (found,) = measures("The army won control over two towns.", nlp)
    assert found.quantifier == "exact"


def test_vague_numbers_have_no_best(nlp):
    (found,) = measures("Hundreds of inmates were freed.", nlp)
    assert (found.low, found.best, found.high, found.counted) == (100, None, 999, "inmates")
