"""Which texts have a number."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from consilience.dedupe.numbers import Ints
from consilience.model import Numbers

OWNERS = np.dtype([("first", np.int32), ("latest", np.int32), ("count", np.uint16)])
MANY = np.iinfo(np.uint16).max

Rows = NDArray[np.void]


class Owners:
    """For each number the first and the latest text that has it, and how many have."""

    def __init__(self, table: Numbers) -> None:
        self._table = table

    def of(self, numbers: Ints) -> Rows:
        """A row for each number, with a count of 0 for those that are new."""
        return self._table.get(numbers.view(np.int64))

    def note(self, numbers: Ints, owner: int, *, rows: Rows | None = None, counted: bool = True) -> None:
        """One more text has these different numbers; where it is not `counted`, only those that nobody had.

        Args:
            numbers: None of them 0.
            owner: The text.
            rows: What `of` gave for them, where it was asked already.
            counted: Whether they are the text's own, and not another's that it copies.
        """
        rows = self.of(numbers) if rows is None else rows
        new = rows["count"] == 0
        rows["first"][new] = owner
        rows["latest"] = owner
        more = np.ones(len(rows), dtype=np.bool_) if counted else new
        rows["count"][more] = np.minimum(rows["count"][more].astype(np.uint32) + 1, MANY)
        self._table.put(numbers.view(np.int64), rows)
