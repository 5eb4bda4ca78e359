import pytest

from consilience.extract import find_what_claims_stand_on
from consilience.extract.deeds.control import find_control
from consilience.extract.nlp import parse
from tests.factory import report

pytestmark = pytest.mark.pipeline

# text, predicate, who, place
WRITTEN = [
    ("Rebels captured the town of Marawi on Monday.", "captured", "Rebels", "Marawi"),
    ("The militia seized the port city of Odessa.", "captured", "militia", "Odessa"),
    ("Government troops have taken full control of Benghazi.", "captured", "Government troops", "Benghazi"),
    ("Government troops have taken full control of Benghazi.", "controls", "Government troops", "Benghazi"),
    ("Goma fell to the rebels last week.", "captured", "rebels", "Goma"),
    ("The bridge fell to the rebels on Monday.", "captured", "rebels", "The bridge"),
    ("The bridge fell into rebel hands.", "captured", None, "The bridge"),
    ("The fall of Goma stunned the government.", "captured", None, "Goma"),
    ("Commanders celebrated the capture of Mosul by the army.", "captured", "army", "Mosul"),
    ("Mosul was captured by the army.", "captured", "army", "Mosul"),
    ("The army said that Mosul was under its control.", "controls", "its", "Mosul"),
    ("The army withdrew from Kherson.", "withdrew_from", "army", "Kherson"),
    ("The army retreated after the rebels captured Goma.", "withdrew_from", "army", "Goma"),
    ("The general announced the withdrawal of his troops from Kherson.", "withdrew_from", "troops", "Kherson"),
    ("The rebels are advancing on Bukavu.", "advanced_on", "rebels", "Bukavu"),
    ("The rebels pushed south toward Bukavu.", "advanced_on", "rebels", "Bukavu"),
    ("Soldiers surrounded Homel on three sides.", "besieged", "Soldiers", "Homel"),
    ("If Kharkiv falls, the road to the east is open.", "captured", None, "Kharkiv"),
]

NOTHING_CHANGES_HANDS = [
    "Police captured two gunmen near the river.",
    "The villages surrounding Kherson were quiet.",
    "She took the train to Marseille.",
    "Prices fell to a new low.",
    "Parts of the roof fell on the town.",
    "The guild took part in the vote.",
    "She drove on the highway to the coast.",
    "A wall surrounds the building.",
    "The pilot took Goma off his list.",
    "A bridge fell in Marseille.",
    "The bridge fell into the river in the storm.",
    "The bears were led back to their holding area.",
]


def found_in(text, nlp):
    parsed = parse(report(text), nlp)
    return list(find_control(parsed, find_what_claims_stand_on(parsed)))


@pytest.mark.parametrize(("text", "predicate", "who", "place"), WRITTEN)
def test_who_holds_what(text, predicate, who, place, nlp):
    said = [(d.predicate, d.subject and d.subject.quote, d.object.quote) for d in found_in(text, nlp)]

    assert any(p == predicate and o == place and without_the(s) == who for p, s, o in said), said


def without_the(words):
    return words.removeprefix("The ").removeprefix("the ") if words else words


@pytest.mark.parametrize("text", NOTHING_CHANGES_HANDS)
def test_what_is_not_said(text, nlp):
    assert found_in(text, nlp) == []
