"""The shipped example comes out as an editor expects it: examples/gale.yaml."""

from pathlib import Path

import pytest
import yaml

import consilience

HERE = Path(__file__).parents[1] / "examples"
EXPECTED = yaml.safe_load((HERE / "gale.yaml").read_text(encoding="utf-8"))

pytestmark = pytest.mark.pipeline


@pytest.fixture(scope="module")
def situation():
    return consilience.read(HERE / "gale")


def about(finding, situation):
    """All the words that say what a finding is about."""
    names = {entity.id: entity.name for entity in situation.entities}
    claims = [claim for claim in situation.claims if claim.id in finding.claim_ids]
    terms = [term for claim in claims for term in (claim.subject, claim.object) if term]
    return " ".join([finding.question, *(names.get(t.entity_id, t.text or "") for t in terms)])


def test_the_pile_is_one_story(situation):
    assert (len(situation.stories), len(situation.reports)) == (EXPECTED["stories"], EXPECTED["reports"])


@pytest.mark.parametrize("wanted", EXPECTED["findings"], ids=lambda w: f"{w['question']} {w.get('about', '')}".strip())
def test_finding(situation, wanted):
    candidates = [
        finding
        for finding in situation.findings
        if finding.predicate == wanted["question"]
        and wanted.get("about", "") in about(finding, situation)
        and finding.headline >= wanted.get("headline", False)
    ]
    assert candidates, "nobody asks"
    answers = [f.answer.text if f.answer else "" for f in candidates]
    fitting = [f for f, answer in zip(candidates, answers, strict=True) if wanted.get("answer", "") in answer]
    assert fitting, answers
    assert wanted.get("status", fitting[0].status) in {f.status for f in fitting}
    assert {r.type for f in fitting for r in f.relations} >= set(wanted.get("relations", ()))


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
