"""Sentences that many pages have, and that are part of no report: "Follow us on …", "All rights reserved"."""

from __future__ import annotations

import numpy as np

from consilience.dedupe.body import Body
from consilience.dedupe.numbers import NO_INTS, Ints, Marks
from consilience.dedupe.owners import OWNERS, Owners
from consilience.dedupe.table import Hashes
from consilience.model import Tables

FURNITURE = 3  # texts of their own; two can share a quotation, three hardly share a sentence


class Furniture:
    """Counts, one text after another, how many have each sentence."""

    def __init__(self, tables: Tables | None = None) -> None:
        self._owners = Owners((tables or Hashes()).numbers("dedupe_sentences", OWNERS))

    def add(self, body: Body, text: int, *, copied: bool) -> None:
        """One more text; the sentences that a copy has from another are not counted again."""
        self._owners.note(np.unique(sentences(body)), text, counted=not copied)

    def marks(self, body: Body) -> Marks:
        """The words of a text's sentences that are furniture."""
        many = self._owners.of(sentences(body))["count"] >= FURNITURE
        lengths = np.bincount(np.unique(body.sentence, return_inverse=True)[1], minlength=len(many))
        marks: Marks = np.repeat(many, lengths)
        return marks


def sentences(body: Body) -> Ints:
    """A number for each sentence, from its words."""
    if not len(body):
        return NO_INTS
    starts = np.flatnonzero(np.diff(body.sentence, prepend=-1))
    turned = body.words * np.uint64(3)  # so that a sentence of one word is not that word
    return np.add.reduceat(turned, starts) | np.uint64(1)
