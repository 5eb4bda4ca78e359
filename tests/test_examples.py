"""The shipped example comes out as an editor expects it: examples/gale.yaml."""

from pathlib import Path

import pytest
import yaml

import consilience
from tests.reading import fitting, sayings

HERE = Path(__file__).parents[1] / "examples"
EXPECTED = yaml.safe_load((HERE / "gale.yaml").read_text(encoding="utf-8"))

pytestmark = pytest.mark.pipeline


@pytest.fixture(scope="module")
def situation():
    return consilience.read(HERE / "gale")


def test_the_pile_is_one_story(situation):
    assert (len(situation.stories), len(situation.reports)) == (EXPECTED["stories"], EXPECTED["reports"])


@pytest.mark.parametrize("wanted", EXPECTED["findings"], ids=lambda w: f"{w['question']} {w.get('about', '')}".strip())
def test_finding(situation, wanted):
    asked = fitting({"question": wanted["question"]}, situation)
    found = fitting(wanted, situation)

    assert found, [(finding.question, finding.answer and finding.answer.text) for finding in asked]
    assert wanted.get("status", found[0].status) in {finding.status for finding in found}
    assert {relation.type for finding in found for relation in finding.relations} >= set(wanted.get("relations", ()))


@pytest.mark.parametrize("wanted", EXPECTED["said"], ids=lambda w: f"{w['by']}: {w['words']}")
def test_said(situation, wanted):
    found = [c for c in sayings(situation, "said", wanted["by"]) if wanted["words"] in c.object.text]

    assert found
    assert wanted.get("modality", "asserted") in {claim.modality for claim in found}


@pytest.mark.parametrize("names", EXPECTED["one_person"] + EXPECTED["one_body"], ids=lambda names: names[0])
def test_spellings_of_one(situation, names):
    holders = {e.id for e in situation.entities for n in names if n in (e.name, *e.aliases)}
    held = {n for e in situation.entities for n in (e.name, *e.aliases)}

    assert set(names) <= held
    assert len(holders) == 1


@pytest.mark.parametrize("names", EXPECTED["different"], ids=lambda names: " and ".join(names))
def test_different_names_stay_apart(situation, names):
    assert not [e for e in situation.entities if all(n in (e.name, *e.aliases) for n in names)]


@pytest.mark.parametrize("outlets", EXPECTED["one_voice"], ids=lambda outlets: " and ".join(outlets))
def test_a_reprint_is_one_voice(situation, outlets):
    reports = {r.id for r in situation.reports if r.outlet in outlets}

    assert [
        line
        for line in situation.lineages
        if reports <= set(line.report_ids) and line.kind in ("exact", "near", "wire")
    ]


@pytest.mark.parametrize("words", EXPECTED["never_evidence"])
def test_furniture_is_never_evidence(situation, words):
    assert not [claim for claim in situation.claims for span in claim.evidence if words in span.quote]
