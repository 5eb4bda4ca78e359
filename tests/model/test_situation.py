"""The situation file: the same value gives the same bytes, and amounts are numbers."""

import json
from decimal import Decimal

import jsonschema
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.errors import EvidenceError
from consilience.model import Claim, Measure, Scope, Situation, make_id
from consilience.model.schema import situation_schema
from tests.factory import claim, count, report


@pytest.mark.parametrize(("amount", "written"), [("280000", 280000), ("1.5", 1.5), ("2.8E+5", 280000), ("0", 0)])
def test_amounts_are_json_numbers(amount, written):
    value = Decimal(amount)
    measure = Measure(
        report_id="r", start=0, end=1, quote="x", low=value, best=value, high=None, quantifier="at_least",
        unit="person", counted=None,
    )  # fmt: skip

    data = json.loads(Situation(quantities=(measure,)).to_json())

    assert data["quantities"][0]["best"] == written


def test_an_empty_situation_holds_to_the_schema():
    data = json.loads(Situation().to_json())

    jsonschema.validate(data, situation_schema())
    assert data["schema"] == "consilience/situation/1"
    assert set(situation_schema()["$defs"]["Situation"]["required"]) <= data.keys()


def test_the_schema_refuses_another_kind_of_claim():
    data = json.loads(Situation(claims=(claim(report("Two died."), "killed", quantity=count(2)),)).to_json())
    data["claims"][0]["modality"] = "certain"

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, situation_schema())


def test_a_situation_comes_back_the_same():
    situation = Situation(claims=(claim(report("Two died."), "killed", quantity=count(2)),))

    assert Situation.from_json(situation.to_json()) == situation


def test_what_is_no_situation():
    with pytest.raises(msgspec.MsgspecError):
        Situation.from_json(b'{"reports": 3}')


def test_a_claim_needs_evidence():
    with pytest.raises(EvidenceError):
        Claim(
            id="c", report_id="r", story_id=None, kind="figure", predicate="killed", subject=None, object=None,
            quantity=None, when=None, where=None, scope=Scope(), event_id=None, modality="asserted", attribution=(),
            evidence=(), text="",
        )  # fmt: skip


def test_a_notebook_shows_no_html_of_a_report():
    assert "<script>" not in Situation(software="<script>")._repr_html_()


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_ids_come_from_content(parts):
    assert make_id("r", *parts) == make_id("r", *parts)
    assert make_id("r", *parts) != make_id("r", *parts, "more")
