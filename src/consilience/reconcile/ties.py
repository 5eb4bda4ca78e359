"""What makes two claims one voice besides whom they credit: the text that their reports have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from consilience.model import Claim, Lineage
from consilience.reconcile.context import ONE_TEXT, Context

Shared = Callable[[Claim, Claim], bool]


class Voices:
    """Keys of whom claims go back to, in groups that are one voice; some of them only by inference."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}
        self.inferred: set[str] = set()

    def root(self, key: str) -> str:
        """The key that stands for a group."""
        while key in self._above:
            key = self._above[key]
        return key

    def join(self, left: str, right: str, *, inferred: bool) -> None:
        """These two, and all that are with either, are one voice."""
        low, high = sorted((self.root(left), self.root(right)))
        if low != high:
            self._above[high] = low
            if inferred or high in self.inferred:
                self.inferred.add(low)


def ties(claims: Sequence[Claim], context: Context, shared: Shared) -> Iterator[tuple[Claim, Claim, bool]]:
    """Pairs of claims that a lineage makes one voice, and whether that is inferred; what is stated comes first.

    Copies are one voice in all they say. Reports with a passage in common are so in what the passage tells; what else
    they say alike they seem to have from the same place, as do reports that share an origin by inference.
    """
    found = []
    for lineage in context.lineages:
        members = set(lineage.report_ids)
        for left, right in combinations([claim for claim in claims if claim.report_id in members], 2):
            if left.report_id == right.report_id:
                continue
            if lineage.kind in ONE_TEXT or shared(left, right):
                found.append((left, right, lineage.inferred or not told_in(lineage, left, right)))
    yield from sorted(found, key=lambda tie: (tie[2], tie[0].id, tie[1].id))


def told_in(lineage: Lineage, *claims: Claim) -> bool:
    """Does the text that reports have in common tell what one of these claims does?"""
    spans = [span for claim in claims for span in claim.evidence]
    return lineage.kind != "quoted" or any(span.overlaps(part) for span in spans for part in lineage.evidence)
