import pytest
from tests.factory import report

from consilience.extract import find_what_claims_stand_on
from consilience.extract.happening.happened import find_happened
from consilience.extract.nlp import parse

pytestmark = pytest.mark.pipeline

PUBLISHED = "2031-03-06"  # a Thursday

# text, the event's day, its place
WRITTEN = [
    ("A bomb exploded in Nairobi on Tuesday, killing two people.", "2031-03-04", "Nairobi"),
    ("A man was shot and killed in Missoula on Monday night, police said Wednesday.", "2031-03-03", "Missoula"),
    ("A man was charged on Wednesday over Sunday's shooting in Missoula.", "2031-03-02", "Missoula"),
    ("Rebels captured Goma on Tuesday. They had taken Bukavu on February 12.", "2031-03-04", "Goma"),
    (
        "On March 4, the rebels claimed victory in Goma after the army left.\nThe fall of Goma is a blow.",
        "2031-03-04",
        "Goma",
    ),
    ("Officers were called to a shooting in Missoula about 9 p.m. Tuesday.", "2031-03-04", "Missoula"),
]


def found_in(text, nlp):
    parsed = parse(report(text, published=PUBLISHED), nlp)
    return list(find_happened(parsed, find_what_claims_stand_on(parsed)))


@pytest.mark.parametrize(("text", "day", "place"), WRITTEN)
def test_day_and_place(text, day, place, nlp):
    drafts = found_in(text, nlp)

    assert {d.when.value for d in drafts if d.predicate == "happened_on"} == {day}
    assert [d.where.quote for d in drafts if d.predicate == "happened_in"] == [place]


def test_an_hour_alone_gives_no_day(nlp):
    assert not [d for d in found_in("A man was shot in Missoula at 2 a.m.", nlp) if d.predicate == "happened_on"]


def test_a_report_without_an_event_has_neither(nlp):
    assert found_in("The library has many books.", nlp) == []
