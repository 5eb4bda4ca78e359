"""`python -m benchmarks.adding STORE [--reports N]`: what it takes to add one report to a store that is filled.

The reports are invented, one happening after another, so that most are of a story that has begun. Their readings are
given: what is timed is all but the reading, which is to find the copies and the story, draw that anew, and write it for
good. The store is changed; another run takes other reports.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import time
from collections.abc import Iterator
from itertools import islice

from benchmarks.records import happenings
from consilience.model import Reading, Report
from consilience.reconcile import DEFAULT_RULE
from consilience.run import Reader
from consilience.run.draw import Drawing
from consilience.store.base import Store
from consilience.store.open import open_store

WARMING = 5  # reports that are not timed: the first meets a program that has just been loaded
SEED = 20_310_304  # other happenings than those the store was filled with


def main() -> None:
    """Prints the milliseconds a report."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.adding", description=__doc__)
    parser.add_argument("store", help="a store, as `python -m benchmarks.fill` makes it")
    parser.add_argument("--reports", type=int, default=100, metavar="N", help="how many (default 100)")
    args = parser.parse_args()
    store = open_store(args.store, create=False)
    counts = store.counts()
    print(f"{counts['reports']:,} reports in {counts['stories']:,} stories", flush=True)
    walls, works = [], []
    for number, (report, reading) in enumerate(islice(new_to(store), args.reports + WARMING)):
        wall, work = time.perf_counter(), time.process_time()
        with store.writing() as writer:
            drawing = Drawing(writer, Reader(), DEFAULT_RULE)
            drawing.add(report, reading)
            drawing.finish()
        if number >= WARMING:
            walls.append(1000 * (time.perf_counter() - wall))
            works.append(1000 * (time.process_time() - work))
    print("| ms a report | median | 95th percentile | most |\n|---|---|---|---|")
    for name, found in (("wall", walls), ("of this process", works)):
        p95 = statistics.quantiles(found, n=20)[-1]
        print(f"| {name} | {statistics.median(found):.0f} | {p95:.0f} | {max(found):.0f} |")
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


def new_to(store: Store) -> Iterator[tuple[Report, Reading]]:
    """Reports that a store does not have, with their readings."""
    for happening in happenings(SEED):
        yield from ((report, reading) for report, reading in happening if not store.has_report(report.id))


if __name__ == "__main__":
    main()
