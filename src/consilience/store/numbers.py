"""Tables of small numbers by key, of which a change asks for some hundreds and puts them back."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, bindparam, insert, select

from consilience.errors import StoreUnusable
from consilience.store.dialect import Backend
from consilience.store.schema import number_tables

NAMED = select(number_tables).where(number_tables.c.name == bindparam("name"))


class SqlNumbers:
    """One table, within one change."""

    def __init__(self, connection: Connection, backend: Backend, table_id: int, dtype: np.dtype[np.void]) -> None:
        self._connection, self._backend, self._id, self._dtype = connection, backend, table_id, dtype

    def get(self, keys: NDArray[np.int64]) -> NDArray[np.void]:
        """The row of each key, in their order; zeros where there is none."""
        rows = np.zeros(len(keys), self._dtype)
        asked, places = np.unique(keys, return_inverse=True)
        kept = self._backend.rows(self._connection, self._id, asked.tolist()) if len(asked) else []
        if kept:
            found = np.zeros(len(asked), self._dtype)
            at = np.searchsorted(asked, np.array([key for key, _ in kept], np.int64))
            found[at] = np.frombuffer(b"".join(row for _, row in kept), self._dtype)
            rows = found[places]
        return rows

    def put(self, keys: NDArray[np.int64], rows: NDArray[np.void]) -> None:
        """Keeps the row of each key, each key once."""
        if not len(keys):
            return
        order = np.argsort(keys)  # neighbours in the table lie on one page
        data, size = np.ascontiguousarray(rows[order]).tobytes(), self._dtype.itemsize
        cut = [data[start : start + size] for start in range(0, len(data), size)]
        self._backend.put_rows(self._connection, self._id, keys[order].tolist(), cut)


def open_table(
    connection: Connection, backend: Backend, name: str, dtype: np.dtype[np.void], *, url: str
) -> SqlNumbers:
    """The table of that name, made where there is none.

    Raises:
        StoreUnusable: Its rows are of another type than this version counts in.
    """
    spelled = str(np.dtype(dtype).descr)
    kept = connection.execute(NAMED, {"name": name}).first()
    if kept is None:
        connection.execute(insert(number_tables), {"name": name, "dtype": spelled})
        kept = connection.execute(NAMED, {"name": name}).one()
    if kept.dtype != spelled:
        reason = f"its table {name!r} has rows of {kept.dtype}, and this version counts in {spelled}"
        raise StoreUnusable(url, reason, "read the reports into a new store")
    return SqlNumbers(connection, backend, kept.id, np.dtype(dtype))
