import pytest

from consilience.errors import FindingMissing
from consilience.present import render_explanation
from tests.present.ferry import FINDINGS, WRECK

DROWNED = FINDINGS[0]


@pytest.mark.parametrize(
    "line",
    [
        "↗ How many people drowned?",
        "Answer: 11 (low 9, high 11)",
        "Rule: latest by the same counter",
        "The reports that name no area mean the wreck as a whole.",
        "Harbour Post ← coastguard (“said”)",
        "Another state of the count: The coastguard counted nine on the 4th and eleven on the 5th.",
        "  – Nordwind Wire and Vestbladet\n",
        "a fear, not a count",
    ],
)
def test_each_step_is_told(line):
    assert line in render_explanation(WRECK, DROWNED.id)


def test_the_front_of_an_id_is_enough():
    assert render_explanation(WRECK, DROWNED.id[:8]) == render_explanation(WRECK, DROWNED.id)


@pytest.mark.parametrize("unknown", ["", "f-", "f-none"])
def test_no_finding_or_several(unknown):
    with pytest.raises(FindingMissing):
        render_explanation(WRECK, unknown)
