"""Days and places of one event, told by several reports: votes are made by hand."""

from consilience.link.index import Index
from consilience.link.scene import best_day, settle
from consilience.link.scene_places import best_place
from consilience.model import Draft, Place, Reading, Span, When
from tests.factory import report

FIRST = {"r1": "2031-03-05", "r2": "2031-03-20"}


def place(name, precision, *, lat=35.9, lon=14.5, country="MT", admin1="North"):
    placed = precision is not None
    return Place(
        geonames_id=None,
        name=name,
        country=country if placed else None,
        admin1=admin1 if placed else None,
        latitude=lat if placed else None,
        longitude=lon if placed else None,
        feature=None,
        precision=precision,
    )


PLACES = {
    "town": place("Tarnby", 1),
    "next": place("Oskel", 1, lat=36.1),
    "county": place("Tarn County", 3, lat=35.8),
    "far county": place("Vell County", 3, lat=38.0),
    "quarter": place("Lower Docks", None),
    "country": place("Malta", 6),
    "abroad": place("Kessin", 1, country="DE", lat=54.0),
}


def on(day, *, weight=1.0, rival=False, report_id="r1"):
    span = Span(report_id=report_id, start=0, end=4, quote="fire")
    when = When(value=day, earliest=day, latest=day, precision="day", basis="relative", reason="for a test")
    return Draft(
        kind="event", predicate="happened_on", trigger=span, evidence=(span,), when=when, weight=weight, rival=rival
    )


def reading(report_id, *drafts):
    return Reading(
        report_id=report_id,
        drafts=tuple(d for d in drafts if not d.rival),
        rivals=tuple(d for d in drafts if d.rival),
    )


def test_a_town_goes_before_the_county_that_holds_it():
    assert best_place([{"county": 4.0}, {"county": 3.0, "town": 1.0}], PLACES) == "town"
    assert best_place([{"far county": 4.0}, {"far county": 3.0, "town": 0.25}], PLACES) == "far county"


def test_a_quarter_gives_its_weight_to_the_town_of_a_local_story():
    assert best_place([{"quarter": 6.0}, {"quarter": 5.0, "town": 0.5}], PLACES) == "town"
    assert best_place([{"quarter": 6.0, "abroad": 0.5}, {"quarter": 5.0, "town": 0.5}], PLACES) == "quarter"


def test_a_country_leaves_the_reports_what_they_say():
    assert best_place([{"country": 6.0}, {"country": 5.0}], PLACES) is None


def test_what_one_report_says_in_passing_does_not_outvote_another():
    assert best_place([{"town": 5.0}, {"next": 0.25}], PLACES) == "town"


def test_a_day_after_the_first_report_is_of_something_else():
    readings = [reading("r1", on("2031-03-04")), reading("r2", on("2031-03-18"), on("2031-03-19"))]

    assert best_day(readings, FIRST) == "2031-03-04"
    assert best_day(readings[1:], FIRST | {"r1": "2031-03-05"}) == "2031-03-19"


def test_a_report_takes_the_day_of_its_story_where_it_gives_it():
    one, two = report("fire", uri="r1", published="2031-03-05"), report("fire again", uri="r2", published="2031-03-06")
    told = [
        reading(one.id, on("2031-03-04", report_id=one.id)),
        reading(
            two.id,
            on("2031-03-03", weight=0.6, report_id=two.id),
            on("2031-03-04", weight=0.5, rival=True, report_id=two.id),
        ),
    ]

    settled = settle(told, [one, two], {one.id: "s", two.id: "s"}, Index(()), [])
    alone = settle(told[1:], [two], {two.id: "s"}, Index(()), [])

    assert [[d.when.value for d in r.drafts] for r in settled] == [["2031-03-04"], ["2031-03-04"]]
    assert [d.when.value for d in alone[0].drafts] == ["2031-03-03"]
