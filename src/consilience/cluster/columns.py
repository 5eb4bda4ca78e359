"""The tables of a stream that is kept in memory alone."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.int64]
Rows = NDArray[np.void]

FEWEST = 256  # rows
GROWTH = 1.25
WHOLE = {1: np.uint8, 2: np.uint16, 4: np.uint32, 8: np.uint64}  # rows of these sizes are copied as one number, faster


class Column:
    """Rows by number, as far as the largest number that was put; it is `Numbers` in memory."""

    def __init__(self, dtype: np.dtype[np.void]) -> None:
        self.dtype = dtype
        self._whole = np.dtype(WHOLE.get(dtype.itemsize, dtype))
        self._rows = np.zeros(FEWEST, dtype=dtype)

    def get(self, keys: Keys) -> Rows:
        """The rows of these numbers; zeros beyond the end."""
        if len(keys) and keys.max() >= len(self._rows):
            self._reach(int(keys.max()))
        found: Rows = self._rows.view(self._whole)[keys].view(self.dtype)
        return found

    def put(self, keys: Keys, rows: Rows) -> None:
        """Keeps the rows of these numbers."""
        if len(keys) and keys.max() >= len(self._rows):
            self._reach(int(keys.max()))
        self._rows[keys] = rows

    def items(self) -> tuple[Keys, Rows]:
        """The numbers whose rows are not zeros, and these rows."""
        octets = self._rows.view(np.uint8).reshape(len(self._rows), -1)
        keys = np.flatnonzero(octets.any(axis=1))
        return keys, self._rows[keys]

    def _reach(self, last: int) -> None:
        """Rows up to a number: a little more, or at once as many as a table of hashes will need."""
        rows = len(self._rows)
        if last < 2 * rows:
            self._rows.resize(int(rows * GROWTH) + last - rows, refcheck=False)  # in place: no copy of a million rows
        else:
            old, self._rows = self._rows, np.zeros(1 << last.bit_length(), dtype=self.dtype)  # untouched zeros are free
            self._rows[:rows] = old


class Columns:
    """The tables by name."""

    def __init__(self) -> None:
        self.tables: dict[str, Column] = {}

    def numbers(self, name: str, dtype: np.dtype[np.void]) -> Column:
        """The table of that name."""
        return self.tables.setdefault(name, Column(dtype))
