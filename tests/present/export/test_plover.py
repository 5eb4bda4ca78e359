"""PLOVER event records."""

from dataclasses import replace

import pytest

from consilience.lexicon.tables import lists
from consilience.model import Situation
from consilience.present.export.plover import MODES, QUAD_OF, render_plover
from tests.present.export import siege
from tests.present.export.siege import SIEGE
from tests.present.export.tables import GALE, lines

# codebook, section 4
QUADS = {
    1: {"AGREE", "CONSULT", "SUPPORT", "CONCEDE"},
    2: {"COOPERATE", "AID", "RETREAT"},
    3: {"REQUEST", "ACCUSE", "REJECT", "THREATEN"},
    4: {"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"},
}
MINIMUM = {"id", "date", "actor", "event"}


def test_types_are_those_of_the_manual():
    assert {quad: {type_ for type_, of in QUAD_OF.items() if of == quad} for quad in QUADS} == QUADS


def test_every_mode_that_we_find_is_one_of_its_type():
    found = {(type_, mode) for type_, modes in lists("events").items() if type_ in QUAD_OF for mode in modes}
    assert {(type_, mode) for type_, mode in found if mode != "any" and mode not in MODES.get(type_, ())} == set()


@pytest.mark.parametrize("situation", [SIEGE, GALE], ids=["siege", "gale"])
def test_records_hold_to_the_manual(situation: Situation):
    records = lines(render_plover(situation))
    assert records
    for record in records:
        assert record.keys() >= MINIMUM
        assert record["event"][0] in QUAD_OF
        assert record["quad"] == QUAD_OF[record["event"][0]]
        assert all(mode in MODES[record["event"][0]] for mode in record["mode"])
        assert record["status"] == "provisional"
        assert record["location"] is None or record["location"]["resolution"] in (None, 1, 2, 3, 4, 5)
    assert len({record["id"] for record in records}) == len(records)


def test_auxiliaries_and_what_is_of_no_type_stay_out():
    texts = [record["text"] for record in lines(render_plover(SIEGE))]
    assert texts == [["shelled"], ["fought"], ["marched"]]
    for modality in ("background", "forecast", "intended", "conditional", "possible", "denied"):
        assert lines(render_plover(replace(SIEGE, events=(replace(siege.FOUGHT, modality=modality),)))) == []


def test_who_did_what_to_whom():
    (fought,) = lines(render_plover(replace(SIEGE, events=(siege.FOUGHT,))))
    assert [(a["name"], a["sector"]) for a in fought["actor"]] == [("Kelmish army", "MIL")]
    assert [(r["name"], r["sector"]) for r in fought["recipient"]] == [("Kelmish rebel forces", "REB")]
    assert (fought["date"], fought["date_basis"]) == ("2031-07-01", "event")
    assert fought["location"]["resolution"] == 4


def test_a_day_that_nobody_tells_is_the_publication_s_and_says_so():
    (undated,) = lines(render_plover(replace(SIEGE, events=(replace(siege.FOUGHT, when=None),))))
    assert (undated["date"], undated["date_basis"], undated["date_earliest"]) == ("2031-07-02", "publication", None)

    unpublished = tuple(replace(report, published=None) for report in SIEGE.reports)
    (never,) = lines(render_plover(replace(SIEGE, events=(replace(siege.FOUGHT, when=None),), reports=unpublished)))
    assert (never["date"], never["date_basis"]) == (None, "unknown")


def test_a_week_begins_on_its_first_day():
    week = replace(siege.day("2031-06-30", "2031-07-06"), value="2031-W27")
    (found,) = lines(render_plover(replace(SIEGE, events=(replace(siege.FOUGHT, when=week),))))
    assert (found["date"], found["date_latest"]) == ("2031-06-30", "2031-07-06")


RESOLUTIONS = [
    (1, "PPL", 4),
    (1, "AIRP", 5),
    (2, None, 4),
    (3, "ADM2", 3),
    (4, "ADM1", 2),
    (5, "RGN", None),
    (6, "PCLI", 1),
]


@pytest.mark.parametrize(("precision", "feature", "resolution"), RESOLUTIONS)
def test_resolution(precision, feature, resolution):
    wide = replace(siege.KELM, place=replace(siege.KELM.place, precision=precision, feature=feature))
    entities = tuple(wide if e.id == wide.id else e for e in siege.ENTITIES)
    (found,) = lines(render_plover(replace(SIEGE, events=(siege.FOUGHT,), entities=entities)))
    assert found["location"]["resolution"] == resolution
    assert (found["location"]["latitude"] is None) == (precision >= 5)


def test_an_unknown_place_has_no_point():
    nowhere = replace(siege.KELM, place=siege.place("Port Kelm", None, None, precision=None))
    entities = tuple(nowhere if e.id == nowhere.id else e for e in siege.ENTITIES)
    (found,) = lines(render_plover(replace(SIEGE, events=(siege.FOUGHT,), entities=entities)))
    assert found["location"]["name"] == "Port Kelm"
    assert {found["location"][key] for key in ("latitude", "longitude", "resolution", "country")} == {None}

    (unsaid,) = lines(render_plover(replace(SIEGE, events=(replace(siege.FOUGHT, where=None),))))
    assert unsaid["location"] is None
