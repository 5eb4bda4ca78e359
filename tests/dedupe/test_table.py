import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from consilience.dedupe.owners import OWNERS, Owners
from consilience.dedupe.table import Table

TEXTS = st.lists(st.sets(st.integers(1, 60), min_size=1).map(sorted), max_size=30)


def numbers(keys):
    return np.array(keys, dtype=np.uint64)


@given(TEXTS)
def test_a_table_agrees_with_a_dictionary(texts):
    table, slow = Table(OWNERS), {}
    owners = Owners(table)
    for owner, keys in enumerate(texts):
        owners.note(numbers(keys), owner)
        for key in keys:
            first, _, count = slow.get(key, (owner, owner, 0))
            slow[key] = (first, owner, count + 1)
    assert len(table) == len(slow)
    assert owners.of(numbers(list(slow))).tolist() == list(slow.values())


@given(st.sets(st.integers(-(1 << 63), (1 << 63) - 1).filter(bool)), st.sets(st.integers(1, 1 << 62)))
def test_what_is_looked_up_is_not_kept(kept, asked):
    table = Table(OWNERS)
    keys = np.array(sorted(kept), dtype=np.int64)
    table.put(keys, np.array([(at, at, 1) for at in range(len(keys))], dtype=OWNERS))
    unknown = np.array(sorted(asked - kept), dtype=np.int64)
    assert not table.get(unknown)["count"].any()
    assert len(table) == len(kept)
    assert table.get(keys)["first"].tolist() == list(range(len(keys)))
    assert set(table.items()[0].tolist()) == kept


def test_a_table_grows_and_keeps_what_it_has():
    table = Table(OWNERS)
    owners = Owners(table)
    for owner, start in enumerate(range(1, 50_000, 1_000)):
        owners.note(np.arange(start, start + 1_000, dtype=np.uint64), owner)
    assert owners.of(numbers([1, 25_500, 49_999]))["first"].tolist() == [0, 25, 49]
    assert len(table) == 50_000


def test_a_copy_is_the_latest_but_does_not_count():
    owners = Owners(Table(OWNERS))
    owners.note(numbers([7]), 0)
    owners.note(numbers([7, 8]), 1, counted=False)
    rows = owners.of(numbers([7, 8]))
    assert rows["count"].tolist() == [1, 1]
    assert rows["latest"].tolist() == [1, 1]
