"""The tables of a pile that is kept in memory alone."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from consilience.dedupe.numbers import GOLDEN, Ints

SMALLEST = 1 << 12  # rows
FULLEST = 0.6  # of the rows; fuller than that, looking for a key takes many steps
SOME = 1 << 16  # keys that are put into a bigger table at once

Keys = NDArray[np.int64]
Rows = NDArray[np.void]
Places = NDArray[np.int64]


class Table:
    """Rows by key, none of them 0; it is `Numbers` in memory.

    An open-addressing hash table of arrays: a whole report's keys are looked up at once, in a time that does not depend
    on how many there are.
    """

    def __init__(self, dtype: np.dtype[np.void]) -> None:
        self.dtype = dtype
        self._size = 0
        self._make(SMALLEST)

    def __len__(self) -> int:
        return self._size

    def get(self, keys: Keys) -> Rows:
        """The row of each key, in their order; zeros where there is none."""
        return self._rows[self._find(keys.view(np.uint64))]  # no key's place is an empty row, which is zeros

    def put(self, keys: Keys, rows: Rows) -> None:
        """Keeps the row of each key, each key once."""
        if self._size + len(keys) > FULLEST * len(self._keys):
            self._grow(self._size + len(keys))
        self._rows[self._places(keys.view(np.uint64))] = rows

    def items(self) -> tuple[Keys, Rows]:
        """All keys, and their rows."""
        at = np.flatnonzero(self._keys)
        return self._keys[at].view(np.int64), self._rows[at]

    def _make(self, rows: int) -> None:
        self._keys = np.zeros(rows, dtype=np.uint64)
        self._rows = np.zeros(rows, dtype=self.dtype)

    def _start(self, keys: Ints) -> Places:
        """Where to begin to look."""
        return (((keys * GOLDEN) >> np.uint64(20)) & np.uint64(len(self._keys) - 1)).astype(np.int64)

    def _find(self, keys: Ints) -> Places:
        """Where keys stand, or the empty rows that they would meet."""
        found = self._start(keys)
        here = self._keys[found]
        self._walk(keys, found, np.flatnonzero((here != keys) & (here != 0)))
        return found

    def _walk(self, keys: Ints, found: Places, left: Places) -> None:
        """Lets those keys that met another, which are few, go on by themselves to the next rows."""
        last = len(self._keys) - 1
        for place, key, at in zip(left.tolist(), keys[left].tolist(), found[left].tolist(), strict=True):
            while (taken := self._keys.item(at)) != key and taken:
                at = (at + 1) & last
            found[place] = at

    def _places(self, keys: Ints) -> Places:
        """Where these different keys stand; those that are new get a row."""
        found = self._find(keys)
        new = np.flatnonzero(self._keys[found] == 0)
        while len(new):
            self._keys[found[new]] = keys[new]  # two of the keys can meet at one empty row: the later one takes it
            left = new[self._keys[found[new]] != keys[new]]
            self._size += len(new) - len(left)
            self._walk(keys, found, left)
            new = left
        return found

    def _grow(self, wanted: int) -> None:
        """Rows for at least twice as many keys as there are."""
        keys, kept = self.items()
        rows = len(self._keys)
        while FULLEST * rows < 2 * wanted:
            rows *= 2
        self._make(rows)
        self._size = 0
        for start in range(0, len(keys), SOME):
            some = slice(start, start + SOME)
            self._rows[self._places(keys[some].view(np.uint64))] = kept[some]


class Hashes:
    """The tables by name."""

    def __init__(self) -> None:
        self.tables: dict[str, Table] = {}

    def numbers(self, name: str, dtype: np.dtype[np.void]) -> Table:
        """The table of that name."""
        return self.tables.setdefault(name, Table(dtype))
