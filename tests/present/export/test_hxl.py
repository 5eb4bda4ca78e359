"""HXL, checked by the standard's own library against its default schema."""

import csv
import io
from dataclasses import replace
from decimal import Decimal

import hxl
import pytest

from consilience.model import Scope
from consilience.present.export import export
from tests.present.export.hostile import TEXTS, hostile
from tests.present.export.tables import GALE
from tests.present.ferry import REEF, WRECK, finding


def table(situation):
    """The names, the hashtags and the rows, as a program reads them."""
    return list(csv.reader(io.StringIO(export(situation, "hxl").decode(), newline="")))


def dataset(situation):
    return hxl.data(table(situation))


def rows(situation):
    """The rows, by their hashtags."""
    _, tags, *found = table(situation)
    return [dict(zip(tags, row, strict=True)) for row in found]


def row(situation, predicate):
    return next(found for found in rows(situation) if found["#indicator+code"] == predicate)


@pytest.mark.parametrize("situation", [WRECK, GALE], ids=["wreck", "gale"])
def test_the_standard_finds_no_error(situation):
    report = hxl.validate(dataset(situation))

    assert report["is_valid"], report["issues"]
    assert report["stats"]["error"] == report["stats"]["warning"] == 0


@pytest.mark.parametrize("situation", [WRECK, GALE], ids=["wreck", "gale"])
def test_every_column_has_a_hashtag_of_its_own(situation):
    names, tags, *_ = table(situation)

    assert all(hxl.model.Column.parse(tag) for tag in tags)
    assert len(set(tags)) == len(tags) == len(set(names))


def test_a_figure_with_its_bounds():
    found = row(WRECK, "killed")

    assert (found["#value+best"], found["#affected+killed+ind"]) == ("11", "11")
    assert found["#status+code"] == "update"
    assert found["#meta+origins+num"] == "3"
    assert found["#meta+quote"] == "Eleven people drowned (Harbour Post)"


def test_what_is_not_settled_has_bounds_and_no_number():
    found = row(WRECK, "evacuated")

    assert (found["#value+best"], found["#value+low"], found["#value+high"]) == ("", "120", "140")
    assert "#affected+evacuated+ind" not in found


def test_a_disputed_day_says_so():
    found = row(WRECK, "killed")

    assert (found["#date+start"], found["#date+end"]) == ("2031-03-03", "2031-03-04")
    assert "The day is disputed: 4 March 2031 (Kysttidende" in found["#description+notes"]


def test_the_place_says_how_exact_it_is():
    found = row(WRECK, "killed")

    assert (found["#loc+name"], found["#geo+lat"], found["#geo+lon"]) == ("Skarven reef", "61.45", "4.72")
    assert found["#geo+precision"] == "2"
    assert "Skarven reef: somewhere near." in found["#description+notes"]


def test_an_unknown_place_has_no_point():
    entities = tuple(replace(e, place=None) if e.id == REEF.id else e for e in WRECK.entities)
    found = row(replace(WRECK, entities=entities), "killed")

    assert (found["#geo+lat"], found["#geo+lon"], found["#geo+precision"]) == ("", "", "")


def test_a_sum_counts_nobody_twice():
    killed = [found for found in rows(GALE) if found["#indicator+code"] == "killed"]
    total = sum(Decimal(found["#affected+killed+ind"] or 0) for found in killed)

    assert len(killed) == 3  # the event's, the children among them, and another year's
    assert total == 14


def test_a_count_of_another_time_has_its_own_days_and_not_the_place_of_this():
    found = next(found for found in rows(GALE) if "1999" in found["#indicator+name"])

    assert (found["#date+start"], found["#date+end"]) == ("1999-01-01", "1999-12-31")
    assert (found["#loc+name"], found["#geo+lat"], found["#indicator+headline"]) == ("", "", "no")


def test_households_are_not_persons():
    claims = tuple(
        replace(c, quantity=replace(c.quantity, unit="household")) if c.predicate == "killed" else c
        for c in WRECK.claims
    )
    findings = tuple(
        replace(f, answer=replace(f.answer, quantity=replace(f.answer.quantity, unit="household")))
        if f.predicate == "killed"
        else f
        for f in WRECK.findings
    )
    found = row(replace(WRECK, claims=claims, findings=findings), "killed")

    assert found["#affected+killed+hh"] == "11"
    assert "#affected+killed+ind" not in found


def test_a_scope_is_told():
    scoped = finding("How many crew drowned?", "eleven", "single", scope=Scope(population="crew"), headline=False)
    found = rows(replace(WRECK, findings=(scoped,)))[0]

    assert (found["#group+name"], found["#indicator+headline"]) == ("crew", "no")


def test_what_is_no_count_is_no_row():
    assert {found["#indicator+code"] for found in rows(WRECK)} == {"killed", "evacuated"}


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_hostile_text_keeps_to_the_standard(text):
    report = hxl.validate(dataset(hostile(text)))

    assert report["is_valid"], report["issues"]
