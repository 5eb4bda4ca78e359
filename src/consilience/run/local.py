"""Extraction on this machine, in one process or in several; the result is the same."""

from __future__ import annotations

import os
import signal
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import Protocol

from spacy.language import Language

from consilience.extract import Kept, extract, keys_of
from consilience.extract.pipeline import DEFAULT_PIPELINE, load_pipeline
from consilience.model import Reading, Report, Skipped
from consilience.run.progress import Progress, silent
from consilience.run.resume import readings_in

AHEAD = 4  # reports a process has before it, so that none ever waits for one
WORTH_A_PROCESS = 40  # reports; below that, loading a second pipeline takes longer than it saves


@dataclass(frozen=True, slots=True)
class Reader:
    """Which pipeline parses, in how many processes; None leaves the number to the machine and the pile.

    With `resume`, a file, each reading is kept there as soon as it is made, and taken from there in another run.
    """

    pipeline: str = DEFAULT_PIPELINE
    processes: int | None = None
    resume: Path | None = None

    def processes_for(self, reports: int) -> int:
        """How many processes a pile of that size is worth."""
        if self.processes is not None:
            return max(1, self.processes)
        return max(1, min(len(os.sched_getaffinity(0)), reports // WORTH_A_PROCESS))


@cache
def pipeline(name: str) -> Language:
    """The pipeline, loaded once a process."""
    return load_pipeline(name)


class Parses(Protocol):
    """Where parses of paragraphs are kept, by key."""

    def paragraphs(self, keys: Sequence[bytes]) -> dict[bytes, bytes]: ...
    def keep_paragraphs(self, parses: Mapping[bytes, bytes]) -> None: ...


Read = Reading | Skipped
Done = tuple[Read, Kept | None]


def read_one(report: Report, name: str, kept: Kept | None = None) -> Read:
    """One report, read; a report that breaks a step is a record, and the rest goes on."""
    try:
        return extract(report, nlp=pipeline(name), kept=kept)
    except Exception as error:
        return Skipped(uri=report.uri, step="extract", reason=f"{type(error).__name__}: {error}")


def each(reports: Sequence[Report], reader: Reader, parses: Parses | None = None) -> Iterator[Read]:
    """Every report's reading, in the order of the reports. What is parsed is kept in `parses` before it is given."""
    processes = reader.processes_for(len(reports))
    if processes == 1:
        jobs = ((report, reader.pipeline, known(report, reader, parses)) for report in reports)
        yield from (keep(job, parses) for job in map(read_with, jobs))
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        waiting, parsing = deque[tuple[Future[Done], frozenset[bytes]]](), Counter[bytes]()
        for report in reports:
            own = keys_in(report, reader, parses)
            while len(waiting) > AHEAD * processes or any(parsing[key] for key in own):
                done, keys = waiting.popleft()  # what one report's parse gives, this one may need
                yield keep(done.result(), parses)
                parsing -= Counter(keys)
            with deaf_to_interrupts():
                waiting.append((pool.submit(read_with, (report, reader.pipeline, known(report, reader, parses))), own))
            parsing.update(own)
        yield from (keep(done.result(), parses) for done, _ in waiting)


def keys_in(report: Report, reader: Reader, parses: Parses | None) -> frozenset[bytes]:
    """What the parses of a report's paragraphs are kept under, where any are."""
    return frozenset() if parses is None else frozenset(keys_of(report, pipeline(reader.pipeline)))


def read_with(job: tuple[Report, str, Kept | None]) -> Done:
    """A report's reading, and the parses that were not known before."""
    report, name, kept = job
    before = set(kept or ())
    reading = read_one(report, name, kept)
    return reading, kept and {key: parse for key, parse in kept.items() if key not in before}


def known(report: Report, reader: Reader, parses: Parses | None) -> Kept | None:
    """Which of a report's paragraphs were parsed before."""
    return None if parses is None else parses.paragraphs(keys_of(report, pipeline(reader.pipeline)))


def keep(done: Done, parses: Parses | None) -> Read:
    """The reading, its new parses kept."""
    reading, new = done
    if parses is not None and new:
        parses.keep_paragraphs(new)
    return reading


@contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """Processes that are started here leave it to this one to answer Ctrl-C, which reaches all of them at once."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def extract_all(
    reports: Sequence[Report], *, reader: Reader, progress: Progress = silent
) -> tuple[list[Reading], list[Skipped]]:
    """The readings of the reports, and what could not be read; a skipped report has an empty reading."""
    failed: list[Skipped] = []
    with readings_in(reader.resume, reader.pipeline) as kept:
        found = {report.id: earlier for report in reports if kept and (earlier := kept.get(report))}
        new = [report for report in reports if report.id not in found]
        progress("parsing reports", len(found), len(reports))  # the pipeline is loaded first, which takes seconds
        if new:
            pipeline_ready(reader)
        for report, reading in zip(new, each(new, reader), strict=True):
            if isinstance(reading, Skipped):
                failed.append(reading)
                continue
            found[report.id] = reading
            if kept:
                kept.put(report, reading)
            progress("parsing reports", len(found) + len(failed), len(reports))
    return [found.get(report.id) or Reading(report_id=report.id) for report in reports], failed


def pipeline_ready(reader: Reader) -> None:
    """Fails here, with a hint, rather than once a report."""
    pipeline(reader.pipeline)
