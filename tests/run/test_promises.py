"""What holds of every situation, whatever was read."""

import json
from pathlib import Path

import jsonschema
import msgspec
import pytest

import consilience
from consilience.model import Situation
from consilience.model.schema import situation_schema
from consilience.run import Reader

EXAMPLE = Path(__file__).parents[2] / "examples" / "gale"

pytestmark = pytest.mark.pipeline


@pytest.fixture(scope="module")
def situation():
    return consilience.read(EXAMPLE)


def spans(node):
    """Every object of the file that points into a report."""
    if isinstance(node, dict):
        if {"report_id", "start", "end", "quote"} <= node.keys():
            yield node
        for value in node.values():
            yield from spans(value)
    elif isinstance(node, list):
        for item in node:
            yield from spans(item)


def test_every_quote_is_where_its_span_says(situation):
    data = json.loads(situation.to_json())
    text = {report["id"]: report["text"] for report in data["reports"]}
    found = list(spans(data))

    assert len(found) > 100
    assert all(text[s["report_id"]][s["start"] : s["end"]] == s["quote"] for s in found)


def test_the_file_holds_to_its_schema(situation):
    errors = jsonschema.Draft202012Validator(situation_schema()).iter_errors(json.loads(situation.to_json()))

    assert [error.message for error in errors] == []


def test_the_file_comes_back_the_same(situation):
    assert msgspec.to_builtins(Situation.from_json(situation.to_json())) == msgspec.to_builtins(situation)


def test_parts_cover_every_text_without_gaps(situation):
    for report in situation.reports:
        assert [part.start for part in report.parts] == [0, *(part.end for part in report.parts[:-1])]
        assert report.parts[-1].end == len(report.text)


def test_no_evidence_in_boilerplate(situation):
    silent = {
        report.id: [(p.start, p.end) for p in report.parts if p.kind == "boilerplate"] for report in situation.reports
    }

    for claim in situation.claims:
        for span in claim.evidence:
            assert not [s for s in silent[span.report_id] if span.start < s[1] and s[0] < span.end]


def test_every_reference_leads_somewhere(situation):
    claims = {claim.id: claim for claim in situation.claims}
    entities = {entity.id for entity in situation.entities}
    reports = {report.id for report in situation.reports}

    assert len(claims) == len(situation.claims)
    for finding in situation.findings:
        assert set(finding.claim_ids) <= claims.keys()
        assert {r for relation in finding.relations for r in (relation.left, relation.right)} <= claims.keys()
        assert all(set(origin.claim_ids) <= set(finding.claim_ids) for origin in finding.origins)
    for claim in claims.values():
        assert claim.report_id in reports
        assert {claim.where, claim.scope.area} - {None} <= entities
        assert claim.scope.of is None or claim.scope.of in claims


def test_every_story_is_asked_when_and_where(situation):
    for story in situation.stories:
        asked = [finding.predicate for finding in situation.findings if finding.story_id == story.id]
        assert asked.count("happened_on") == asked.count("happened_in") == 1


def test_one_headline_a_predicate_and_story(situation):
    heads = [(f.story_id, f.predicate) for f in situation.findings if f.headline]
    assert len(heads) == len(set(heads))


def test_the_order_of_the_files_changes_no_byte(situation):
    files = sorted(EXAMPLE.iterdir(), reverse=True)
    assert consilience.read(files).to_json() == situation.to_json()


def test_the_number_of_processes_changes_no_byte(situation):
    assert consilience.read(EXAMPLE, reader=Reader(processes=2)).to_json() == situation.to_json()
