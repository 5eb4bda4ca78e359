"""Tables of small numbers: what was put is got, in any order, and only once it is kept."""

from contextlib import suppress

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from consilience.errors import StoreUnusable

ROW = np.dtype([("count", "<i4"), ("share", "<f8")])
KEYS = st.integers(-(2**63), 2**63 - 1)


def rows(*pairs):
    return np.array(list(pairs), ROW)


def test_rows_are_kept_by_key_and_zero_where_there_is_none(store):
    with store.writing() as writer:
        table = writer.numbers("words", ROW)
        table.put(np.array([7, -3], np.int64), rows((1, 0.5), (2, 0.25)))
        assert table.get(np.array([-3, 5, 7, -3], np.int64)).tolist() == [(2, 0.25), (0, 0.0), (1, 0.5), (2, 0.25)]
    with store.writing() as writer:
        table = writer.numbers("words", ROW)
        table.put(np.array([7, 8], np.int64), rows((9, 0.0), (8, 1.0)))
        assert table.get(np.array([7, -3, 8], np.int64))["count"].tolist() == [9, 2, 8]
        assert writer.numbers("others", ROW).get(np.array([7], np.int64)).tolist() == [(0, 0.0)]
        assert len(table.get(np.array([], np.int64))) == 0
        table.put(np.array([], np.int64), rows())


def test_a_change_that_fails_counts_nothing(store):
    with suppress(ZeroDivisionError), store.writing() as writer:
        writer.numbers("words", ROW).put(np.array([1], np.int64), rows((1, 1.0)))
        raise ZeroDivisionError
    with store.writing() as writer:
        assert writer.numbers("words", ROW).get(np.array([1], np.int64))["count"].tolist() == [0]


def test_a_table_keeps_its_type(store):
    with store.writing() as writer:
        writer.numbers("words", ROW)
    with pytest.raises(StoreUnusable, match="words"), store.writing() as writer:
        writer.numbers("words", np.dtype([("count", "<i8")]))


def test_more_keys_than_a_database_takes_variables(store):
    keys = np.arange(70_000, dtype=np.int64) * 31
    with store.writing() as writer:
        table = writer.numbers("many", np.dtype([("n", "<i8")]))
        table.put(keys, keys.view([("n", "<i8")]))
        assert (table.get(keys[::-1])["n"] == keys[::-1]).all()


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_table_is_a_dictionary(store, data):
    keys = data.draw(arrays(np.int64, st.integers(0, 8), elements=KEYS, unique=True))
    asked = data.draw(
        arrays(np.int64, st.integers(0, 8), elements=st.one_of(KEYS, st.sampled_from([*keys.tolist(), 0])))
    )
    values = np.zeros(len(keys), ROW)
    values["count"] = np.arange(1, len(keys) + 1)
    with store.writing() as writer:
        name = f"t{abs(hash(keys.tobytes()))}"
        table = writer.numbers(name, ROW)
        table.put(keys, values)
        kept = dict(zip(keys.tolist(), values["count"].tolist(), strict=True))
        assert table.get(asked)["count"].tolist() == [kept.get(key, 0) for key in asked.tolist()]
