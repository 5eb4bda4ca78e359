"""On how many pages a line is, in a table that does not grow."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from zlib import crc32

import numpy as np

from consilience.cluster.columns import Columns
from consilience.cluster.counts import FADING, ONLY, Places, cells
from consilience.model import Tables

FURNITURE = 3  # pages; two can share a quotation, three of different stories hardly share a sentence
SOON = FADING // 2  # pages, after which a line that was on fewer than that is forgotten
LINE = np.dtype([("pages", np.uint8), ("since", np.uint16)])
PAGES = np.dtype([("pages", np.int64)])


class Lines:
    """On how many pages a line was lately: an outlet's name behind its headlines, "Follow us on …".

    What is on many pages stays so; a line on fewer is forgotten at every `SOON`th page.
    """

    def __init__(self, tables: Tables | None = None) -> None:
        tables = tables or Columns()
        self._table = tables.numbers("cluster_lines", LINE)
        self._totals = tables.numbers("cluster_pages", PAGES)
        self.pages = int(self._totals.get(ONLY)[0]["pages"])

    def note(self, lines: Iterable[str]) -> None:
        """Counts the lines of one page."""
        at, now = np.unique(line_cells(set(lines))), self.pages // SOON
        rows = self._table.get(at)
        pages = np.where((rows["since"] == now) | (rows["pages"] == FURNITURE), rows["pages"], 0)
        rows["pages"], rows["since"] = np.minimum(pages + 1, FURNITURE), now
        self._table.put(at, rows)
        self.pages += 1
        self._totals.put(ONLY, np.array([(self.pages,)], dtype=PAGES))

    def furniture(self, lines: Iterable[str]) -> set[str]:
        """Those lines that are on many pages, and so no part of any report."""
        different = list(set(lines))
        many = self._table.get(line_cells(different))["pages"] >= FURNITURE
        return {line for line, found in zip(different, many.tolist(), strict=True) if found}


def line_cells(lines: Collection[str]) -> Places:
    """Where lines are counted."""
    codes = (crc32(line.encode("utf-8", "surrogatepass")) for line in lines)
    return cells(np.fromiter(codes, dtype=np.uint32, count=len(lines)))
