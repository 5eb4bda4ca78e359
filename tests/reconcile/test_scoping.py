"""How two counts stand to each other: whom they count first, then when, then the numbers."""

from dataclasses import replace

from consilience.model import Scope, Story, Term
from consilience.reconcile.context import Context
from consilience.reconcile.pile import Pile
from consilience.reconcile.scoping import relate_counts
from consilience.reconcile.wholes import find_wholes
from tests.factory import claim, count, report

POST = report("Nine people died in the Norrvik fire, three of them children.", outlet="Post", published="2031-03-05")
RADIO = report("Fourteen people died in the Norrvik fire.", outlet="Radio", published="2031-03-06")
ECHO = report("Twelve people died in the Norrvik fire.", outlet="Echo", published="2031-03-06")


def dead(report, best, quantifier="exact", **more):
    words = more.pop("words", f"{best} people")
    return claim(report, "killed", quantity=count(best, quantifier), subject=Term(text=words), **more)


def related(left, right, *others):
    claims = [left, right, *others]
    reports = (POST, RADIO, ECHO)
    story = Story(id="s", title="", report_ids=tuple(r.id for r in reports), earliest=None, latest=None, why="")
    context = Context.of(story, Pile.of(reports, claims))
    return relate_counts(left, right, replace(context, wholes=find_wholes(claims, context)))


def test_a_later_report_with_more_dead_is_an_update():
    relation = related(dead(POST, 9), dead(RADIO, 14))

    assert (relation.type, relation.why) == ("update", "9, then 14, in a later report, on 2031-03-06")


def test_fewer_in_a_later_report_is_no_update():
    assert related(dead(POST, 9), dead(RADIO, 7)).type == "conflict"


def test_a_body_that_corrects_itself_downward_updates_and_says_so():
    relation = related(dead(POST, 9, source="Fire Service"), dead(RADIO, 7, source="Fire Service"))

    assert relation.type == "update"
    assert "corrected downward, by the same body (Fire Service)" in relation.why


def test_on_one_day_two_counts_conflict():
    assert related(dead(RADIO, 14), dead(ECHO, 12)).type == "conflict"


def test_a_smaller_count_of_one_report_is_part_of_what_it_gives_in_all():
    few, all_of_them = dead(POST, 3, words="three children"), dead(POST, 9)

    assert related(few, all_of_them).type == "part_of"
    assert related(few, dead(RADIO, 9), all_of_them).type == "part_of"


def test_two_parts_are_not_compared():
    girls, guards = dead(POST, 3, words="three girls"), dead(POST, 2, words="two guards")

    assert related(girls, guards, dead(POST, 9)).type == "scope_differs"


def test_a_kind_of_people_is_part_of_everybody_and_the_same_where_it_is_all_of_them():
    children = Scope(population="children")

    assert related(dead(ECHO, 3, scope=children), dead(RADIO, 9)).type == "part_of"
    assert related(dead(ECHO, 9, scope=children), dead(RADIO, 9)).type == "same"


def test_two_times_are_not_compared():
    year = Scope(since="2030-01-01")

    why = "9 is of the event itself; 140 holds since 2030-01-01"

    assert related(dead(POST, 9), dead(RADIO, 140, scope=year)).why == why


def test_what_was_feared_is_settled_by_what_came():
    assert related(dead(POST, 10, modality="possible"), dead(RADIO, 14)).type == "settles_forecast"
    assert related(dead(RADIO, 10, modality="possible"), dead(POST, 14)).type == "scope_differs"
