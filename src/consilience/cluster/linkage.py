"""Groups from likenesses."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence


def average_link(
    count: int, pairs: Iterable[tuple[int, int, float]], *, together: Sequence[Sequence[int]], line: float
) -> list[list[int]]:
    """The groups that are left when no two are, on average over their members, as alike as `line`.

    Args:
        count: How many things there are; each is named by its place.
        pairs: (left, right, likeness), each pair at most once; a pair that is missing has likeness 0.
        together: Places that are grouped from the start, whatever their likeness.
        line: Where to stop.

    Returns:
        Every place in one group; groups by their first member. Ties go to the lower places, so that the result
        depends on the numbers alone.

    Source:
        Sokal and Michener 1958, "A statistical method for evaluating systematic relationships" (UPGMA).
    """
    home = list(range(count))
    for group in together:
        first = min(home[at] for at in group)
        moved = {home[at] for at in group}
        home = [first if at in moved else at for at in home] if len(moved) > 1 else home
    members: dict[int, list[int]] = {}
    for at in range(count):
        members.setdefault(home[at], []).append(at)
    sums: dict[int, dict[int, float]] = {at: {} for at in members}
    for left, right, likeness in pairs:
        one, other = home[left], home[right]
        if one != other:
            sums[one][other] = sums[other][one] = sums[one].get(other, 0.0) + likeness

    def average(one: int, other: int) -> float:
        return sums[one][other] / (len(members[one]) * len(members[other]))

    heap = [(-average(one, other), one, other) for one in sums for other in sums[one] if one < other]
    heapq.heapify(heap)
    while heap and -heap[0][0] >= line:
        known, one, other = heapq.heappop(heap)
        if other not in sums.get(one, {}) or average(one, other) != -known:
            continue
        members[one] += members.pop(other)
        for third, likeness in sums.pop(other).items():
            del sums[third][other]
            if third != one:
                sums[one][third] = sums[third][one] = sums[one].get(third, 0.0) + likeness
        for third in sums[one]:
            low, high = sorted((one, third))
            heapq.heappush(heap, (-average(one, third), low, high))
    return sorted(sorted(group) for group in members.values())
