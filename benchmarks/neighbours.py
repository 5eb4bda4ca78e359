"""`python -m benchmarks.neighbours REPORTS.jsonl … --store NAME`: what a report's copies and story cost to find there.

The stream is made from the reports (see `worlds.py`). It runs in memory up to each size; then the tables are written to
a store, and the next reports are added there, each in a change of its own.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import deque
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.fill import keep_tables
from benchmarks.worlds import stream
from consilience.cluster import Stories
from consilience.cluster.columns import Columns
from consilience.dedupe import Copies
from consilience.dedupe.table import Hashes
from consilience.model import Numbers, Report, Tables
from consilience.read.everything import read_all
from consilience.run.held import HeldTables
from consilience.store.base import Store
from consilience.store.open import open_store

SIZES = [1_000, 10_000, 100_000]
ADDED = 200  # reports to a store of each size
FORGOTTEN = 2000  # reports after which what a stream keeps of its texts is let go


class Counted:
    """A table that counts what it is asked for."""

    def __init__(self, table: Numbers, counts: dict[str, int]) -> None:
        self._table, self._counts = table, counts

    def get(self, keys: NDArray[np.int64]) -> NDArray[np.void]:
        self._note("asked", len(keys))
        return self._table.get(keys)

    def put(self, keys: NDArray[np.int64], rows: NDArray[np.void]) -> None:
        self._note("written", len(keys))
        self._table.put(keys, rows)

    def _note(self, what: str, keys: int) -> None:
        self._counts["calls"] = self._counts.get("calls", 0) + 1
        self._counts[what] = self._counts.get(what, 0) + keys


class CountedTables:
    """Tables that count what they are asked for, together."""

    def __init__(self, tables: Tables, counts: dict[str, int]) -> None:
        self._tables, self._counts = tables, counts

    def numbers(self, name: str, dtype: np.dtype[np.void]) -> Counted:
        return Counted(self._tables.numbers(name, dtype), self._counts)


def main() -> None:
    """Prints a table with a line for each power of ten."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.neighbours", description=__doc__)
    parser.add_argument("reports", type=Path, nargs="+", help="reports to make a stream from, as .jsonl or folders")
    parser.add_argument("--store", required=True, metavar="NAME", help="a file name to begin with, or postgresql://…")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="how many reports come before")
    args = parser.parse_args()
    reports, _ = read_all(args.reports)
    reports = sorted({report.id: report for report in reports}.values(), key=lambda report: report.id)
    print(
        "| reports before | CPU ms: median | wall ms: median, 95 % | keys asked | written | in calls | in memory, ms |"
    )
    print("|---|---|---|---|---|---|---|")
    for size in args.sizes:
        measure(islice(stream(reports, size + ADDED), size + ADDED), size, args.store)


def measure(reports: Iterator[tuple[int, int, Report]], size: int, name: str) -> None:
    """Fills a store and adds to it."""
    columns, hashes, texts = Columns(), Hashes(), dict[int, Report]()
    copies, stories = Copies(hashes, report_of=texts.__getitem__), Stories(columns)
    alone = deque[float](maxlen=ADDED)
    for place, (_, _, report) in enumerate(islice(reports, size)):
        texts[place] = report
        began = time.process_time()
        stories.add(report, place, copy_of=copies.add(report, place))
        alone.append(time.process_time() - began)
        if place % FORGOTTEN == 0:
            copies.prints.clear()
            copies.pairs.clear()
    store = open_store(name if "://" in name else f"{name}-{size}.db")
    keep_tables(store, columns, hashes)
    counts: dict[str, int] = {}
    cpu, wall = [], []
    for place, (_, _, report) in enumerate(reports, start=size):
        texts[place] = report
        began, busy = time.perf_counter(), time.process_time()
        add(store, report, place, texts, counts)
        cpu.append(time.process_time() - busy)
        wall.append(time.perf_counter() - began)
    each = {what: round(count / ADDED) for what, count in counts.items()}
    print(
        f"| {size:,} | {1000 * statistics.median(cpu):.1f} | {1000 * statistics.median(wall):.1f}, "
        f"{1000 * np.percentile(wall, 95):.1f} | {each['asked']:,} | {each['written']:,} | {each['calls']} "
        f"| {1000 * statistics.median(alone):.1f} |",
        flush=True,
    )


def add(store: Store, report: Report, place: int, texts: dict[int, Report], counts: dict[str, int]) -> None:
    """One report, in one change."""
    with store.writing() as writer:
        tables = HeldTables(CountedTables(writer, counts))
        stories = Stories(tables)
        stories.add(report, place, copy_of=Copies(tables, report_of=texts.__getitem__).add(report, place))
        tables.keep()


if __name__ == "__main__":
    main()
