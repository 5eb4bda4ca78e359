import pytest

from consilience.extract.names.find import find_namings
from consilience.extract.nlp import parse
from tests.factory import report

pytestmark = pytest.mark.pipeline

SENT_FROM = [
    ("KARVALE, Ohio — Two boats sank on Monday.", "KARVALE"),
    ("KARVALE (AP) - Two boats sank on Monday.", "KARVALE"),
    ("KARVALE, March 4, 2031 - Two boats sank.", "KARVALE"),
    ("VALLETTA -- Two boats sank on Monday.", "VALLETTA"),
    ("Boats sink off the coast. VALLETTA — Two boats sank on Monday.", "VALLETTA"),
    ("ST. PAUL, Minn. — Two boats sank on Monday.", "ST. PAUL"),
]
NOT_SENT = ["READ MORE - Two boats sank on Monday.", "Two boats sank. ZQX — a firm — owns both."]


def places(nlp, text):
    return [n.span.quote for n in find_namings(parse(report(text), nlp)) if n.type == "place" and n.form == "name"]


@pytest.mark.parametrize(("text", "town"), SENT_FROM)
def test_the_town_that_a_report_was_sent_from(nlp, text, town):
    assert town in places(nlp, text)


@pytest.mark.parametrize("text", NOT_SENT)
def test_other_capitals_before_a_dash_are_no_town(nlp, text):
    assert places(nlp, text) == []
