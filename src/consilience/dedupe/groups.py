"""Which things belong together, once it is known which two do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T", int, tuple[int, int])


class Groups(Generic[T]):
    """Disjoint sets, by their smallest member; the order of the joins makes no difference."""

    def __init__(self, pairs: Iterable[tuple[T, T]] = ()) -> None:
        self._above: dict[T, T] = {}
        for left, right in pairs:
            self.join(left, right)

    def root(self, member: T) -> T:
        """The smallest member of a member's group; itself where it was never joined."""
        path = [member]
        while self._above.get(path[-1], path[-1]) != path[-1]:
            path.append(self._above[path[-1]])
        for passed in path:
            self._above[passed] = path[-1]
        return path[-1]

    def join(self, left: T, right: T) -> None:
        """These two, and all that is with either, are together."""
        low, high = sorted((self.root(left), self.root(right)))
        self._above[high] = low

    def groups(self) -> list[list[T]]:
        """The groups, each in order, by their smallest members."""
        found: dict[T, list[T]] = {}
        for member in sorted(self._above):
            found.setdefault(self.root(member), []).append(member)
        return list(found.values())
