"""The analyst's word in a picture: what it changes, what it leaves, and what is said of it."""

from dataclasses import replace

import pytest

from consilience.model import JudgedScope, Lineage, Situation, Target
from tests.judge.by_hand import ONE, STORY, TWO, called, finding, paper, ruled, said, words

MOLL, MOLE = called("Ida Moll"), called("Ida Mole")
SANK, WRECKED = (Target(kind="event", uri=r.uri, quote=w) for r, w in ((ONE, "sank"), (TWO, "wrecked")))
ELEVEN, MONDAY = words(TWO, "Eleven people drowned"), words(TWO, "on Monday")
KILLED = Target(kind="finding", predicate="killed")


def names(situation):
    return {entity.name: sorted(m.quote for m in entity.mentions) for entity in situation.entities}


def test_without_judgements_there_is_nothing_to_overrule(picture):
    machine = picture()
    assert (machine.judgements, machine.rulings, machine.overruled) == ((), (), ())
    assert len(finding(machine, "killed").origins) == 1  # one body, Ida Moll, that counted again
    assert names(machine)["Ida Mole"] == ["Ida Mole", "Ida Moll", "Moll"]


def test_two_names_are_two_persons(picture):
    judgement = said("different", MOLL, MOLE)
    situation = picture(judgement)
    assert names(situation)["Ida Moll"] == ["Ida Moll", "Moll"]  # her family name goes with her
    assert names(situation)["Ida Mole"] == ["Ida Mole"]
    killed = finding(situation, "killed")
    assert len(killed.origins) == 2
    assert [f.answer.text for f in situation.overruled if f.predicate == "killed"] == ["11"]
    ruling = ruled(situation, judgement)
    assert ruling.state == "applied"
    assert killed.id in ruling.changed


def test_two_names_are_one(picture):
    apart = said("different", MOLL, MOLE)
    kept_apart = picture(apart)
    again = said("same", called("Ida Moll", id="e-gone"), MOLE, at="2031-03-08T10:00:00Z")
    situation = picture(apart, again)  # the same author's later word goes before his earlier
    assert situation.findings != kept_apart.findings
    assert situation.findings == picture().findings
    assert (ruled(situation, apart).state, ruled(situation, again).state) == ("undone", "applied")
    assert "replaced by Ada" in ruled(situation, apart).why


def test_a_ferry_and_a_person_can_be_one(picture):
    situation = picture(said("same", called("Kestrel"), MOLL))
    (one,) = (entity for entity in situation.entities if "Kestrel" in (entity.name, *entity.aliases))
    assert {"Ida Moll", "Ida Mole", "Kestrel"} <= {m.quote for m in one.mentions}


def test_two_events_are_two_and_the_claims_follow(picture):
    machine = picture()
    assert [len(event.mentions) for event in machine.events] == [2]
    situation = picture(said("different", SANK, WRECKED))
    assert [len(event.mentions) for event in situation.events] == [1, 1]
    assert {event.when.value for event in situation.events} == {"2031-03-03", "2031-03-04"}
    assert picture(said("same", SANK, WRECKED)).events == machine.events


def test_two_reports_have_one_origin(picture):
    machine, judgement = picture(), said("same", paper(ONE), paper(TWO))
    assert len(finding(machine, "happened_on").origins) == 2
    on_one_day = said("date", MONDAY, value="2031-03-04")
    situation = picture(judgement, on_one_day)
    (origin,) = finding(situation, "happened_on").origins
    assert not origin.inferred
    (lineage,) = situation.lineages
    assert (lineage.kind, lineage.inferred, lineage.report_ids) == (
        "shared_origin",
        False,
        tuple(sorted((ONE.id, TWO.id))),
    )
    assert "Ada" in lineage.why
    assert all(report.lineage_ids == (lineage.id,) for report in situation.reports)


def test_two_reports_have_two_origins(picture):
    shared = Lineage(
        id="l-1", report_ids=(ONE.id, TWO.id), kind="near", inferred=True, why="much in common", evidence=()
    )
    machine = picture(lineages=(shared,))
    assert len(finding(machine, "happened_on").origins) == 1
    situation = picture(said("different", paper(ONE), paper(TWO)), lineages=(shared,))
    assert situation.lineages == ()
    assert len(finding(situation, "happened_on").origins) == 2


def test_a_wrong_claim_is_out_of_every_finding_and_set_aside(picture):
    judgement = said("wrong", ELEVEN, reason="the office took it back")
    situation = picture(judgement)
    killed = finding(situation, "killed")
    assert killed.answer.text == "9"
    (aside,) = killed.set_aside
    assert aside.claim_id not in killed.claim_ids
    assert "Ada" in aside.why
    assert "the office took it back" in aside.why
    assert aside.claim_id in {claim.id for claim in situation.claims}  # what was found stays
    assert [f.answer.text for f in situation.overruled] == ["11"]


def test_a_finding_whose_claims_are_all_wrong_is_the_machines_alone(picture):
    situation = picture(said("wrong", KILLED))
    assert not [f for f in situation.findings if f.predicate == "killed"]
    assert [f.predicate for f in situation.overruled] == ["killed"]


def test_a_claim_has_the_scope_that_a_person_gives_it(picture):
    scope = JudgedScope(area="Alder", since="2031-01-01", population="sailors", measure="stock")
    situation = picture(said("scope", ELEVEN, scope=scope))
    (claim,) = (c for c in situation.claims if c.report_id == TWO.id and c.predicate == "killed")
    assert (claim.scope.since, claim.scope.population, claim.scope.measure) == ("2031-01-01", "sailors", "stock")
    area = next(e for e in situation.entities if e.id == claim.scope.area)
    assert (area.name, area.place.geonames_id, area.mentions) == ("Alder", 2, ())  # the larger of that name
    assert finding(situation, "killed").answer.text == "9"
    again = said("scope", ELEVEN, scope=JudgedScope(since="", population=""), at="2031-03-08T00:00:00Z", author="Bo")
    assert {r.state for r in picture(said("scope", ELEVEN, scope=scope), again).rulings} == {"disputed"}


@pytest.mark.parametrize(("value", "place"), [("Alder", 2), ("geonames:3", 3), ("Brae", 1)])
def test_a_place_is_found_by_name_or_number(picture, value, place):
    situation = picture(said("place", MONDAY, value=value))
    (claim,) = (c for c in situation.claims if c.report_id == TWO.id and c.predicate == "happened_on")
    assert next(e for e in situation.entities if e.id == claim.where).place.geonames_id == place


def test_a_name_is_another_place(picture):
    situation = picture(said("place", called("Brae"), value="geonames:3"))
    (brae,) = (entity for entity in situation.entities if entity.name == "Brae")
    assert (brae.type, brae.place.geonames_id, len(brae.mentions)) == ("place", 3, 2)
    assert "Ada" in brae.why[0]


@pytest.mark.parametrize(
    ("value", "earliest", "latest"),
    [("2031-03-04", "2031-03-04", "2031-03-04"), ("2031-03-01/2031-03-04", "2031-03-01", "2031-03-04")],
)
def test_a_claim_has_another_day(picture, value, earliest, latest):
    situation = picture(said("date", MONDAY, value=value))
    (claim,) = (c for c in situation.claims if c.report_id == TWO.id and c.predicate == "happened_on")
    assert (claim.when.earliest, claim.when.latest) == (earliest, latest)
    assert "Ada" in claim.when.reason


def test_a_report_came_out_on_another_day(picture):
    situation = picture(said("date", paper(TWO), value="2031-03-09"))
    assert {r.uri: r.published.value for r in situation.reports} == {"one.txt": "2031-03-05", "two.txt": "2031-03-09"}
    assert situation.stories[0].latest == "2031-03-09"


def test_a_rule_is_for_its_question_only(picture):
    machine = picture(said("different", MOLL, MOLE))
    situation = picture(said("different", MOLL, MOLE), said("rule", KILLED, value="latest"))
    assert finding(machine, "killed").rule != finding(situation, "killed").rule
    assert finding(situation, "killed").rule.startswith("the latest")
    assert finding(machine, "happened_on") == finding(situation, "happened_on")


def test_a_note_changes_nothing_and_is_shown(picture):
    note = said("note", KILLED, value="ask the office again")
    situation, machine = picture(note), picture()
    assert replace(situation, judgements=(), rulings=()) == machine
    assert (situation.judgements, ruled(situation, note).state) == ((note,), "applied")


def test_what_one_person_says_and_another_denies_is_not_applied(picture):
    one, other = said("different", MOLL, MOLE), said("same", MOLE, MOLL, author="Bo")
    situation = picture(one, other)
    assert [r.state for r in situation.rulings] == ["disputed", "disputed"]
    assert "Bo says otherwise" in ruled(situation, one).why
    assert situation.findings == picture().findings
    undo = said("undo", Target(kind="judgement", id=other.id), author="Bo", at="2031-03-09T00:00:00Z")
    assert len(finding(picture(one, other, undo), "killed").origins) == 2


def test_nobody_takes_back_what_another_person_said(picture):
    one = said("different", MOLL, MOLE)
    undo = said("undo", Target(kind="judgement", id=one.id), author="Bo", at="2031-03-09T00:00:00Z")
    assert [r.state for r in picture(one, undo).rulings] == ["disputed", "disputed"]
    redo = said("undo", Target(kind="judgement", id=undo.id), author="Bo", at="2031-03-10T00:00:00Z")
    assert ruled(picture(one, undo, redo), one).state == "applied"


@pytest.mark.parametrize(
    ("kind", "target", "more", "why"),
    [
        ("wrong", words(ONE, "Forty people drowned"), {}, "Forty people drowned"),
        ("wrong", Target(kind="claim", uri="three.txt", quote="x"), {}, "no report three.txt"),
        ("date", MONDAY, {"value": "4 March"}, "no date"),
        ("place", MONDAY, {"value": "Nowhere"}, "no place 'Nowhere'"),
        ("rule", KILLED, {"value": "best"}, "no rule 'best'"),
        ("rule", Target(kind="finding", predicate="injured"), {"value": "most"}, "injured"),
        ("scope", ELEVEN, {"scope": JudgedScope(area="Nowhere")}, "no place 'Nowhere'"),
    ],
)
def test_what_no_longer_fits_says_why_and_changes_nothing(picture, kind, target, more, why):
    situation = picture(said(kind, target, **more))
    (ruling,) = situation.rulings
    assert ruling.state == "no_longer_fits"
    assert why in ruling.why
    assert situation.findings == picture().findings
    assert situation.overruled == ()


def test_a_claim_is_found_by_its_words_when_its_id_is_gone(picture):
    by_words = replace(ELEVEN, id="c-0000000000000000", predicate="killed")
    assert finding(picture(said("wrong", by_words)), "killed").answer.text == "9"
    other_predicate = replace(ELEVEN, predicate="injured")
    assert picture(said("wrong", other_predicate)).rulings[0].state == "no_longer_fits"


def test_of_many_stories_what_is_about_others_is_left_out(picture):
    elsewhere, here = said("same", called("Bo Holm"), called("B. Holm")), said("wrong", words(ONE, "Forty drowned"))
    situation = picture(elsewhere, replace(here, story_id=STORY.id), of_many=True)
    assert [judgement.id for judgement in situation.judgements] == [here.id]
    assert len(picture(elsewhere).rulings) == 1


def test_the_order_in_which_judgements_come_in_makes_no_difference(picture):
    told = [said("different", MOLL, MOLE), said("wrong", ELEVEN), said("same", paper(ONE), paper(TWO), author="Bo")]
    assert picture(*told) == picture(*reversed(told)) == picture(*told, *told)


def test_a_judged_situation_survives_its_file(picture):
    situation = picture(said("wrong", ELEVEN), said("scope", MONDAY, scope=JudgedScope(since="2031")))
    assert Situation.from_json(situation.to_json()) == situation
