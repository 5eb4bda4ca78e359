import pytest

from consilience.extract.names.find import find_namings
from consilience.extract.names.people import people
from consilience.extract.nlp import parse
from tests.factory import report

pytestmark = pytest.mark.pipeline

FOUND = [
    ("A woman was hurt when the bus driver braked.", ["woman", "bus driver"]),
    ("Two climbers and a guide were rescued.", ["climbers"]),
    ("The suspect fled, and his brother was questioned.", ["suspect", "brother"]),
    ("A grey van struck two boats.", ["grey van", "boats"]),
    ("His family hid two rifles.", ["family", "rifles"]),
    ("The skipper thanked two rescuers.", ["skipper", "rescuers"]),
]
NOBODY = [
    "No passenger was hurt.",
    "Any driver would have braked.",
    "The driver seat was wet.",
    "People fled.",
    "Captain Nadia Farrow steered.",
    "Nadia Farrow, the driver, was unhurt.",  # she has a name
]


def called(nlp, text):
    parsed = parse(report(text), nlp)
    return list(people(parsed, find_namings(parsed)))


@pytest.mark.parametrize(("text", "nouns"), FOUND)
def test_people_are_called_by_what_they_are(nlp, text, nouns):
    assert [naming.span.quote for naming in called(nlp, text)] == nouns


@pytest.mark.parametrize("text", NOBODY)
def test_words_that_stand_for_nobody(nlp, text):
    assert called(nlp, text) == []
