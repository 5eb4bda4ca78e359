"""Groups from pairs: what is the same as the same thing is the same."""

from __future__ import annotations


class Groups:
    """A union of numbered things; each group is known by its lowest number, so the order of joining does not show."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def top(self, i: int) -> int:
        """The lowest number of the group that `i` is in."""
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def join(self, left: int, right: int) -> None:
        """Makes one group of two."""
        a, b = self.top(left), self.top(right)
        self._parent[max(a, b)] = min(a, b)

    def members(self) -> dict[int, list[int]]:
        """The groups, by their lowest number, in order."""
        found: dict[int, list[int]] = {}
        for i in range(len(self._parent)):
            found.setdefault(self.top(i), []).append(i)
        return found
