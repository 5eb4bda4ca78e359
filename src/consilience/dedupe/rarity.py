"""How rare a word is: in the pile so far, which is thought to lie among other news."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from consilience.dedupe.body import Body
from consilience.dedupe.numbers import Floats, Ints, Marks
from consilience.dedupe.table import Hashes
from consilience.model import Tables

BACKGROUND = 300  # reports of other happenings that a pile is thought to lie among (as `cluster` does), so that the
BACKGROUND_SHARE = 0.6  # words of two reports that are all there is are not all common; a word is in 0.6 of these,
COMMON_SHARE = 20.0  # and a word of all news in 20
COUNT = np.dtype([("texts", np.int32)])
ALL = np.array([2])  # the key of the number of texts; those of words are odd


class Rarity:
    """Counts, one text after another, how many have each stem.

    Source:
        Spärck Jones 1972, "A statistical interpretation of term specificity and its application in retrieval".
    """

    def __init__(self, bodies: Iterable[Body] = (), *, tables: Tables | None = None) -> None:
        self._table = (tables or Hashes()).numbers("dedupe_stems", COUNT)
        self._texts = int(self._table.get(ALL)["texts"][0])
        for body in bodies:
            self.add(body)

    def add(self, body: Body) -> None:
        """One more text."""
        stems = np.unique(body.stems[body.stems != 0]).view(np.int64)
        keys = np.append(stems, ALL)
        rows = self._table.get(keys)
        rows["texts"] += 1
        self._table.put(keys, rows)
        self._texts += 1

    def of(self, stems: Ints, common: Marks) -> Floats:
        """log(texts / texts that have it), for each word by its stem; 0 where it only holds others together."""
        known = self._table.get(stems.view(np.int64))["texts"]
        background = np.where(common, COMMON_SHARE, BACKGROUND_SHARE)
        weights: Floats = np.log((self._texts + BACKGROUND) / np.maximum(known + background, 1.0))
        return np.where(stems == 0, 0.0, np.maximum(weights, 0.0))
