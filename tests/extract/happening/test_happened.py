import pytest

from consilience.extract import find_what_claims_stand_on
from consilience.extract.happening.happened import find_happened
from consilience.extract.nlp import parse
from consilience.read.build import Found, build_report
from tests.factory import report

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
    (
        "The fire that destroyed a mill in Missoula on Sunday spread fast, police said on Tuesday.",
        "2031-03-02",
        "Missoula",
    ),
    ("A flood swept through Missoula on Sunday. The toll of the flood rose on Wednesday.", "2031-03-02", "Missoula"),
    ("Four people were hurt when a tram derailed in Nairobi on Tuesday.", "2031-03-04", "Nairobi"),
    ("Officers were called to a shooting in Missoula about 9 p.m. Tuesday.", "2031-03-04", "Missoula"),
    ("A man was killed in an overnight shooting in Missoula.", "2031-03-06", "Missoula"),
    ("No charges are expected in Tuesday's deadly shooting in Missoula.", "2031-03-04", "Missoula"),
    ("A man was shot on Tuesday on Birch Street, off Denver. Police in Missoula came.", "2031-03-04", "Missoula"),
    ("A man died at a hospital in Missoula on Sunday after he was shot in Butte on Saturday.", "2031-03-01", "Butte"),
    ("On Tuesday a bomb killed two people in the village of Zarnika, 12 km north of Nairobi.", "2031-03-04", "Zarnika"),
    ("On Tuesday two people were shot in Butte, just west of Missoula.", "2031-03-04", "Butte"),
    (
        "A man was shot in Missoula on Sunday. Police held a woman on Monday in connection with the shooting.",
        "2031-03-02",
        "Missoula",
    ),
]


def found_in(text, nlp):
    return told_in(report(text, published=PUBLISHED), nlp)


def told_in(told, nlp):
    parsed = parse(told, nlp)
    return [draft for draft in find_happened(parsed, find_what_claims_stand_on(parsed)) if not draft.rival]


@pytest.mark.parametrize(("text", "day", "place"), WRITTEN)
def test_day_and_place(text, day, place, nlp):
    drafts = found_in(text, nlp)

    assert {d.when.value for d in drafts if d.predicate == "happened_on"} == {day}
    assert [d.where.quote for d in drafts if d.predicate == "happened_in"] == [place]


def test_what_else_may_be_its_day_or_place_is_kept_for_the_story(nlp):
    text = "Shots rang out in Butte. A woman ran home on Tuesday. Doctors in Missoula treated two people."
    parsed = parse(report(text, published=PUBLISHED), nlp)
    rivals = [d for d in find_happened(parsed, find_what_claims_stand_on(parsed)) if d.rival]

    assert {d.where.quote for d in rivals if d.where} == {"Missoula"}
    assert {d.when.value for d in rivals if d.when} == {"2031-03-04"}


def test_a_place_that_nobody_knows_and_one_sentence_names_is_not_where_it_was(nlp):
    text = "A man was shot on Tuesday. He had a house. Zarnika is far away."

    assert not [d for d in found_in(text, nlp) if d.predicate == "happened_in"]


def test_it_happened_where_the_report_was_sent_from_and_not_at_the_agency(nlp):
    text = "LINDHOLM, March 3 (Nordwire) - A fire aboard a ferry killed two people on Monday, the coast guard said."
    told = build_report(Found(uri="a", body=f"Two killed in ferry fire\n\n{text}"))

    assert [d.where.quote for d in told_in(told, nlp) if d.predicate == "happened_in"] == ["LINDHOLM"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A strong quake struck near Zarnika on Monday, killing seven people, officials said.", "Zarnika"),
        ("A strong quake struck near the town of Zarnika on Monday, killing seven people.", "Zarnika"),
        ("A bomb exploded on Monday, killing seven people. Their bus had come from a village near Zarnika.", "NAIROBI"),
    ],
)
def test_the_city_that_a_report_was_sent_from_gives_way_to_the_town_that_was_struck(text, place, nlp):
    told = build_report(Found(uri="a", body=f"Seven people killed\n\nNAIROBI, March 3 (Nordwire) - {text}"))

    assert [d.where.quote for d in told_in(told, nlp) if d.predicate == "happened_in"] == [place]


def test_an_hour_alone_gives_no_day(nlp):
    assert not [d for d in found_in("A man was shot in Missoula at 2 a.m.", nlp) if d.predicate == "happened_on"]


def test_what_comes_days_later_does_not_date_the_event(nlp):
    text = "Bells rang in Missoula on Thursday, two days after a train crashed in the valley."

    assert not [d for d in found_in(text, nlp) if d.predicate == "happened_on"]


def test_a_body_named_after_an_event_is_none(nlp):
    assert found_in("The fire service moved into a new house in Missoula on Monday.", nlp) == []


def test_a_report_without_an_event_has_neither(nlp):
    assert found_in("The library has many books.", nlp) == []


@pytest.mark.parametrize(
    "text", ["The rocket blasts off from Missoula on Tuesday.", "A perfect storm, she said on Tuesday."]
)
def test_a_figure_of_speech_is_no_event(text, nlp):
    assert found_in(text, nlp) == []
