"""Texts as they come in, and how each stands to those before it, at a cost that does not grow with the pile."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from consilience.dedupe.body import Body, body_of
from consilience.dedupe.furniture import Furniture
from consilience.dedupe.overlap import Overlap, overlap
from consilience.dedupe.owners import OWNERS, Owners, Rows
from consilience.dedupe.rarity import Rarity
from consilience.dedupe.shingles import fingerprints
from consilience.dedupe.table import Hashes
from consilience.model import Report, Tables

SHORTEST = 12  # words; two bodies that say only "Watch live" are no copies of each other
COMPARED = 6  # earlier texts a new one is compared with at most, those first with which it shares the rarest runs
WIDE = 8  # texts of their own; a run that more have is furniture or a famous quote, and leads to its first text only
TEXT = np.dtype([("text", np.int32)])  # its number plus one; 0 is none
BODIES_KEPT = 4096  # texts in memory as numbers; an older one is worked out again where somebody copies it


class Copies:
    """The texts of a stream, each with its prints, and the pairs of texts that have a run of words in common.

    A text is what several reports print to the letter; its number is the place of the first of them in the stream. What
    is counted over all texts is in tables, which may be those of a store; `prints` and `pairs` are of those reports
    that were added here.
    """

    def __init__(
        self,
        tables: Tables | None = None,
        *,
        report_of: Callable[[int], Report] | None = None,
        pile: Copies | None = None,
    ) -> None:
        """None so far here.

        Args:
            tables: Where the counts are; in memory, where it is not said.
            report_of: Gives the report at an earlier place that was not added here.
            pile: The texts among which these are: it knows how rare a word is, and which sentences are on many pages.
        """
        tables = tables or Hashes()
        self.prints: dict[int, list[Report]] = {}
        self.pairs: dict[tuple[int, int], Overlap] = {}
        self.rarity: Rarity = pile.rarity if pile else Rarity(tables=tables)
        self.furniture: Furniture = pile.furniture if pile else Furniture(tables)
        self._counted = pile is None
        self._report_of = report_of or (lambda text: self.prints[text][0])
        self._text_of: dict[str, int] = {}
        self._texts = tables.numbers("dedupe_texts", TEXT)
        self._runs = Owners(tables.numbers("dedupe_runs", OWNERS))
        self._bodies: OrderedDict[int, Body] = OrderedDict()
        self._next = 0

    def add(self, report: Report, place: int | None = None) -> int | None:
        """One more report: another print of a text, or a text of its own, compared with the likeliest earlier ones.

        Args:
            report: The report.
            place: Higher than any before; by default the next.

        Returns:
            The first text of which it is a print or an edited copy; None where it is the first itself.
        """
        place = self._next if place is None else place
        self._next = place + 1
        body = body_of(report)
        if not len(body):
            return None
        text = self._text_of[report.id] = self._text(body, place)
        self.prints.setdefault(text, []).append(report)
        if text != place:
            return text
        runs = fingerprints(body)
        rows = self._runs.of(runs)
        copied = set()
        for earlier in met(rows):
            found = overlap(self.body(earlier), body, self.rarity)
            if found:
                self.pairs[earlier, text] = found
                copied.add((found.kind, earlier))
        own = all(kind == "phrases" for kind, _ in copied)
        self._runs.note(runs, text, rows=rows, counted=own)
        if self._counted:
            self.rarity.add(body)
            self.furniture.add(body, text, copied=not own)
        self._keep(text, body)
        return min((earlier for kind, earlier in copied if kind in ("near", "wire")), default=None)

    def print_of(self, report: Report) -> int | None:
        """The first report that prints the same text, as its place; None where nobody has. Nothing is added."""
        body = body_of(report)
        if not len(body):
            return None
        _, rows = self._noted(body)
        return int(rows["text"][0]) - 1 if rows["text"][0] else None

    def body(self, text: int) -> Body:
        """A text's words as numbers."""
        if text not in self._bodies:
            self._keep(text, body_of(self._report_of(text)))
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

    def _text(self, body: Body, place: int) -> int:
        """The number of the text that a report prints; it is noted where it is new."""
        at, rows = self._noted(body)
        if not rows["text"][0]:
            rows["text"] = place + 1
            self._texts.put(at, rows)
        return int(rows["text"][0]) - 1

    def _noted(self, body: Body) -> tuple[NDArray[np.int64], Rows]:
        """What is noted of a text, and under which number."""
        key = body.words.tobytes() if len(body) >= SHORTEST else body.report.id.encode()
        own = int.from_bytes(blake2b(key, digest_size=8).digest(), "little") | 1
        at = np.array([own], dtype=np.uint64).view(np.int64)
        return at, self._texts.get(at)


def met(rows: Rows) -> list[int]:
    """The earlier texts with the most and the rarest of some runs."""
    rows = rows[rows["count"] > 0]
    narrow = rows[rows["count"] < WIDE]
    owners = np.concatenate([rows["first"], narrow["latest"]])
    weights = np.concatenate([1 / rows["count"], 1 / narrow["count"]])
    texts, place = np.unique(owners, return_inverse=True)
    score = np.bincount(place, weights=weights, minlength=len(texts))
    best = np.lexsort((texts, -score))[:COMPARED]
    return [int(text) for text in texts[best]]
