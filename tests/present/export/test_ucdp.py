"""Rows of UCDP GED."""

from dataclasses import replace
from decimal import Decimal

import pytest

from consilience.model import Scope, Situation
from consilience.present.export.happening import Days
from consilience.present.export.ucdp import COLUMNS, date_precision, render_ucdp
from tests.present.export import siege
from tests.present.export.siege import R2, SIEGE, C, changed
from tests.present.export.tables import GALE, read
from tests.present.ferry import WRECK


def row(situation: Situation) -> dict[str, str]:
    (found,) = read(render_ucdp(situation))
    return found


@pytest.mark.parametrize("situation", [SIEGE, WRECK, GALE], ids=["siege", "ferry", "gale"])
def test_codes_of_the_codebook(situation):
    found = row(situation)
    assert tuple(found) == COLUMNS
    assert found["status"] == "provisional"
    assert found["type_of_violence"] in ("", "1", "2", "3")
    assert found["event_clarity"] in ("1", "2")
    assert found["where_prec"] in ("", *"1234567")
    assert found["date_prec"] in ("", *"12345")
    assert found["date_start"] <= found["date_end"]
    assert int(found["number_of_sources"]) >= 1
    parts = [Decimal(found[f"deaths_{part}"]) for part in ("a", "b", "civilians", "unknown")]
    assert sum(parts) == Decimal(found["best"])
    assert Decimal(found["low"]) <= Decimal(found["best"]) <= Decimal(found["high"])


def test_a_battle_of_a_state_and_rebels():
    found = row(SIEGE)
    told = {name: found[name] for name in ("type_of_violence", "side_a", "side_b", "event_clarity", "date_prec")}
    assert told == {
        "type_of_violence": "1",
        "side_a": "Kelmish army",
        "side_b": "Kelmish rebel forces",
        "event_clarity": "1",
        "date_prec": "1",
    }
    assert (found["low"], found["best"], found["high"]) == ("12", "34", "34")
    assert (found["deaths_civilians"], found["deaths_unknown"]) == ("12", "22")
    assert (found["where_prec"], found["geom_wkt"], found["country"]) == ("1", "POINT (-8.25 -70.5)", "Antarctica")


def test_a_state_is_the_first_side_whoever_attacked():
    attacked = siege.event("ASSAULT", None, siege.R1, "fought", ("actor", siege.REBELS), ("victim", siege.TROOPS))
    found = row(replace(SIEGE, events=(attacked,)))
    assert [found[name] for name in ("type_of_violence", "side_a", "side_b")] == [
        "1",
        "Kelmish army",
        "Kelmish rebel forces",
    ]


def test_outlets_and_originals_are_told_apart():
    found = row(SIEGE)
    assert found["source_office"] == "Icefield Herald;Southern Wire;Harbour Radio"
    assert found["source_original"] == "health ministry;Kelmish army"
    assert found["source_headline"].count(";") == 2  # a headline's own semicolon parts nothing
    assert found["number_of_sources"] == "2"  # three reports, two voices


def test_without_words_for_both_sides_there_is_no_type():
    found = row(replace(SIEGE, events=(siege.SHELLED,)))
    assert (found["type_of_violence"], found["side_a"], found["side_b"]) == ("", "", "")
    assert "whether this is organised violence is open" in found["notes"]
    assert "Kelmish rebel forces" in found["notes"]


def test_attacks_on_civilians_are_one_sided():
    people = siege.entity("people", "group", "people")
    hit = siege.event("ASSAULT", "heavy-weapons", siege.R1, "shelled", ("actor", siege.REBELS), ("victim", people))
    found = row(replace(SIEGE, events=(hit,), entities=(*siege.ENTITIES, people)))
    assert found["type_of_violence"] == ""  # "people" may be anybody

    villagers = replace(people, mentions=tuple(replace(m, quote="villagers") for m in people.mentions))
    found = row(replace(SIEGE, events=(hit,), entities=(*siege.ENTITIES, villagers)))
    assert found["type_of_violence"] == "3"


def test_a_disputed_day_is_a_range_and_said():
    found = row(WRECK)
    assert (found["date_start"], found["date_end"], found["date_prec"]) == ("2031-03-03", "2031-03-04", "2")
    assert found["event_clarity"] == "2"
    assert "The day is disputed: 4 March 2031 (" in found["notes"]
    assert "3 March 2031 (Nordwind Wire and Vestbladet)" in found["notes"]


def test_deaths_counted_since_a_day_are_aggregated():
    since = replace(siege.KILLED, scope=Scope(since="2031-06-01"))
    found = row(changed(since))
    assert (found["date_start"], found["date_end"], found["date_prec"]) == ("2031-06-01", "2031-07-06", "5")
    assert found["event_clarity"] == "2"


def test_an_unknown_place_has_no_point():
    nowhere = replace(siege.KELM, place=siege.place("Port Kelm", None, None, precision=None))
    entities = tuple(nowhere if e.id == nowhere.id else e for e in siege.ENTITIES)
    found = row(replace(SIEGE, entities=entities))
    blank = ("where_prec", "latitude", "longitude", "geom_wkt", "country", "country_iso", "adm_1")
    assert {found[name] for name in blank} == {""}
    assert found["where_coordinates"] == "Port Kelm"
    assert found["event_clarity"] == "2"

    unsaid = row(changed(drop=(siege.IN, siege.ON)))
    assert {unsaid[name] for name in (*blank, "date_start", "date_end", "date_prec")} == {""}
    assert "do not say where" in unsaid["notes"]


def test_no_known_voice_is_missing():
    assert row(changed(replace(siege.KILLED, origins=())))["number_of_sources"] == "-1"


def test_no_deaths_no_row():
    assert read(render_ucdp(changed(drop=(siege.KILLED,)))) == []
    assert read(render_ucdp(changed(replace(siege.KILLED, status="open", answer=None)))) == []


def test_parts_that_are_more_than_the_whole_are_left_out():
    many = replace(C["civilians"], quantity=siege.count(90, 90, 90))
    finding = replace(siege.CIVILIANS, answer=replace(siege.CIVILIANS.answer, quantity=many.quantity))
    found = row(changed(finding))
    assert (found["deaths_civilians"], found["deaths_unknown"], found["best"]) == ("0", "34", "34")


def test_no_cell_is_a_formula():
    outlet = replace(R2, outlet='=HYPERLINK("x")')
    reports = (outlet, *(r for r in SIEGE.reports if r.id != R2.id))
    story = replace(SIEGE.stories[0], report_ids=(R2.id,))
    found = row(
        replace(
            SIEGE, reports=reports, stories=(story,), findings=(replace(siege.KILLED, claim_ids=(C["thirty"].id,)),)
        )
    )
    assert found["source_office"].startswith("'=")


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [("07-01", "07-01", 1), ("07-01", "07-02", 2), ("07-01", "07-06", 2), ("07-01", "07-07", 3), ("07-01", "07-31", 4),
     ("01-01", "12-31", 5)],
)  # fmt: skip
def test_date_precision(first, last, code):
    assert date_precision(Days(start=f"2031-{first}", end=f"2031-{last}")) == code


@pytest.mark.parametrize(
    ("first", "last"), [("2031-07-01", None), ("2031-07", "2031-07-09"), ("2031-07-02", "2031-07-01")]
)
def test_what_is_no_stretch_of_days_has_no_precision(first, last):
    assert date_precision(Days(start=first, end=last)) is None
