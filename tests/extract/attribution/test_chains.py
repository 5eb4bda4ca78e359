import pytest

from consilience.extract import extract
from consilience.extract.attribution.find import find_attributions
from consilience.extract.attribution.sources import speaks
from consilience.extract.found import Found
from consilience.extract.nlp import parse
from tests.factory import report

pytestmark = pytest.mark.pipeline

# text, whom the report credits with the number of the dead, nearest first
WAYS = [
    ("Nine men were killed, Colonel Vey was quoted as saying by the Nordia agency.",
     ["Nordia agency", "Colonel Vey"]),
    ("Nine men were killed, Colonel Vey said, as quoted by the Nordia agency.", ["Nordia agency", "Colonel Vey"]),
    ("Nine men were killed, the Gale Observatory said, citing two officials.",
     ["the Gale Observatory", "two officials"]),
    ("Gunmen killed nine people in the town of Dorn, the Nordia agency reported, citing the defence ministry.",
     ["the Nordia agency", "defence ministry"]),
    ("Residents accused the army of killing nine people.", ["Residents"]),
    ("Lena Ortwin was blunt: “The dam killed nine people.”", ["Lena Ortwin"]),
    ("Lena Ortwin condemned the raid that killed nine people.", []),
    ("Lena Ortwin’s criticism of the raid that killed nine people was sharp.", []),
    ("They reached the quay, where they found nine men dead.", []),
    ("Nine men were killed, leaving the village without a boat, according to the Gale Observatory.",
     ["the Gale Observatory"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "credited"), WAYS)
def test_the_way_of_a_number_from_its_origin(nlp, text, credited):
    (killed,) = [draft for draft in extract(report(text), nlp=nlp).drafts if draft.predicate == "killed"]

    assert [step.text for step in killed.attribution] == credited


def test_who_gives_a_reason_stands_behind_it(nlp):
    text = "The Nordia army withdrew, citing a desire to “protect the townspeople”."
    causes = [draft for draft in extract(report(text), nlp=nlp).drafts if draft.predicate == "cause"]

    assert all([step.text for step in draft.attribution] == ["The Nordia army"] for draft in causes)


@pytest.mark.parametrize(("text", "said"), [
    ("The report found that the rails were worn.", True),
    ("Divers found the boat.", False),
    ("Crews responded to an alarm.", False),
])  # fmt: skip
def test_who_speaks_and_who_only_finds(nlp, text, said):
    parsed = parse(report(text), nlp)

    assert any(speaks(parsed.passages[0], found) for found in find_attributions(parsed, Found())) == said
