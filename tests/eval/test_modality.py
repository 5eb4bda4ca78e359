"""What the clauses are, and how they are counted."""

from pathlib import Path

import pytest

from eval import modality
from eval.records import read_lines

HALVES = {half: read_lines(Path(modality.__file__).with_name(f"{half}.jsonl")) for half in modality.HALVES}


@pytest.mark.parametrize("half", HALVES)
def test_every_clause_has_one_word_in_brackets(half):
    assert len(HALVES[half]) == 200
    assert all(clause["text"].count("[") == clause["text"].count("]") == 1 for clause in HALVES[half])


def test_no_clause_stands_in_both_halves():
    assert not {c["text"] for c in HALVES["dev"]} & {c["text"] for c in HALVES["test"]}


def test_precision_and_recall_by_value():
    counted = modality.by_value(["asserted", "asserted", "denied"], ["asserted", "denied", "denied"])
    assert counted == {"asserted": {"p": 1.0, "r": 0.5}, "denied": {"p": 0.5, "r": 1.0}}
