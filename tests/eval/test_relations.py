"""What follows from labels of counts: how any two of them stand to each other."""

import json
from pathlib import Path

import pytest

from eval.relations import HALVES, labels
from eval.relations.labels import incident, incidents, pairs

LINE = {
    "incident": "i", "reports": ["a", "b"], "within": [["injured", "C", "T"], ["injured", "B", "C"]],
    "figures": [
        {"report": 0, "start": 0, "end": 1, "predicate": "injured", "value": 9, "of": "T", "state": 1},
        {"report": 0, "start": 9, "end": 12, "predicate": "injured", "value": 2, "of": "B"},
        {"report": 1, "start": 0, "end": 2, "predicate": "injured", "value": 14, "of": "T", "state": 2},
        {"report": 1, "start": 5, "end": 6, "predicate": "injured", "value": 14, "of": "T", "state": 2},
        {"report": 1, "start": 9, "end": 12, "predicate": "killed", "value": 1, "of": "T"},
    ],
}  # fmt: skip


def test_relations_follow_from_whom_and_when_a_count_is():
    one = incident(LINE)

    assert [len(count.places) for count in one.counts] == [1, 1, 2, 1]
    assert [wanted for *_, wanted in pairs(one)] == ["part_of", "update", "part_of"]


@pytest.mark.parametrize("half", HALVES)
def test_no_words_are_kept(half):
    lines = Path(labels.__file__).with_name(f"{half}.jsonl").read_text().splitlines()

    assert len(lines) == len(incidents(half)) == 30
    assert {key for line in lines for key in json.loads(line)} == {
        "incident", "drawn", "reports", "reader", "register", "within", "figures",
    }  # fmt: skip
