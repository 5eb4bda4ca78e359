import pytest

from consilience.extract import find_what_claims_stand_on
from consilience.extract.deeds.relations import find_relations
from consilience.extract.nlp import parse
from tests.factory import report

pytestmark = pytest.mark.pipeline

# text, predicate, the one, a part of the other
WRITTEN = [
    ("Rwanda, which supports the rebels, called for talks.", "backs", "Rwanda", "rebels"),
    ("The rebels, backed by Rwanda, entered the town.", "backs", "Rwanda", "rebels"),
    ("Iran-backed militias attacked the base.", "backs", "Iran", "militias"),
    ("Kenya expressed strong support for the new government.", "backs", "Kenya", "government"),
    ("Kenya expressed support for the latest rebel offensive.", "backs", "Kenya", "rebel"),
    ("Rwanda has denied backing the rebels.", "denies_backing", "Rwanda", "rebels"),
    ("Rwanda denied claims that it was involved in the militia's offensive.", "denies_backing", "Rwanda", "militia"),
    ("Al-Shabaab claimed responsibility for the bombing.", "claims_responsibility", "Al-Shabaab", "bombing"),
    ("Officials blamed the militia for the attack.", "responsible", "militia", "attack"),
]

NO_SIDES = [
    "The evidence supports the theory.",
    "He backed the car into the garage.",
    "The company denied the report.",
    "She claimed the prize.",
    "Lena Ortwin offered support to Mara Vell.",
    "It was their duty to support them.",
]


def found_in(text, nlp):
    parsed = parse(report(text), nlp)
    return list(find_relations(parsed, find_what_claims_stand_on(parsed)))


@pytest.mark.parametrize(("text", "predicate", "one", "other"), WRITTEN)
def test_who_stands_behind_whom(text, predicate, one, other, nlp):
    said = [(d.predicate, d.subject.quote, d.object.quote) for d in found_in(text, nlp)]

    assert any(p == predicate and one in s and other in o for p, s, o in said), said


@pytest.mark.parametrize("text", NO_SIDES)
def test_what_is_not_said(text, nlp):
    assert found_in(text, nlp) == []
