"""Small piles of reports, each with the findings that an editor expects of it: tests/cases/*.yaml.

findings    what must be found: a question, and what is known of its answer. `about`: words of the subject, the object
            or the scope; `says`: who is credited; `quote`: words that must be evidence
never       what no finding may say
said        who said which words; `called`: who calls somebody what
"""

import json
from functools import cache
from pathlib import Path

import pytest
import yaml

import consilience
from tests.reading import claims_of, fitting, quotes, sayings, voices

CASES = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
}

pytestmark = pytest.mark.pipeline


def each(part):
    """Every expectation of one part of the cases, with the case's name."""
    return [
        pytest.param(name, wanted, id=" ".join([name, *(str(value) for value in wanted.values())]))
        for name, case in CASES.items()
        for wanted in case.get(part, ())
    ]


@pytest.fixture(scope="module")
def situation_of(tmp_path_factory):
    """From a case's name to its situation; each is read once."""

    @cache
    def situation(name):
        pile = tmp_path_factory.mktemp(name) / "pile.jsonl"
        pile.write_text("\n".join(json.dumps(report) for report in CASES[name]["reports"]), encoding="utf-8")
        return consilience.read(pile)

    return situation


@pytest.mark.parametrize("name", CASES)
def test_the_pile_is_one_story(situation_of, name):
    assert len(situation_of(name).stories) == 1


@pytest.mark.parametrize(("name", "wanted"), each("findings"))
def test_found(situation_of, name, wanted):
    situation = situation_of(name)
    asked = fitting({"question": wanted["question"]}, situation)
    found = fitting(wanted, situation)

    assert found, [(finding.question, finding.answer and finding.answer.text) for finding in asked]
    assert wanted.get("status", found[0].status) in {finding.status for finding in found}
    assert {relation.type for finding in found for relation in finding.relations} >= set(wanted.get("relations", ()))
    for who in wanted.get("says", ()):
        assert who.casefold() in " · ".join(voices(finding) for finding in found).casefold()
    assert wanted.get("quote", "") in " ".join(quotes(finding, situation) for finding in found)


@pytest.mark.parametrize(("name", "unwanted"), each("never"))
def test_never_found(situation_of, name, unwanted):
    situation = situation_of(name)
    found = [one for one in fitting(unwanted, situation) if unwanted.get("status", one.status) == one.status]

    assert not found, [claim.text for finding in found for claim in claims_of(finding, situation)]


@pytest.mark.parametrize(("name", "wanted"), each("said"))
def test_said(situation_of, name, wanted):
    claims = list(sayings(situation_of(name), "said", wanted["by"]))
    fitting_claims = [claim for claim in claims if wanted["words"] in claim.object.text]

    assert fitting_claims, [claim.object.text for claim in claims]
    assert wanted.get("modality", "asserted") in {claim.modality for claim in fitting_claims}


@pytest.mark.parametrize(("name", "wanted"), each("called"))
def test_called(situation_of, name, wanted):
    labels = [claim.object.text for claim in sayings(situation_of(name), "calls", wanted["by"])]

    assert any(wanted["label"] in label for label in labels), labels
