"""How rare a word is: in the pile so far, which is thought to lie among other news."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np

from consilience.dedupe.body import Body
from consilience.dedupe.numbers import Floats, Ints, Marks

BACKGROUND = 300  # reports of other happenings that a pile is thought to lie among (as `cluster` does), so that the
BACKGROUND_SHARE = 0.6  # words of two reports that are all there is are not all common; a word is in 0.6 of these,
COMMON_SHARE = 20.0  # and a word of all news in 20


class Rarity:
    """Counts, one text after another, how many have each stem.

    Source:
        Spärck Jones 1972, "A statistical interpretation of term specificity and its application in retrieval".
    """

    def __init__(self, bodies: Iterable[Body] = ()) -> None:
        self._owners = Counter[int]()
        self._texts = 0
        for body in bodies:
            self.add(body)

    def add(self, body: Body) -> None:
        """One more text."""
        self._owners.update(set(body.stems.tolist()))
        self._texts += 1

    def of(self, stems: Ints, common: Marks) -> Floats:
        """log(texts / texts that have it), for each word by its stem; 0 where it only holds others together."""
        owners = self._owners.get
        known = np.array([owners(stem, 0) for stem in stems.tolist()], dtype=np.float64)
        background = np.where(common, COMMON_SHARE, BACKGROUND_SHARE)
        weights: Floats = np.log((self._texts + BACKGROUND) / np.maximum(known + background, 1.0))
        return np.where(stems == 0, 0.0, np.maximum(weights, 0.0))
