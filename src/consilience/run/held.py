"""The rows of a store's tables that one change works on: each is asked for once, and put back at the end."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from consilience.model import Numbers, Tables

Keys = NDArray[np.int64]
Rows = NDArray[np.void]


class Held:
    """Rows of one table, in the order of their keys."""

    def __init__(self, kept: Numbers, dtype: np.dtype[np.void]) -> None:
        self._kept = kept
        self._keys: Keys = np.empty(0, dtype=np.int64)
        self._rows: Rows = np.empty(0, dtype=dtype)
        self._changed = np.empty(0, dtype=np.bool_)

    def get(self, keys: Keys) -> Rows:
        """The row of each key, in their order; zeros where there is none."""
        known, found = self._places(keys)
        if not known.all():
            new = np.unique(keys[~known])
            self._insert(new, self._kept.get(new))
            found = np.searchsorted(self._keys, keys)
        return self._rows[found]

    def put(self, keys: Keys, rows: Rows) -> None:
        """Holds the row of each key, each key once."""
        known, found = self._places(keys)
        if not known.all():
            self._insert(np.sort(keys[~known]), np.zeros(int((~known).sum()), dtype=self._rows.dtype))
            found = np.searchsorted(self._keys, keys)
        self._rows[found] = rows
        self._changed[found] = True

    def keep(self) -> None:
        """Puts back what changed."""
        if self._changed.any():
            self._kept.put(self._keys[self._changed], self._rows[self._changed])
            self._changed[:] = False

    def _places(self, keys: Keys) -> tuple[NDArray[np.bool_], Keys]:
        """Which keys are held, and where."""
        if not len(self._keys):
            return np.zeros(len(keys), dtype=np.bool_), np.zeros(len(keys), dtype=np.int64)
        found = np.searchsorted(self._keys, keys)
        return self._keys[np.minimum(found, len(self._keys) - 1)] == keys, found

    def _insert(self, keys: Keys, rows: Rows) -> None:
        """Holds new rows, in the order of their keys."""
        order = np.argsort(np.concatenate([self._keys, keys]), kind="stable")
        self._keys = np.concatenate([self._keys, keys])[order]
        self._rows = np.concatenate([self._rows, rows])[order]
        self._changed = np.concatenate([self._changed, np.zeros(len(keys), dtype=np.bool_)])[order]


class HeldTables:
    """Tables whose rows are held until `keep`; what others write meanwhile is not seen."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._held: dict[str, Held] = {}

    def numbers(self, name: str, dtype: np.dtype[np.void]) -> Held:
        """The table of that name."""
        if name not in self._held:
            self._held[name] = Held(self._tables.numbers(name, dtype), dtype)
        return self._held[name]

    def keep(self) -> None:
        """Puts back what changed."""
        for held in self._held.values():
            held.keep()
