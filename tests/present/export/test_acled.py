"""Rows of ACLED."""

from dataclasses import replace

import pytest

from consilience.model import Answer, Situation, Term
from consilience.present.export.acled import COLUMNS, render_acled
from consilience.present.export.acled_types import BY_MODE, SUB_TYPES, Coded, coded
from consilience.present.export.parties import Parties
from tests.present.export import siege
from tests.present.export.siege import SIEGE, changed
from tests.present.export.tables import GALE, read
from tests.present.ferry import WRECK

# codebook, section 2
CODEBOOK = {
    "Battles": 3,
    "Explosions/Remote violence": 6,
    "Violence against civilians": 3,
    "Protests": 3,
    "Riots": 2,
    "Strategic developments": 8,
}


def rows(situation: Situation) -> list[dict[str, str]]:
    return read(render_acled(situation))


def main(situation: Situation) -> dict[str, str]:
    return rows(situation)[0]


def test_six_types_and_twenty_five_sub_types():
    assert {name: len(subs) for name, subs in SUB_TYPES.items()} == CODEBOOK
    assert all(not code.sub_type or code.sub_type in SUB_TYPES[code.type] for code in BY_MODE.values())


@pytest.mark.parametrize("situation", [SIEGE, WRECK, GALE], ids=["siege", "ferry", "gale"])
def test_codes_of_the_codebook(situation):
    found = rows(situation)
    assert found
    for row in found:
        assert tuple(row) == COLUMNS
        assert row["status"] == "provisional"
        assert row["event_type"] in ("", *SUB_TYPES)
        assert row["sub_event_type"] in ("", *SUB_TYPES.get(row["event_type"], ()))
        assert row["time_precision"] in ("", *"123")
        assert row["geo_precision"] in ("", *"123")
        assert row["fatalities"].isdigit()
        assert (
            (row["event_type"] != "") or "do not tell which type" in row["notes"] or "also said to have" in row["notes"]
        )
    assert len({row["event_id_cnty"] for row in found}) == len(found)


def test_the_final_taking_is_the_event_and_the_fight_for_it_no_other():
    taken, march = rows(SIEGE)
    assert (taken["event_type"], taken["sub_event_type"]) == ("Battles", "Non-state actor overtakes territory")
    assert {taken["actor1"], taken["actor2"]} == {"Kelmish army", "Kelmish rebel forces"}
    assert (taken["interaction"], taken["time_precision"], taken["geo_precision"]) == ("12", "1", "1")
    assert (march["event_type"], march["sub_event_type"], march["actor1"]) == ("Protests", "", "Dockers")
    assert march["fatalities"] == "0"


def test_control_that_no_later_report_confirms_is_not_coded_as_such():
    found = main(changed(drop=(siege.CONTROLS,)))
    assert (found["event_type"], found["sub_event_type"]) == ("Battles", "")
    assert "No report of a later day says" in found["notes"]


def test_a_town_that_an_army_leaves_keeps_both_readings():
    left = replace(
        siege.CAPTURED,
        id="f-left",
        predicate="withdrew_from",
        answer=Answer(text="army", entity_id=siege.TROOPS.id),
        subject=Term(entity_id=siege.KELM.id),
    )
    found = main(changed(left, events=()))
    assert (found["event_type"], found["sub_event_type"]) == ("", "")
    assert "if without a fight, it is a non-violent transfer of territory" in found["notes"]
    assert {found["actor1"], found["actor2"]} == {"Kelmish army", "Kelmish rebel forces"}


def test_a_state_regains():
    back = replace(siege.CAPTURED, answer=Answer(text="army", entity_id=siege.TROOPS.id))
    held = replace(siege.C["held"], subject=Term(entity_id=siege.TROOPS.id))
    claims = tuple(held if c.id == held.id else c for c in SIEGE.claims)
    assert main(changed(back, claims=claims))["sub_event_type"] == "Government regains territory"


@pytest.mark.parametrize("status", ["denied", "conflict", "open"])
def test_a_disputed_taking_is_none(status):
    found = main(changed(replace(siege.CAPTURED, status=status)))
    assert found["sub_event_type"] in ("Armed clash", "Shelling/artillery/missile attack")


def test_what_has_a_type_is_the_story_s_own_event_before_what_is_told_more_often():
    vague = replace(siege.FOUGHT, mode="destroy", mentions=siege.FOUGHT.mentions * 3)
    (found,) = rows(changed(drop=(siege.CAPTURED,), events=(siege.SHELLED, vague)))
    assert found["sub_event_type"] == "Shelling/artillery/missile attack"
    assert {found["actor1"], found["actor2"]} == {"Kelmish army", "Kelmish rebel forces"}


def test_five_days_of_fighting_are_five_events():
    days = [siege.day(f"2031-06-{n}") for n in range(10, 15)]
    fights = tuple(replace(siege.FOUGHT, id=f"v-{n}", when=when) for n, when in enumerate(days))
    again = replace(fights[0], id="v-again")
    found = rows(replace(SIEGE, events=(*fights, again), findings=()))
    assert [row["event_date"] for row in found] == [when.value for when in days]
    assert {row["sub_event_type"] for row in found} == {"Armed clash"}


def test_the_lower_code_comes_first_whoever_acted():
    attacked = siege.event("ASSAULT", None, siege.R1, "fought", ("actor", siege.REBELS), ("victim", siege.TROOPS))
    (found,) = rows(replace(SIEGE, events=(attacked,), findings=()))
    assert (found["inter1"], found["inter2"], found["interaction"]) == ("2", "1", "12")


def test_who_is_alone_is_the_first_actor_whatever_was_done():
    struck = replace(siege.FOUGHT, participants=siege.FOUGHT.participants[1:])
    (found,) = rows(replace(SIEGE, events=(struck,), findings=()))
    assert (found["actor1"], found["inter1"], found["actor2"]) == ("Kelmish rebel forces", "2", "")


def test_no_row_without_a_day_a_place_or_a_party():
    bare = (
        replace(siege.FOUGHT, when=None),
        replace(siege.FOUGHT, where=None),
        replace(siege.FOUGHT, participants=()),
        replace(siege.FOUGHT, modality="possible"),
        replace(siege.FOUGHT, when=siege.day("2031-01-01", "2031-12-31")),
    )
    assert rows(replace(SIEGE, events=bare, findings=())) == []


def test_the_most_conservative_number_with_the_dispute():
    found = main(SIEGE)
    assert found["fatalities"] == "12"  # "dozens" of a named ministry
    assert "34 (Kelmish army)" in found["notes"]


def test_deaths_without_a_number():
    some = replace(siege.C["dozens"], quantity=siege.count(None, None, None))
    only = replace(siege.KILLED, claim_ids=(some.id,), answer=None, relations=(), status="single")
    claims = tuple(some if c.id == some.id else c for c in SIEGE.claims)
    found = main(changed(only, claims=claims))
    assert found["fatalities"] == "3"
    assert "without a number" in found["notes"]


def test_the_hurt_alone_are_no_deaths():
    hurt = replace(siege.KILLED, predicate="injured")
    found = main(changed(hurt, drop=()))
    assert found["fatalities"] == "0"
    assert "No deaths are reported." in found["notes"]


DATES = [
    ("2031-07-01", "2031-07-01", "2031-07-01", "1"),
    ("2031-06-30", "2031-07-06", "2031-07-03", "2"),
    ("2031-07-01", "2031-07-31", "2031-07-16", "3"),
    ("2031-01-01", "2031-12-31", "", ""),
]


@pytest.mark.parametrize(("first", "last", "day", "precision"), DATES)
def test_time_precision(first, last, day, precision):
    on = replace(siege.ON, answer=replace(siege.ON.answer, when=siege.day(first, last)))
    found = main(changed(on, drop=(siege.CAPTURED,), events=()))
    assert (found["event_date"], found["time_precision"]) == (day, precision)


@pytest.mark.parametrize(("ours", "theirs"), [(1, "1"), (2, "2"), (3, "2"), (4, "3"), (6, "")])
def test_geo_precision(ours, theirs):
    wide = replace(siege.KELM, place=siege.place("Port Kelm", -70.5, -8.25, precision=ours))
    entities = tuple(wide if e.id == wide.id else e for e in siege.ENTITIES)
    found = main(replace(SIEGE, entities=entities))
    assert (found["geo_precision"], found["latitude"]) == (theirs, "-70.5" if ours < 5 else "")


def test_an_unknown_place_has_no_point():
    nowhere = replace(siege.KELM, place=siege.place("Port Kelm", None, None, precision=None))
    entities = tuple(nowhere if e.id == nowhere.id else e for e in siege.ENTITIES)
    found = main(replace(SIEGE, entities=entities))
    assert {found[name] for name in ("latitude", "longitude", "geo_precision", "country", "iso", "admin1")} == {""}
    assert found["location"] == "Port Kelm"


CIVILIANS = siege.entity("villagers", "group", "people")
MARCHERS = siege.entity("protesters", "group", "people")
MAPPED = [
    ("aerial", (siege.TROOPS,), (), Coded("Explosions/Remote violence", "Air/drone strike")),
    ("suicide-attack", (), (CIVILIANS,), Coded("Explosions/Remote violence", "Suicide bomb")),
    ("explosives", (siege.REBELS,), (), Coded("Explosions/Remote violence")),
    ("explosives", (), (), Coded()),  # a gas main explodes too
    ("firearms", (siege.REBELS,), (CIVILIANS,), Coded("Violence against civilians", "Attack")),
    ("abduct", (siege.REBELS,), (CIVILIANS,), Coded("Violence against civilians", "Abduction/forced disappearance")),
    ("abduct", (siege.REBELS,), (siege.TROOPS,), Coded()),
    ("firearms", (siege.TROOPS, siege.REBELS), (), Coded("Battles", "Armed clash")),
    ("firearms", (siege.DOCKERS,), (CIVILIANS,), Coded()),  # nobody says what they are
    ("crowd-control", (siege.TROOPS,), (MARCHERS,), Coded("Protests", "Protest with intervention")),
    ("destroy", (siege.TROOPS,), (siege.REBELS,), Coded()),
]


@pytest.mark.parametrize(("mode", "left", "right", "expected"), MAPPED)
def test_types_only_where_they_are_sound(mode, left, right, expected):
    event = replace(siege.FOUGHT, mode=mode)
    assert coded(event, Parties(actors=left, others=right), "AQ") == expected


def test_strikes_and_arrests_are_not_guessed():
    assert coded(replace(siege.MARCHED, mode="strike"), Parties(actors=(siege.DOCKERS,)), "AQ") == Coded()
    assert coded(replace(siege.FOUGHT, type="COERCE", mode="arrest"), Parties(actors=(siege.TROOPS,)), "AQ") == Coded()
