"""Where rooms that count over everything they have seen keep their counts: in memory, or in a store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Numbers(Protocol):
    """A table of small numbers by key, of which only what is asked for need be in memory."""

    def get(self, keys: NDArray[np.int64]) -> NDArray[np.void]:
        """The row of each key, in their order; zeros where there is none."""
        ...

    def put(self, keys: NDArray[np.int64], rows: NDArray[np.void]) -> None:
        """Keeps the row of each key, each key once."""
        ...


class Tables(Protocol):
    """The tables by name: one that is asked for first is made, with rows of this type."""

    def numbers(self, name: str, dtype: np.dtype[np.void]) -> Numbers:
        """The table of that name."""
        ...
