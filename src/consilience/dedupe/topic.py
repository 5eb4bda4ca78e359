"""Whether two texts speak of one thing also outside what they have in common word for word."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from consilience.dedupe.body import Body, Ints, Marks
from consilience.dedupe.meeting import Floats


class Rarity:
    """How rare each word's stem is in the pile: log(1 + reports / reports that have it)."""

    def __init__(self, bodies: Sequence[Body]) -> None:
        every = [np.unique(body.stems) for body in bodies]
        self.stems, owners = np.unique(np.concatenate(every), return_counts=True)
        self.weights: Floats = np.log1p(len(bodies) / owners)

    def of(self, stems: Ints) -> Floats:
        """The weights of some stems of the pile."""
        return self.weights[np.searchsorted(self.stems, stems)]


def alike(left: Ints, right: Ints, rarity: Rarity) -> float:
    """The cosine of two sets of stems, by rarity: 0 where they share none, 1 where they are the same."""
    both = float(np.square(rarity.of(np.intersect1d(left, right))).sum())
    norms = float(np.square(rarity.of(left)).sum()) * float(np.square(rarity.of(right)).sum())
    return both / norms**0.5 if norms else 0.0


def rest(body: Body, shared: Marks) -> Ints:
    """The stems of a text's words outside its shared runs, each once."""
    stems: Ints = np.unique(body.stems[~shared])
    own: Ints = stems[stems != 0]
    return own
