"""IDMC's figures of displacement."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest

from consilience.model import Answer, Scope, Situation
from consilience.present.export import idmc_codes as codes
from consilience.present.export.households import household_size, in_people
from consilience.present.export.idmc import COLUMNS, render_idmc
from tests import factory
from tests.present.export import siege
from tests.present.export.siege import R3, SIEGE, C, changed
from tests.present.export.tables import GALE, read
from tests.present.ferry import WRECK

# codebook, section 3
TERMS = """
EVACUATED DISPLACED FORCED_TO_FLEE RELOCATED SHELTERED IN_RELIEF_CAMP DESTROYED_HOUSING PARTIALLY_DESTROYED_HOUSING
UNINHABITABLE_HOUSING HOMELESS AFFECTED RETURNS MULTIPLE_OR_OTHER
"""
CATEGORIES = """
IDPS RETURNEES RETURN LOCALLY_INTEGRATED_IDPS IDPS_SETTLED_ELSEWHERE PEOPLE_DISPLACED_ACROSS_BORDERS NEW_DISPLACEMENT
MULTIPLE_DISPLACEMENT PARTIAL_STOCK PARTIAL_FLOW CROSS_BORDER_FLIGHT CROSS_BORDER_RETURN RELOCATION_ELSEWHERE DEATHS
PROVISIONAL_SOLUTIONS FAILED_LOCAL_INTEGRATION LOCAL_INTEGRATION FAILED_RETURN_RETURNEE_DISPLACEMENT UNVERIFIED_STOCK
UNVERIFIED_FLOW BIRTH FAILED_RELOCATION_ELSEWHERE PEOPLE_DISPLACED_ACROSS_BORDERS_FLOW
"""


def rows(situation: Situation, term: str | None = None) -> list[dict[str, str]]:
    found = read(render_idmc(situation))
    return [row for row in found if term is None or row["term"] == str(codes.TERM[term])]


def test_codes_are_those_of_the_codebook():
    assert codes.QUANTIFIER == {"MORE_THAN": 0, "LESS_THAN": 1, "EXACT": 2, "APPROXIMATELY": 3}
    assert codes.UNIT == {"PERSON": 0, "HOUSEHOLD": 1}
    assert codes.ROLE == {"RECOMMENDED": 0, "TRIANGULATION": 1}
    assert {name: number for number, name in enumerate(TERMS.split())} == codes.TERM
    assert codes.CATEGORY.items() <= {name: number for number, name in enumerate(CATEGORIES.split())}.items()
    assert {0, 1, 3, 4, 5, 8, 18} == codes.STOCKS
    assert codes.DATE_ACCURACY == {"DAY": 0, "WEEK": 1, "MONTH": 2, "YEAR": 3}
    assert codes.ACCURACY == {"ADM0": 0, "ADM1": 1, "ADM2": 2, "ADM3": 3, "POINT": 4}
    assert codes.IDENTIFIER == {"ORIGIN": 0, "DESTINATION": 1, "ORIGIN_AND_DESTINATION": 2}
    assert codes.DISPLACEMENT_OCCURRED == {"BEFORE": 0, "DURING": 1, "AFTER": 2, "UNKNOWN": 3}


@pytest.mark.parametrize("situation", [SIEGE, WRECK, GALE], ids=["siege", "ferry", "gale"])
def test_exactly_one_figure_is_recommended(situation):
    found = rows(situation)
    assert found
    assert all(tuple(row) == COLUMNS for row in found)
    every = {(row["event"], row["term"]) for row in found}
    recommended = Counter((row["event"], row["term"]) for row in found if row["role"] == "0")
    assert recommended == dict.fromkeys(every, 1)
    assert {row["role"] for row in found} <= {"0", "1"}
    assert {row["status"] for row in found} == {"provisional"}
    assert {row["reliability"] for row in found} == {""}  # a machine rates nobody


def test_a_flow():
    (found,) = rows(SIEGE, "DISPLACED")
    told = ("category", "quantifier", "reported", "unit", "total_figures", "start_date", "end_date", "country_iso3")
    assert [found[name] for name in told] == ["6", "0", "40000", "0", "40000", "2031-06-28", "2031-07-03", "ATA"]
    assert (found["start_date_accuracy"], found["location_accuracy"], found["location_identifier"]) == ("0", "4", "0")
    assert (found["publishers"], found["sources"]) == ("Southern Wire", "town officials")  # the end of the chain
    assert found["source_excerpt"] == "more than 40,000 people have been displaced since 28 June"
    assert "only figure" in found["calculation_logic"]


def test_a_stock_holds_for_a_day():
    (found,) = rows(SIEGE, "SHELTERED")
    assert (found["category"], found["location"], found["location_identifier"]) == ("0", "Ostby", "1")
    assert (found["start_date"], found["end_date"]) == ("2031-07-06", "2031-07-06")
    assert "dated by the report" in found["calculation_logic"]


def test_homes_are_households_and_people_only_where_their_size_is_told():
    (found,) = rows(SIEGE, "DESTROYED_HOUSING")
    assert [found[n] for n in ("reported", "unit", "household_size", "total_figures")] == ["500", "1", "4.6", "2300"]

    text = R3.text.replace("4.6", "many")
    silent = tuple(replace(r, text=text) if r.id == R3.id else r for r in SIEGE.reports)
    (found,) = rows(replace(SIEGE, reports=silent), "DESTROYED_HOUSING")
    assert [found[n] for n in ("reported", "unit", "household_size", "total_figures")] == ["500", "1", "", ""]
    assert "no household size" in found["calculation_logic"]


def test_a_destroyed_bridge_is_no_housing():
    bridge = replace(C["homes"], quantity=siege.count(3, 3, 3, "exact", "bridge"))
    claims = tuple(bridge if c.id == bridge.id else c for c in SIEGE.claims)
    assert rows(replace(SIEGE, claims=claims), "DESTROYED_HOUSING") == []


SIZES = [
    (["There are 4.6 people per household."], Decimal("4.6")),
    (["The average household size is about 5."], Decimal(5)),
    (["6 members to a family", "an average family size of 6"], Decimal(6)),
    (["4 people per household", "5 people per household"], None),
    (["500 people per day", "a household of five"], None),
]


@pytest.mark.parametrize(("texts", "size"), SIZES)
def test_household_size(texts, size):
    assert household_size(factory.report(text) for text in texts) == size


@pytest.mark.parametrize(("households", "size", "people"), [(1, "4.5", 5), (3, "4.5", 14), (5, "4.4", 22)])
def test_people_are_rounded_half_up(households, size, people):
    assert in_people(Decimal(households), Decimal(size)) == people


def test_where_nothing_is_decided_the_most_conservative_figure_is_recommended():
    found = rows(WRECK, "EVACUATED")
    assert (found[0]["reported"], found[0]["role"]) == ("120", "0")  # 118 is of one unnamed voice
    assert "The reports decide on none" in found[0]["calculation_logic"]
    assert "Counts differ: more than 120 (county governor)" in found[0]["calculation_logic"]
    assert {row["role"] for row in found[1:]} == {"1"}


def test_forecasts_parts_and_other_times_are_no_figures():
    for more in (
        {"modality": "forecast"},
        {"modality": "denied"},
        {"modality": "background"},
        {"scope": Scope(of=C["thirty"].id)},
        {"quantity": siege.count(None, None, None)},
        {"quantity": siege.count(9, 9, 9, "exact", "tonne")},
    ):
        claims = tuple(replace(c, **more) if c.id == C["fled"].id else c for c in SIEGE.claims)
        assert rows(replace(SIEGE, claims=claims), "DISPLACED") == []


def test_one_area_of_many_triangulates():
    part = replace(C["fled"], id="c-part", quantity=siege.count(900, 900, 900), scope=Scope(area=siege.OSTBY.id))
    answer = Answer(text="900", quantity=part.quantity, claim_id=part.id)
    ostby = replace(siege.DISPLACED, id="f-ostby", claim_ids=(part.id,), answer=answer, headline=False)
    found = rows(changed(ostby, claims=(*SIEGE.claims, part)), "DISPLACED")
    assert [(row["reported"], row["role"], row["location"]) for row in found] == [
        ("40000", "0", "Port Kelm"),
        ("900", "1", "Ostby"),
    ]


QUANTIFIERS = [
    (siege.count(7, 7, 7), "2", "7"),
    (siege.count(None, 7, None, "about"), "3", "7"),
    (siege.count(7, 7, None, "at_least"), "0", "7"),
    (siege.count(None, 7, 7, "less_than"), "1", "7"),
    (siege.count(100, None, 999, "between"), "0", "100"),
]


@pytest.mark.parametrize(("quantity", "code", "reported"), QUANTIFIERS)
def test_quantifiers(quantity, code, reported):
    claims = tuple(replace(c, quantity=quantity) if c.id == C["fled"].id else c for c in SIEGE.claims)
    (found,) = rows(replace(SIEGE, claims=claims), "DISPLACED")
    assert (found["quantifier"], found["reported"]) == (code, reported)


ACCURACIES = [(1, "4"), (2, "4"), (3, "2"), (4, "1"), (5, ""), (6, "0")]


@pytest.mark.parametrize(("precision", "code"), ACCURACIES)
def test_accuracy_of_places(precision, code):
    wide = replace(siege.KELM, place=siege.place("Port Kelm", -70.5, -8.25, precision=precision))
    entities = tuple(wide if e.id == wide.id else e for e in siege.ENTITIES)
    (found,) = rows(replace(SIEGE, entities=entities), "DISPLACED")
    assert found["location_accuracy"] == code
    assert (found["latitude"] == "") == (precision >= 5)  # a country's middle is no place


def test_an_unknown_place_has_no_point():
    nowhere = replace(siege.KELM, place=siege.place("Port Kelm", None, None, precision=None))
    entities = tuple(nowhere if e.id == nowhere.id else e for e in siege.ENTITIES)
    (found,) = rows(replace(SIEGE, entities=entities), "DISPLACED")
    assert {found[name] for name in ("latitude", "longitude", "location_accuracy", "country_iso3")} == {""}
    assert found["location"] == "Port Kelm"


def test_a_disputed_day_is_said_where_the_period_comes_from_it():
    (found, *_) = rows(WRECK, "EVACUATED")
    assert (found["start_date"], found["start_date_accuracy"]) == ("2031-03-03", "1")
    assert "The day is disputed" in found["calculation_logic"]
