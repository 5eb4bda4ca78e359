"""Texts as they come in, and how each stands to those before it, at a cost that does not grow with the pile."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from hashlib import blake2b

import numpy as np

from consilience.dedupe.body import Body, body_of
from consilience.dedupe.furniture import Furniture
from consilience.dedupe.overlap import Overlap, overlap
from consilience.dedupe.rarity import Rarity
from consilience.dedupe.shingles import fingerprints
from consilience.dedupe.table import Rows, Table
from consilience.model import Report

SHORTEST = 12  # words; two bodies that say only "Watch live" are no copies of each other
COMPARED = 6  # earlier texts a new one is compared with at most, those first with which it shares the rarest runs
WIDE = 8  # texts of their own; a run that more have is furniture or a famous quote, and leads to its first text only
BODIES_KEPT = 4096  # texts in memory as numbers; an older one is worked out again where somebody copies it


class Copies:
    """The texts of a stream, each with its prints, and the pairs of texts that have a run of words in common.

    A text is what several reports print to the letter. What a store would keep: `prints`, `pairs`, and the columns of
    the table; the rarity of words can be counted again.
    """

    def __init__(self) -> None:
        self.prints: list[list[Report]] = []
        self.pairs: dict[tuple[int, int], Overlap] = {}
        self.rarity = Rarity()
        self.furniture = Furniture()
        self._text_of: dict[str, int] = {}
        self._texts: dict[bytes, int] = {}
        self._table = Table()
        self._bodies: OrderedDict[int, Body] = OrderedDict()

    def add(self, report: Report) -> None:
        """One more report: another print of a text, or a text of its own, compared with the likeliest earlier ones."""
        body = body_of(report)
        if not len(body):
            return
        key = blake2b(body.words.tobytes() if len(body) >= SHORTEST else report.id.encode(), digest_size=16).digest()
        text = self._text_of[report.id] = self._texts.setdefault(key, len(self.prints))
        if text < len(self.prints):
            self.prints[text].append(report)
            return
        self.prints.append([report])
        rows = self._table.rows(fingerprints(body))
        copied = False
        for earlier in self._met(rows):
            found = overlap(self.body(earlier), body, self.rarity)
            if found:
                self.pairs[earlier, text] = found
                copied = copied or found.kind != "phrases"
        self._table.note(rows, text, counted=not copied)
        self.rarity.add(body)
        self.furniture.add(body, text, copied=copied)
        self._keep(text, body)

    def body(self, text: int) -> Body:
        """A text's words as numbers."""
        if text not in self._bodies:
            self._keep(text, body_of(self.prints[text][0]))
        self._bodies.move_to_end(text)
        return self._bodies[text]

    def texts_of(self, reports: Iterable[str]) -> set[int]:
        """The texts that these reports print; a report without words prints none."""
        return {self._text_of[report] for report in reports if report in self._text_of}

    def related(self, left: str, right: str) -> bool:
        """Do two reports print one text, or have a passage in common?"""
        texts = sorted(self.texts_of([left, right]))
        found = self.pairs.get((texts[0], texts[-1])) if texts else None
        return len(texts) == 1 or bool(found and found.kind != "phrases")

    def _keep(self, text: int, body: Body) -> None:
        self._bodies[text] = body
        if len(self._bodies) > BODIES_KEPT:
            self._bodies.popitem(last=False)

    def _met(self, rows: Rows) -> list[int]:
        """The earlier texts with the most and the rarest of these runs."""
        table = self._table
        rows = rows[table.count[rows] > 0]
        narrow = rows[table.count[rows] < WIDE]
        owners = np.concatenate([table.first[rows], table.latest[narrow]])
        weights = np.concatenate([1 / table.count[rows], 1 / table.count[narrow]])
        texts, place = np.unique(owners, return_inverse=True)
        score = np.bincount(place, weights=weights, minlength=len(texts))
        best = np.lexsort((texts, -score))[:COMPARED]
        return [int(text) for text in texts[best]]
