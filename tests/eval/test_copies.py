from pathlib import Path

import pytest

from eval import copies
from eval.records import read_lines

PAIRS = [
    ({"kinds": ["exact"]}, "exact"),
    ({"kinds": ["quoted", "reworded"]}, "reworded"),
    ({"kinds": ["reworded"]}, "independent"),
    ({"kinds": ["independent"]}, "reworded"),
]


@pytest.mark.parametrize(
    ("kind", "precision", "recall"),
    [("exact", 1.0, 1.0), ("quoted", 1.0, 1.0), ("reworded", 0.5, 0.0), ("edited", 1.0, 1.0)],
)
def test_any_label_is_right_and_recall_goes_by_the_first(kind, precision, recall):
    assert copies.rates(kind, [pair for pair, _ in PAIRS], [found for _, found in PAIRS]) == (precision, recall)


def test_the_labels_hold_no_words_and_no_pair_twice():
    pairs = [pair for half in copies.HALVES for pair in read_lines(Path(copies.__file__).with_name(f"{half}.jsonl"))]
    assert {frozenset(pair) for pair in pairs} == {frozenset({"set", "left", "right", "kinds"})}
    assert all(set(pair["kinds"]) <= {*copies.KINDS, "independent"} for pair in pairs)
    assert len({frozenset({pair["left"], pair["right"]}) for pair in pairs}) == len(pairs)
