"""Groups made otherwise by a person's word: these belong together, those do not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol, TypeVar


class Sortable(Protocol):
    """What has an order, so that the same input gives the same groups."""

    def __lt__(self, other: Any, /) -> bool: ...


Item = TypeVar("Item", bound=Sortable)
Side = frozenset[Item]  # items that go one way: all mentions of one name, the prints of one report
Pair = tuple[Side[Item], Side[Item]]
Follow = Callable[[Item, Sequence[set[Item]]], int]  # which of several parts an item goes with that nobody spoke of


def with_the_largest(item: Item, parts: Sequence[set[Item]]) -> int:  # noqa: ARG001  # a `Follow`
    """The first part, which is the largest."""
    return 0


def regroup(
    groups: Sequence[Side[Item]],
    *,
    same: Iterable[Pair[Item]],
    different: Iterable[Pair[Item]],
    follow: Follow[Item] = with_the_largest,
) -> list[Side[Item]]:
    """The groups, joined where two sides are the same and parted where they are different.

    What nobody spoke of stays in its group; where that is parted, `follow` says with whom. Sides must not be the same
    and different at once; see `contradictions`.
    """
    same, different = list(same), list(different)
    bound = Union[Item]()
    for sides in (*same, *different):
        for side in sides:
            bound.join(side)
    for left, right in same:
        bound.join(left | right)
    whole = Union[Item]()
    for group in (*groups, *(left | right for left, right in same)):
        whole.join(group)
    here = {item for group in groups for item in group}
    return [
        frozenset(part)
        for members in whole.members(here)
        for part in parted(members, different, bound, follow)
    ]  # fmt: skip


def parted(
    members: Sequence[Item],
    different: Sequence[Pair[Item]],
    bound: Union[Item],
    follow: Follow[Item],
) -> list[set[Item]]:
    """The members of one group in as many parts as their differences ask for."""
    present = frozenset(members)
    apart = {
        frozenset((bound.root(min(left & present)), bound.root(min(right & present))))
        for left, right in different
        if left & present and right & present
    }
    seeds: dict[Item, set[Item]] = {}
    for item in members:
        if any(bound.root(item) in pair for pair in apart):
            seeds.setdefault(bound.root(item), set()).add(item)
    parts: list[set[Item]] = []
    roots: list[set[Item]] = []
    for root, seed in sorted(seeds.items(), key=lambda found: (-len(found[1]), found[0])):
        fits = (at for at, others in enumerate(roots) if not any(frozenset((root, o)) in apart for o in others))
        at = next(fits, len(parts))
        if at == len(parts):
            parts.append(set())
            roots.append(set())
        parts[at] |= seed
        roots[at].add(root)
    if len(parts) < 2:
        return [set(members)]
    homes: dict[Item, int] = {}
    for item in members:
        if bound.root(item) not in seeds:
            at = homes.setdefault(bound.root(item), follow(item, parts))
            parts[at].add(item)
    return parts


class Union(dict[Item, Item]):
    """Items in sets that only grow together; the least stands for its set."""

    def root(self, item: Item) -> Item:
        """The item that stands for a set."""
        while (above := self.get(item, item)) != item:
            item = above
        return item

    def join(self, items: Iterable[Item]) -> None:
        """These, and all that are with any of them, are one set."""
        roots = {self.root(item) for item in items}
        if roots:
            least = min(roots)
            self.update((root, least) for root in roots)

    def members(self, items: Iterable[Item]) -> list[list[Item]]:
        """The items, set by set, in their order."""
        found: dict[Item, list[Item]] = {}
        for item in sorted(items):
            found.setdefault(self.root(item), []).append(item)
        return list(found.values())


def contradictions(same: Sequence[Pair[Item]], different: Pair[Item]) -> list[int] | None:
    """The places in `same` of those that together say what `different` denies, a shortest chain; None where none do."""
    left, right = different
    chains = [[at] for at, pair in enumerate(same) if any(side & left for side in pair)]
    seen = {chain[0] for chain in chains}
    for chain in chains:  # grows as it is walked: breadth first
        ends = same[chain[-1]]
        if any(side & right for side in ends):
            return chain
        for at, pair in enumerate(same):
            if at not in seen and any(one & other for one in pair for other in ends):
                seen.add(at)
                chains.append([*chain, at])
    return None
