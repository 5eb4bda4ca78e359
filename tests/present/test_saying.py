"""How findings and claims stand, in words."""

from dataclasses import replace
from decimal import Decimal

import pytest

from consilience.model import Answer
from consilience.present import saying
from consilience.present.pile import Pile
from consilience.present.view import views
from tests.present.ferry import FINDINGS, WRECK, C, origin

VIEW = views(Pile.of(WRECK))[0]
DROWNED, EVACUATED, DAY, PLACE, LOAD, LEAK, FAR, INJURED = FINDINGS
STANDING = [
    (DROWNED, "A later count replaces an earlier one"),
    (EVACUATED, "Reports disagree: 3 independent origins (inferred)"),
    (PLACE, "Reports agree: 2 independent origins in 2 reports"),
    (LOAD, "Said, and denied: 2 independent origins"),
    (LEAK, "Only foreseen so far, in one report"),
    (FAR, "Only Kysttidende says so"),
    (INJURED, "Nobody says"),
]


@pytest.mark.parametrize(("finding", "sentence"), STANDING)
def test_standing(finding, sentence):
    assert saying.standing(VIEW, finding) == sentence


def test_a_body_that_one_report_quotes():
    alone = replace(DROWNED, status="single", claim_ids=(C["nine"].id,), origins=DROWNED.origins[:1])

    assert saying.standing(VIEW, alone) == "Only coastguard says so, through one report"


def test_two_reports_of_one_voice():
    ids = (C["lives"].id, C["lives2"].id)
    voice = replace(origin("Nordwind Wire", "lives lives2"), inferred=True)
    alone = replace(DROWNED, status="single", claim_ids=ids, origins=(voice,))

    assert saying.standing(VIEW, alone) == "One voice (inferred): Nordwind Wire and Vestbladet"


STANCES = [
    (DROWNED, "eleven", ("answer", "Taken as the answer")),
    (DROWNED, "nine", ("apart", "Earlier count")),
    (DROWNED, "lives", ("same", "Equal after rounding")),
    (DROWNED, "fifteen", ("other", "Disagrees")),
    (EVACUATED, "about", ("same", "The same")),
    (LOAD, "overload", ("other", "Denied")),
    (LEAK, "diesel", ("foreseen", "Foreseen")),
    (FAR, "km", ("answer", "")),
]


@pytest.mark.parametrize(("finding", "name", "stance"), STANCES)
def test_stance(finding, name, stance):
    assert saying.stance(VIEW.pile, finding, C[name]) == stance


def test_bounds_are_of_one_unit():
    assert saying.bounds(VIEW, DROWNED) == "low 9, high 11"

    mixed = replace(DROWNED, claim_ids=(C["nine"].id, C["diesel"].id))
    assert saying.bounds(VIEW, mixed) == ""


def test_bounds_that_are_one_number_are_not_said():
    sure = replace(DROWNED, answer=Answer(text="9", low=Decimal(9), high=Decimal(9)))

    assert saying.bounds(VIEW, sure) == ""
