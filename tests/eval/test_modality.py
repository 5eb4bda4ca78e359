"""What the clauses are, and how they are counted."""

from pathlib import Path

import pytest

from eval import modality
from eval.records import read_lines

PARTS = {part: read_lines(Path(modality.__file__).with_name(f"{part}.jsonl")) for part in modality.PARTS}


@pytest.mark.parametrize("part", PARTS)
def test_every_clause_has_one_word_in_brackets(part):
    assert len(PARTS[part]) >= 200
    assert all(clause["text"].count("[") == clause["text"].count("]") == 1 for clause in PARTS[part])


def test_no_clause_stands_in_two_parts():
    texts = [clause["text"] for part in PARTS.values() for clause in part]
    assert len(set(texts)) == len(texts)


def test_precision_and_recall_by_value():
    counted = modality.by_value(["asserted", "asserted", "denied"], ["asserted", "denied", "denied"])
    assert counted == {"asserted": {"p": 1.0, "r": 0.5}, "denied": {"p": 0.5, "r": 1.0}}
