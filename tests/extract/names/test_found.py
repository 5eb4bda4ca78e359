"""Names that the recogniser cut short, missed or made up."""

import pytest

from consilience.extract.names.find import find_namings
from consilience.extract.nlp import parse
from tests.factory import report

pytestmark = pytest.mark.pipeline

SEEN = [
    ("Boats left the Tarvale Karas International Airport.", "Tarvale Karas International Airport", "facility"),
    ("She studied at St. Ana's University in May.", "St. Ana's University", "organization"),
    ("Daveka Orrins, 24, and Mina Karas, 16, were found.", "Daveka Orrins", "person"),
    ("The boats were sold, research firm QRC says.", "QRC", "organization"),
    ("All of the boats that are left lie in the port since May. REUTERS/Ana Silva", "REUTERS", "organization"),
    ("Neighbours of the Orrins brothers had seen boats.", "Orrins", "person"),
    ("“SILVA: Let us start.”\nMina Silva led the talk on Monday.", "SILVA", "person"),
    ("OBAN, South Korea —\nBoats left the south of South Korea on Monday.", "South Korea", "place"),
]
NAMELESS = ["The test of its DNA took a day.", "Ana Silva, M.D., has a boat.", "The Secretary of State had a boat."]


def names(nlp, text):
    return [(n.span.quote, n.type) for n in find_namings(parse(report(text), nlp)) if n.form in {"name", "acronym"}]


@pytest.mark.parametrize(("text", "words", "kind"), SEEN)
def test_a_name_is_seen_whole(nlp, text, words, kind):
    assert (words, kind) in names(nlp, text)


@pytest.mark.parametrize("text", NAMELESS)
def test_an_abbreviation_and_an_office_are_no_name(nlp, text):
    assert not {"DNA", "M.D", "M.D.", "State"} & {words for words, _ in names(nlp, text)}
