"""Which texts have a number, for many millions of numbers, in arrays."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from consilience.dedupe.numbers import GOLDEN, Ints

SMALLEST = 1 << 12  # rows
FULLEST = 0.6  # of the rows; fuller than that, looking for a number takes many steps
MANY = np.iinfo(np.uint16).max

Owners = NDArray[np.int32]
Rows = NDArray[np.int64]


class Table:
    """For each number the first and the latest text that has it, and how many have.

    An open-addressing hash table whose columns are arrays: 18 bytes a row, and a whole report's numbers are looked up
    at once, in a time that does not depend on how many there are. A store can keep the four columns as they are.
    """

    def __init__(self) -> None:
        self._size = 0
        self._make(SMALLEST)

    def __len__(self) -> int:
        return self._size

    def _make(self, rows: int) -> None:
        self.keys = np.zeros(rows, dtype=np.uint64)
        self.first = np.zeros(rows, dtype=np.int32)
        self.latest = np.zeros(rows, dtype=np.int32)
        self.count = np.zeros(rows, dtype=np.uint16)

    def rows(self, keys: Ints) -> Rows:
        """Where these different numbers stand, none of them 0; those that are new get a row, with a count of 0."""
        if self._size + len(keys) > FULLEST * len(self.keys):
            self._grow(self._size + len(keys))
        last = len(self.keys) - 1
        found = (((keys * GOLDEN) >> np.uint64(20)) & np.uint64(last)).astype(np.int64)
        here = self.keys[found]
        empty = here == 0
        self.keys[found[empty]] = keys[empty]  # two of the numbers can meet at one empty row: the later one takes it
        done = self.keys[found] == keys
        self._size += int(np.count_nonzero(empty & done))
        left = np.flatnonzero(~done)  # these are few, and go on by themselves to the next rows
        for place, key, at in zip(left.tolist(), keys[left].tolist(), found[left].tolist(), strict=True):
            while (taken := self.keys.item(at)) != key and taken:
                at = (at + 1) & last
            if not taken:
                self.keys[at] = key
                self._size += 1
            found[place] = at
        return found

    def note(self, rows: Rows, owner: int, *, counted: bool = True) -> None:
        """One more text has the numbers in these rows; where it is not `counted`, only those that nobody had."""
        new = self.count[rows] == 0
        self.first[rows[new]] = owner
        self.latest[rows] = owner
        more = rows if counted else rows[new]
        self.count[more] = np.minimum(self.count[more].astype(np.uint32) + 1, MANY).astype(np.uint16)

    def _grow(self, wanted: int) -> None:
        """Rows for at least twice as many numbers as there are."""
        old = np.flatnonzero(self.keys)
        keys, first, latest, count = self.keys[old], self.first[old], self.latest[old], self.count[old]
        rows = len(self.keys)
        while FULLEST * rows < 2 * wanted:
            rows *= 2
        self._make(rows)
        self._size = 0
        for start in range(0, len(keys), MANY):
            some = slice(start, start + MANY)
            at = self.rows(keys[some])
            self.first[at], self.latest[at], self.count[at] = first[some], latest[some], count[some]
