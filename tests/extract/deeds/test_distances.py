import pytest

from consilience.extract import find_what_claims_stand_on
from consilience.extract.deeds.distances import find_distances
from consilience.extract.nlp import parse
from tests.factory import report

pytestmark = pytest.mark.pipeline

# text, the place, from where, how far
WRITTEN = [
    ("Leeds is 40 km east of Oldham.", "Leeds", "Oldham", [40]),
    ("The boat sailed for Oban, about 90 km (56 miles) south of Leeds.", "Oban", "Leeds", [90, 56]),
]


@pytest.mark.parametrize(("text", "place", "other", "far"), WRITTEN)
def test_how_far_one_place_is_from_another(text, place, other, far, nlp):
    parsed = parse(report(text), nlp)
    drafts = list(find_distances(parsed, find_what_claims_stand_on(parsed)))

    assert [(d.subject.quote, d.object.quote, d.quantity.best) for d in drafts] == [(place, other, f) for f in far]
