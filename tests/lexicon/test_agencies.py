import pytest

from consilience.lexicon.agencies import agencies_of
from tests.factory import report

CREDITED = [
    ("LUNDE (AP) — A ferry sank.", ("Associated Press",)),
    ("LUNDE (Reuters) - A ferry sank.", ("Reuters",)),
    ("By The Associated Press\nA ferry sank.", ("Associated Press",)),
    ("A ferry sank off Lunde. (AFP)", ("Agence France-Presse", "Agence France Presse")),
    ("LUNDE, Oct 3 (Xinhua) -- A ferry sank.", ("Xinhua",)),
]
NOT_CREDITED = [
    "The PA system failed as the ferry sank.",
    "An app told the passengers.",
    "A ferry sank, and the agencies were late.",
    "Filler. " * 60 + "A witness told Reuters that the ferry had listed. " + "Filler. " * 60,
]


@pytest.mark.parametrize(("text", "agencies"), CREDITED)
def test_credit(text, agencies):
    assert agencies_of(report(text)) == agencies


@pytest.mark.parametrize("text", NOT_CREDITED)
def test_no_credit(text):
    assert agencies_of(report(text)) == ()
