"""`python -m benchmarks.grouping REPORTS.jsonl … [--upto N]`: what a report costs to group, by how many came before.

The stream is made from the reports (see `worlds.py`), the same in every run. Reading and making reports is not timed.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections import Counter, deque
from collections.abc import Sequence
from pathlib import Path

from benchmarks.worlds import stream
from consilience.cluster import Stories, group_stories
from consilience.dedupe import Copies, find_lineages, read_in
from consilience.model import Report
from consilience.read.everything import read_all

WINDOW = 1000  # reports before each milestone, over which the cost is taken


def main() -> None:
    """Prints a table with a line for each power of ten."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.grouping", description=__doc__)
    parser.add_argument("reports", type=Path, nargs="+", help="reports to make a stream from, as .jsonl or folders")
    parser.add_argument("--upto", type=int, default=100_000, metavar="N", help="how many reports (default 100,000)")
    parser.add_argument("--copies", action="store_true", help="look for copies too, which keeps every text in memory")
    args = parser.parse_args()
    reports, _ = read_all(args.reports)
    reports = sorted({report.id: report for report in reports}.values(), key=lambda report: report.id)
    origin = origins(reports)
    stories, copies, truth, spent = Stories(), Copies(), list[int](), deque[float](maxlen=WINDOW)
    print("| reports | CPU ms a report | reports a second | stories | right pairs: P, R | memory, MiB |")
    print("|---|---|---|---|---|---|")
    for at, (world, place, report) in enumerate(stream(reports, args.upto), start=1):
        began = time.process_time()
        if args.copies:
            copies.add(report)
        stories.add(report)
        spent.append(time.process_time() - began)
        truth.append(world * len(reports) + origin[place])
        if at == args.upto or (at >= WINDOW and at == 10 ** (len(str(at)) - 1)):
            cost = sum(spent) / len(spent)
            found = stories.homes.stories(range(at)).tolist()
            precision, recall = pairs(found, truth)
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(
                f"| {at:,} | {1000 * cost:.2f} | {1 / cost:.0f} | {len(set(found)):,} "
                f"| {precision:.3f}, {recall:.3f} | {memory:.0f} |",
                flush=True,
            )


def origins(reports: Sequence[Report]) -> list[int]:
    """For each report, by its place, the first of its story in the pile itself."""
    place = {report.id: at for at, report in enumerate(reports)}
    found = [0] * len(reports)
    for story in group_stories(reports, find_lineages(read_in(reports))):
        for rid in story.report_ids:
            found[place[rid]] = min(place[other] for other in story.report_ids)
    return found


def pairs(found: Sequence[int], truth: Sequence[int]) -> tuple[float, float]:
    """Of the pairs that were put together, how many belong together, and the other way round."""

    def count(keys: Counter[object]) -> int:
        return sum(n * (n - 1) // 2 for n in keys.values())

    right = count(Counter(zip(found, truth, strict=True)))
    return right / max(1, count(Counter(found))), right / max(1, count(Counter(truth)))


if __name__ == "__main__":
    main()
