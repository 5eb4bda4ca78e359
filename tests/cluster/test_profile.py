import numpy as np
import pytest

from consilience.cluster.counts import Counts
from consilience.cluster.likeness import ONE_SURE, likenesses
from consilience.cluster.profile import headline_of, lines_of, profile_of
from consilience.cluster.shelf import row_of
from tests.factory import report

PAIRS = [
    ("Police in Kestrin counted the dead.", "The mayor of Kestrin wept over the dead.", True),
    ("Kestrin was hit by a storm.", "The storm in Kestrin is over.", True),
    ("KESTRIN WAS HIT BY A STORM", "A storm hit Kestrin.", True),
    ("a storm hit kestrin", "the storm in kestrin is over", True),
    ("The storm reached Kestrin.", "The storm reached Aldby.", False),
    ("Storm Reaches Kestrin", "Storm Reaches Aldby", False),
    ("Storm hits Kestrin.", "Storm hits Aldby.", False),
    ("On Tuesday the storm reached Kestrin.", "By Tuesday the storm reached Aldby.", False),
    ("In March the storm reached Kestrin.", "In March the storm reached Aldby.", False),
    ("It reached Kestrin, President Vega told Reuters.", "It reached Aldby, President Moe told Reuters.", False),
    (
        "It reached Kestrin County, the Police Department said.",
        "Aldby County waits, the Police Department said.",
        False,
    ),
    ("", "A storm hit Kestrin.", False),
]


def profile(text):
    return profile_of(report(text), lines_of(report(text)), frozenset().__contains__)


def likeness(left, right):
    counts = Counts()
    own, other = (row_of(profile(text), 0, counts) for text in (left, right))
    return float(likenesses(own, np.array([other]), counts)[0])


@pytest.mark.parametrize(("left", "right", "alike"), PAIRS)
def test_only_reports_that_share_a_name_are_alike(left, right, alike):
    assert (likeness(left, right) > 0) is alike
    assert likeness(right, left) == pytest.approx(likeness(left, right), rel=1e-3)


def test_a_name_that_only_begins_a_sentence_speaks_less():
    sure = likeness("The storm reached Kestrin.", "A storm over Kestrin is gone.")
    assert 0 < likeness("The storm reached Kestrin.", "Kestrin storm gone.") < sure / ONE_SURE


def test_a_word_that_is_also_in_small_letters_is_no_name():
    assert profile("The Storm reached Kestrin. It was a storm like no other.").sure == {"kestrin"}


def test_what_stands_together():
    found = profile("Nina Falk, 34, of 12 Quay Road was seen in Kestrel Varn, the police said.")
    assert list(found.persons) == ["nina falk"]
    assert "kestrel varn" in found.names
    assert "12 quay" in found.numbers


def test_the_name_of_the_outlet_is_no_headline():
    told = report("Ferry sinks off Lunde - Channel 9 - Varn\n\nIt went down.")
    assert headline_of(told) == ""
    assert profile_of(told, lines_of(told), lambda line: "Channel" in line).counts.keys().isdisjoint({"channel"})
