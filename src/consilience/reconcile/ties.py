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


def ties(claims: Sequence[Claim], context: Context, shared: Shared) -> Iterator[tuple[Claim, Claim, Lineage]]:
    """Pairs of claims that a lineage makes one voice; what is stated comes before what is inferred."""
    for lineage in sorted(context.lineages, key=lambda lineage: (lineage.inferred, lineage.id)):
        members = set(lineage.report_ids)
        inside = [claim for claim in claims if claim.report_id in members]
        for left, right in combinations(inside, 2):
            alike = lineage.kind in ONE_TEXT or (shared(left, right) and told_in(lineage, left, right))
            if alike and left.report_id != right.report_id:
                yield left, right, lineage


def told_in(lineage: Lineage, *claims: Claim) -> bool:
    """Does what reports have in common tell what one of these claims does? A common origin may have told anything."""
    spans = [span for claim in claims for span in claim.evidence]
    return lineage.kind != "quoted" or any(span.overlaps(part) for span in spans for part in lineage.evidence)
