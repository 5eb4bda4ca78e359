"""Extraction on this machine, in one process or in several; the result is the same."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from spacy.language import Language

from consilience.extract import extract
from consilience.extract.pipeline import DEFAULT_PIPELINE, load_pipeline
from consilience.model import Reading, Report, Skipped
from consilience.run.progress import Progress, silent
from consilience.run.resume import readings_in

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


def read_one(report: Report, name: str) -> Reading | Skipped:
    """One report, read; a report that breaks a step is a record, and the rest goes on."""
    try:
        return extract(report, nlp=pipeline(name))
    except Exception as error:
        return Skipped(uri=report.uri, step="extract", reason=f"{type(error).__name__}: {error}")


def each(reports: Sequence[Report], reader: Reader) -> Iterator[Reading | Skipped]:
    """Every report's reading, in the order of the reports."""
    processes = reader.processes_for(len(reports))
    if processes == 1:
        yield from (read_one(report, reader.pipeline) for report in reports)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        with deaf_to_interrupts():
            readings = pool.map(read_one, reports, [reader.pipeline] * len(reports), chunksize=4)
        yield from readings


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
