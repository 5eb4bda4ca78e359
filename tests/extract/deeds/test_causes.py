import pytest

from consilience.extract import find_what_claims_stand_on
from consilience.extract.deeds.causes import find_causes
from consilience.extract.nlp import parse
from tests.factory import report

pytestmark = pytest.mark.pipeline

# text, the event, the reason
WRITTEN = [
    ("The army withdrew from the port to spare its residents.", "withdrew", "spare its residents"),
    ("The army retreated, citing a wish to avoid more deaths.", "retreated", "a wish to avoid more deaths"),
    ("The flight was cancelled because of a strike.", "cancelled", "a strike"),
    ("The fire was caused by a faulty heater.", "fire", "a faulty heater"),
    ("The city was evacuated in order to spare its residents.", "evacuated", "spare its residents"),
]

NO_REASON = [
    "She came to see the harbour.",
    "He was due to speak on Monday.",
    "The price fell to a new low.",
    "He left to buy bread.",
    "The ships were moved to be mended.",
    "The men were evacuated to see it burn.",
]


def found_in(text, nlp):
    parsed = parse(report(text), nlp)
    return list(find_causes(parsed, find_what_claims_stand_on(parsed)))


@pytest.mark.parametrize(("text", "event", "reason"), WRITTEN)
def test_stated_reason(text, event, reason, nlp):
    assert [(d.subject.quote, d.object.quote) for d in found_in(text, nlp)] == [(event, reason)]


@pytest.mark.parametrize("text", NO_REASON)
def test_what_is_not_said(text, nlp):
    assert found_in(text, nlp) == []


def test_a_quoted_reason_ends_with_its_quotation(nlp):
    (draft,) = found_in("It said it was moving its troops “to spare the old town” after long clashes.", nlp)

    assert draft.object.quote == "spare the old town"
