"""`python -m benchmarks REPORTS.jsonl [FOLDER]`: time against `nlp.pipe`, rooms, memory, cold starts."""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
import warnings
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from spacy.language import Language

from benchmarks.rooms import clocked_build
from consilience.extract.pipeline import DEFAULT_PIPELINE, one_thread
from consilience.read.everything import read_all
from consilience.run.local import Reader, pipeline

RUNS = 3  # cold starts vary by a few hundredths; the least of three is the machine's


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("reports", type=Path, help="reports to read, as .jsonl or a folder")
    parser.add_argument("--first", type=int, default=200, metavar="N", help="how many of them (default 200)")
    parser.add_argument("--few", type=Path, help="a folder of a few reports, for the cold start of `read`")
    return parser.parse_args()


def cold(*command: str) -> float:
    """The least wall-clock time of a command started anew, in seconds."""
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603  our own interpreter
        times.append(time.perf_counter() - began)
    return min(times)


def stock() -> Language:
    """The stock pipeline, as its package gives it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        loaded: Language = import_module(DEFAULT_PIPELINE).load()
    return loaded


def parser_alone(nlp: Language, texts: Sequence[str]) -> float:
    """Seconds that a pipeline takes for the texts, and nothing else is done with them."""
    list(nlp.pipe(["The first call is slower."]))
    began = time.perf_counter()
    for _ in nlp.pipe(texts):
        pass
    return time.perf_counter() - began


def main() -> None:
    """Prints the figures as a table."""
    args = arguments()
    reports, _ = read_all([args.reports])
    reports = sorted(reports, key=lambda report: report.id)[: args.first]
    words = sum(report.words for report in reports)
    list(pipeline(DEFAULT_PIPELINE).pipe(["The first call is slower."]))

    rooms, whole = clocked_build(reports, Reader(processes=1))
    # Taken before the floor, whose batches hold every parse at once.
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    texts = [report.text for report in reports]
    floor = parser_alone(stock(), texts)
    with one_thread():
        ours = parser_alone(pipeline(DEFAULT_PIPELINE), texts)

    print(f"{len(reports)} reports, {words} words, one process\n\n| what | seconds | ratio |\n|---|---|---|")
    print(f"| `nlp.pipe` of the stock pipeline, alone | {floor:.2f} | 1.00 |")
    print(f"| `nlp.pipe` as it is loaded here, alone | {ours:.2f} | {ours / floor:.2f} |")
    print(f"| the whole way, reports in and a situation out | {whole:.2f} | {whole / floor:.2f} |")
    for room, seconds in rooms.items():
        print(f"| {room} | {seconds:.2f} | {seconds / floor:.3f} |")
    print(f"\npeak memory {memory:.0f} MiB")

    python = sys.executable
    idle = cold(python, "-c", "pass")
    print(f"\n| cold start | seconds |\n|---|---|\n| `python -c pass` | {idle:.3f} |")
    print(f"| `consilience --help`, over that | {cold(python, '-m', 'consilience', '--help') - idle:.3f} |")
    if args.few:
        load = cold(python, "-c", "from consilience.extract.pipeline import load_pipeline; load_pipeline()")
        few = cold(python, "-m", "consilience", "read", str(args.few), "--quiet")
        print(f"| loading the pipeline | {load:.2f} |")
        print(f"| `consilience read {args.few.name}`, over that | {few - load:.2f} |")


if __name__ == "__main__":
    main()
