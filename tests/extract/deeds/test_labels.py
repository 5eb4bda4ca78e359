import pytest

from consilience.extract import find_what_claims_stand_on
from consilience.extract.deeds.labels import find_labels
from consilience.extract.nlp import parse
from tests.factory import report

pytestmark = pytest.mark.pipeline

# text, whom, the label
WRITTEN = [
    ("Boko Haram militants raided the village.", "Boko Haram", "militants"),
    ("The rebels entered the town.", "rebels", "rebels"),
    ("Anti-government fighters entered the town.", "fighters", "Anti-government fighters"),
    ("The militant group Boko Haram claimed the attack.", "Boko Haram", "militant group"),
    ("Boko Haram is a terrorist group.", "Boko Haram", "terrorist group"),
    ('Lena Ortwin called the owners "thieves and liars".', "owners", "thieves and liars"),
    ("The regime sent more troops.", "regime", "regime"),
    ("Troops of the Ortwin regime left.", "regime", "regime"),
]


def found_in(text, nlp):
    parsed = parse(report(text), nlp)
    return list(find_labels(parsed, find_what_claims_stand_on(parsed)))


@pytest.mark.parametrize(("text", "whom", "label"), WRITTEN)
def test_what_a_side_is_called(text, whom, label, nlp):
    said = [(d.subject.quote, d.object.quote) for d in found_in(text, nlp)]

    assert any(whom in s and o == label for s, o in said), said


def test_a_label_is_told_once_in_one_voice(nlp):
    text = "The rebels entered the town. The rebels left again."

    assert len(found_in(text, nlp)) == 1


NO_SIDES = [
    "The sanctions regime was widened.",
    "The gunman fled.",
    "No rebels were seen.",
    "The opposition to the plan grew.",
    "Lena Ortwin called 911 around two.",
    "Armed men joined terror groups.",
    "The shop sold violent and extremist books.",
]


@pytest.mark.parametrize("text", NO_SIDES)
def test_what_is_no_side_has_no_label(text, nlp):
    assert found_in(text, nlp) == []


def test_plain_words_are_no_labels(nlp):
    assert found_in("The group of students met the government's commander.", nlp) == []
