import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from consilience.dedupe.table import Table

TEXTS = st.lists(st.sets(st.integers(1, 60), min_size=1).map(sorted), max_size=30)


def numbers(keys):
    return np.array(keys, dtype=np.uint64)


@given(TEXTS)
def test_a_table_agrees_with_a_dictionary(texts):
    table, slow = Table(), {}
    for owner, keys in enumerate(texts):
        table.note(table.rows(numbers(keys)), owner)
        for key in keys:
            first, _, count = slow.get(key, (owner, owner, 0))
            slow[key] = (first, owner, count + 1)
    assert len(table) == len(slow)
    rows = table.rows(numbers(list(slow)))
    found = zip(table.first[rows].tolist(), table.latest[rows].tolist(), table.count[rows].tolist(), strict=True)
    assert list(found) == list(slow.values())


def test_a_table_grows_and_keeps_what_it_has():
    table = Table()
    for owner, start in enumerate(range(1, 50_000, 1_000)):
        table.note(table.rows(np.arange(start, start + 1_000, dtype=np.uint64)), owner)
    rows = table.rows(numbers([1, 25_500, 49_999]))
    assert table.first[rows].tolist() == [0, 25, 49]
    assert len(table) == 50_000


def test_a_copy_is_the_latest_but_does_not_count():
    table = Table()
    table.note(table.rows(numbers([7])), 0)
    table.note(table.rows(numbers([7, 8])), 1, counted=False)
    rows = table.rows(numbers([7, 8]))
    assert table.count[rows].tolist() == [1, 1]
    assert table.latest[rows].tolist() == [1, 1]
