"""`python -m benchmarks.desk STORE [--requests N]`: how long the desk takes to answer, kind by kind.

The desk runs as a process of its own over a filled store (`python -m benchmarks.fill`), and a few readers at once ask
it what people ask: lists, searches, stories and their views, reports, claims, exports. Whoever asks again has the page
already; so each address is asked for once, but for the lists. The goal: 100 ms at the 95th percentile.
"""

from __future__ import annotations

import argparse
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Sequence

import urllib3

from benchmarks.questions import Ask, asked, read
from consilience.web import urls

READERS = 4
PATIENCE = urllib3.Timeout(connect=10, read=60)
Times = dict[str, list[float]]


def main() -> None:
    """Prints a table: a row a kind of question."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.desk", description=__doc__)
    parser.add_argument("store", help="a filled store: a file, or postgresql://…")
    parser.add_argument("--requests", type=int, default=2000, metavar="N", help="how many (default 2,000)")
    parser.add_argument("--readers", type=int, default=READERS, metavar="N", help=f"at once (default {READERS})")
    args = parser.parse_args()
    command = [sys.executable, "-m", "consilience", "serve", "--store", args.store, "--port", "0"]
    desk = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603  our own interpreter
    try:
        assert desk.stdout is not None
        found = re.search(r"http://[^\s/]+", desk.stdout.readline())
        if found is None:
            sys.exit("the desk did not open")
        pool = urllib3.PoolManager(maxsize=args.readers, timeout=PATIENCE)
        questions = list(asked(pool, found[0], args.requests))
        times = clocked(pool, found[0], questions, args.readers)
        print_table(times, read(pool, found[0] + urls.API_COUNTS)["counts"], memory_of(desk.pid))
    finally:
        desk.send_signal(signal.SIGINT)
        desk.wait()


def clocked(pool: urllib3.PoolManager, desk: str, questions: Sequence[Ask], readers: int) -> Times:
    """Seconds from the question to the last byte, by kind; what is not answered well stops it."""
    waiting, times, lock = iter(questions), defaultdict[str, list[float]](list), threading.Lock()
    failed: list[str] = []

    def ask() -> None:
        while not failed:
            with lock:
                kind, address = next(waiting, ("", ""))
            if not kind:
                return
            began = time.perf_counter()
            status = pool.request("GET", desk + address).status
            took = time.perf_counter() - began
            if status != 200:
                failed.append(f"{status} for {address}")
            with lock:
                times[kind].append(took)

    threads = [threading.Thread(target=ask) for _ in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        sys.exit(failed[0])
    return times


def print_table(times: Times, counts: dict[str, int], memory: float) -> None:
    """Milliseconds that half, nineteen in twenty, and ninety-nine in a hundred are answered within."""
    print(f"{counts['reports']:,} reports in {counts['stories']:,} stories; the desk's memory {memory:.0f} MiB\n")
    print("| asked for | times | p50, ms | p95, ms | p99, ms |\n|---|---|---|---|---|")
    everything = [took for of_kind in times.values() for took in of_kind]
    for kind, of_kind in [*sorted(times.items()), ("everything", everything)]:
        ranked = sorted(of_kind)
        shown = (1000 * ranked[min(len(ranked) - 1, int(len(ranked) * share))] for share in (0.5, 0.95, 0.99))
        print(f"| {kind} | {len(ranked)} | {' | '.join(f'{value:.1f}' for value in shown)} |")


def memory_of(pid: int) -> float:
    """The most memory that a process has had, in MiB; 0 where the system does not say."""
    path = f"/proc/{pid}/status"
    if not os.path.exists(path):  # noqa: PTH110
        return 0.0
    with open(path) as file:  # noqa: PTH123
        found = re.search(r"VmHWM:\s+(\d+) kB", file.read())
    return int(found[1]) / 1024 if found else 0.0


if __name__ == "__main__":
    main()
