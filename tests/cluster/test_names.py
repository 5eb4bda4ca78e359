import pytest

from consilience.cluster.names import names_of, share_a_name
from tests.factory import report

PAIRS = [
    ("Police in Kestrin counted the dead.", "The mayor of Kestrin wept.", True),
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


@pytest.mark.parametrize(("left", "right", "shared"), PAIRS)
def test_what_two_reports_share(left, right, shared):
    names = names_of(report(left)), names_of(report(right))
    assert share_a_name(*names) is shared
    assert share_a_name(*reversed(names)) is shared


def test_a_word_that_is_also_in_small_letters_is_no_name():
    names = names_of(report("The Storm reached Kestrin. It was a storm like no other."))
    assert names.sure == {"kestrin"}
