"""How claims that were built by hand come out as findings."""

from dataclasses import replace

import pytest

from consilience.model import Lineage, Scope, Story, Term, When
from consilience.reconcile import Pile, reconcile
from tests.factory import claim, count, day, report

EARLY = report("Nine people died.", outlet="Post", published="2031-03-05", uri="a")
LATE = report("Fourteen people died.", outlet="Radio", published="2031-03-06", uri="b")
OTHER = report("Twelve people were killed.", outlet="Mirror", published="2031-03-06", uri="c")


def findings_of(*claims, reports=(EARLY, LATE, OTHER), lineages=(), entities=()):
    story = Story(
        id="s", title="Ferry", report_ids=tuple(r.id for r in reports), earliest=None, latest=None, why="by hand"
    )
    found, _ = reconcile(story, Pile.of(reports, claims, entities, lineages))
    return {f.predicate: f for f in found if f.claim_ids} if claims else {f.predicate: f for f in found}


def types(finding):
    return sorted(relation.type for relation in finding.relations)


def killed(report, best, **more):
    return claim(report, "killed", quantity=count(best), **more)


def test_a_story_is_asked_where_and_when_even_if_nobody_says():
    found = findings_of()

    assert {f.status for f in found.values()} == {"unknown"}
    assert set(found) == {"happened_on", "happened_in"}


def test_two_outlets_with_one_figure_agree():
    finding = findings_of(killed(EARLY, 9), killed(OTHER, 9))["killed"]

    assert (finding.status, finding.headline, len(finding.origins)) == ("agree", True, 2)


def test_two_outlets_that_credit_one_body_are_one_voice():
    finding = findings_of(killed(EARLY, 9, source="Authority"), killed(OTHER, 9, source="Authority"))["killed"]

    assert (finding.status, len(finding.origins)) == ("single", 1)


def test_the_same_body_counting_more_is_an_update():
    finding = findings_of(killed(EARLY, 9, source="Authority"), killed(LATE, 14, source="Authority"))["killed"]

    assert (finding.status, types(finding)) == ("update", ["update"])
    assert (finding.answer.text, finding.answer.low, finding.answer.high) == ("14", 9, 14)
    assert finding.rule == "latest by the same counter"


def test_two_bodies_on_one_day_with_two_figures_conflict():
    finding = findings_of(killed(LATE, 14, source="Authority"), killed(OTHER, 12, source="Police"))["killed"]

    assert (finding.status, types(finding)) == ("conflict", ["conflict"])


def test_a_bound_agrees_with_a_number_within_it():
    finding = findings_of(
        claim(EARLY, "displaced", quantity=count(280_000, "more_than")),
        claim(OTHER, "displaced", quantity=count(300_000)),
    )["displaced"]

    assert (finding.status, types(finding)) == ("agree", ["rounds_to"])


def test_a_part_is_a_finding_of_its_own():
    whole = killed(LATE, 14)
    part = killed(LATE, 3, scope=Scope(of=whole.id, population="children"))
    story = Story(id="s", title="t", report_ids=(LATE.id,), earliest=None, latest=None, why="")

    found, checks = reconcile(story, Pile.of([LATE], [whole, part]))

    assert [types(f) for f in found if f.predicate == "killed" and not f.headline] == [["part_of"]]
    assert [(c.rule, c.holds) for c in checks] == [("part", True)]


def test_a_forecast_is_open_and_no_conflict():
    whole, feared = killed(LATE, 14), killed(EARLY, 40, modality="forecast")
    story = Story(id="s", title="t", report_ids=(LATE.id, EARLY.id), earliest=None, latest=None, why="")

    found, _ = reconcile(story, Pile.of([LATE, EARLY], [whole, feared]))

    assert {f.status for f in found if f.predicate == "killed"} == {"single", "open"}


def test_an_old_toll_is_not_mixed_in():
    old = killed(OTHER, 16, scope=Scope(since="1999-01-01"))
    story = Story(id="s", title="t", report_ids=(LATE.id, OTHER.id), earliest=None, latest=None, why="")

    found, _ = reconcile(story, Pile.of([LATE, OTHER], [killed(LATE, 14), old]))

    assert {f.answer.text: f.headline for f in found if f.predicate == "killed"} == {"14": True, "16": False}


def test_copies_are_one_voice():
    copy = Lineage(id="l", report_ids=(EARLY.id, OTHER.id), kind="exact", inferred=False, why="one text", evidence=())

    finding = findings_of(killed(EARLY, 9), killed(OTHER, 9), lineages=[copy])["killed"]

    assert (finding.status, len(finding.origins)) == ("single", 1)


@pytest.mark.parametrize(
    ("one", "other", "status"), [("2031-03-04", "2031-03-04", "agree"), ("2031-03-04", "2031-03-05", "conflict")]
)
def test_days(one, other, status):
    finding = findings_of(
        claim(EARLY, "happened_on", kind="event", when=day(one)),
        claim(OTHER, "happened_on", kind="event", when=day(other)),
    )["happened_on"]

    assert finding.status == status


def test_a_week_agrees_with_a_day_in_it():
    week = When(
        value="2031-W10", earliest="2031-03-03", latest="2031-03-09", precision="week", basis="relative", reason=""
    )
    finding = findings_of(
        claim(EARLY, "happened_on", kind="event", when=week),
        claim(OTHER, "happened_on", kind="event", when=day("2031-03-04")),
    )["happened_on"]

    assert (finding.status, finding.answer.text) == ("agree", "Tuesday 4 March 2031")


def test_a_denial_stands_against_the_claim():
    backer = Term(text="Ruritania")
    finding = findings_of(
        claim(EARLY, "backs", kind="relation", subject=backer, object=Term(text="the rebels")),
        claim(OTHER, "denies_backing", kind="relation", subject=backer, object=Term(text="the rebels")),
    )["backs"]

    assert (finding.status, types(finding)) == ("denied", ["denial"])


def test_two_ranks_conflict_and_two_places_cannot_share_one():
    bigtown, rank = Term(text="Bigtown"), Term(text="largest city")
    second = claim(EARLY, "rank", kind="attribute", subject=bigtown, object=rank, quantity=count(2, unit="rank"))
    fourth = claim(OTHER, "rank", kind="attribute", subject=bigtown, object=rank, quantity=count(4, unit="rank"))
    rival = replace(second, id="c-rival", subject=Term(text="Porto"), report_id=OTHER.id)
    story = Story(id="s", title="t", report_ids=(EARLY.id, OTHER.id), earliest=None, latest=None, why="")

    found, checks = reconcile(story, Pile.of([EARLY, OTHER], [second, fourth, rival]))

    assert sorted(f.status for f in found if f.predicate == "rank") == ["conflict", "single"]
    assert [f.answer for f in found if f.status == "conflict"] == [None]
    assert [c.rule for c in checks if not c.holds] == ["rank"]


def test_one_saying_in_other_words_has_drifted():
    one = report("The army left “to spare the old town and avoid a street battle”.", uri="a")
    other = report("The army left, citing a wish to “save the old town and prevent a street fight”.", uri="b")
    claims = [
        claim(r, "cause", kind="relation", subject=Term(text="left"), object=Term(text=words), source="Army")
        for r, words in (
            (one, "to spare the old town and avoid a street battle"),
            (other, "save the old town and prevent a street fight"),
        )
    ]

    finding = findings_of(*claims, reports=(one, other))["cause"]

    assert (finding.status, types(finding), len(finding.origins)) == ("single", ["quote_drift"], 1)


def test_a_person_spoken_of_alone_is_one_of_those_counted():
    one = claim(EARLY, "injured", quantity=count(1), subject=Term(text="The captain"))
    finding = findings_of(one, claim(OTHER, "injured", quantity=count(45), subject=Term(text="45 people")))["injured"]

    assert (finding.answer.text, types(finding)) == ("45", ["part_of"])
    assert (finding.answer.low, finding.answer.high) == (45, 45)


def test_a_bound_is_no_answer_to_a_number_far_above_it():
    finding = findings_of(
        claim(EARLY, "killed", quantity=count(9, "at_least"), source="Authority"), killed(LATE, 14, source="Authority")
    )["killed"]

    assert (finding.status, types(finding)) == ("update", ["update"])


def test_what_is_missing_may_fall():
    finding = findings_of(
        claim(EARLY, "missing", quantity=count(31), source="Authority"), claim(LATE, "missing", quantity=count(26))
    )["missing"]

    assert (finding.status, finding.answer.text) == ("update", "26")


def test_a_report_that_credits_a_body_is_no_second_voice_beside_it():
    finding = findings_of(killed(EARLY, 9), killed(EARLY, 9, source="Authority"), killed(LATE, 9, source="Authority"))

    assert len(finding["killed"].origins) == 1


@pytest.mark.parametrize(("denying", "headline"), [(EARLY, "single"), (OTHER, "conflict")])
def test_a_report_that_counts_people_and_spares_an_area_means_two_things(denying, headline):
    hurt = claim(EARLY, "injured", quantity=count(40))
    spared = claim(denying, "injured", quantity=count(0), modality="denied", scope=Scope(area="e-harbour"))

    story = Story(id="s", title="Quake", report_ids=(EARLY.id, OTHER.id), earliest=None, latest=None, why="by hand")
    found, _ = reconcile(story, Pile.of((EARLY, OTHER), (hurt, spared)))
    (injured,) = [f for f in found if f.predicate == "injured" and f.headline]
    assert (injured.status, injured.answer.text) == (headline, "40")


def named(report, name, predicate="dead_named"):
    return claim(report, predicate, kind="attribute", subject=Term(text=name))


def people(predicate, *claims):
    story = Story(id="s", title="Ferry", report_ids=(EARLY.id, LATE.id), earliest=None, latest=None, why="by hand")
    found, _ = reconcile(story, Pile.of((EARLY, LATE), claims, (), ()))
    return [finding.answer and finding.answer.text for finding in found if finding.predicate == predicate]


def test_no_more_dead_are_named_than_were_counted():
    told = (killed(EARLY, 1), named(EARLY, "Jo Roe"), named(LATE, "Jo Roe"), named(LATE, "Al Poe"))
    assert people("dead_named", *told) == [None, "Jo Roe"]


def test_who_died_since_is_not_among_the_injured():
    told = (named(EARLY, "Jo Roe", "injured_named"), named(EARLY, "Al Poe", "injured_named"), named(LATE, "Jo Roe"))
    assert people("injured_named", *told) == ["Al Poe", None]
