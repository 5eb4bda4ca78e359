"""The process that reads what was put into the inbox, as it looks from within.

A process of its own: parsing holds Python's one lock for long, and pages would wait for it.
"""

from __future__ import annotations

import logging
import os
import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Final

from consilience.errors import ConsilienceError
from consilience.model import Report, Skipped
from consilience.read.everything import read_address, read_upload
from consilience.store.base import Store
from consilience.web.settings import Settings

if TYPE_CHECKING:
    from consilience.run import Progress

NICE: Final = 5  # pages come first
STEPS_APART: Final = 0.3  # seconds between two words on how far it is


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be read: an uploaded file, or an address, which has no data."""

    name: str
    data: bytes | None
    media: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """How far it is."""

    step: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: the reports that are in the store now, and why others are not."""

    report_ids: tuple[str, ...]
    reason: str | None


log = logging.getLogger("consilience.desk")
Work = Callable[[Connection, Settings], None]


def read_what_comes(line: Connection, settings: Settings) -> None:
    """Reads what is sent down the line, and sends back how far it is and what came of it, until the line is cut."""
    from consilience.store.open import open_store

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes; the desk ends this one itself
    os.nice(NICE)
    store = open_store(settings.store)
    while True:
        try:
            line.send(outcome_of(line.recv(), store, settings, Telling(line)))
        except (EOFError, BrokenPipeError):
            return


def outcome_of(asked: Asked, store: Store, settings: Settings, progress: Progress) -> Outcome:
    """What comes of one thing, also where it breaks: the next one has nothing to do with it."""
    try:
        return read_one(asked, store, settings, progress)
    except BrokenPipeError:
        raise
    except ConsilienceError as error:
        return Outcome((), f"{error}" + (f" ({error.hint})" if error.hint else ""))
    except Exception as error:  # whatever a library makes of a hostile file
        log.error("reading %r: %s: %s", asked.name, type(error).__name__, error)
        return Outcome((), f"something in it broke the reading ({type(error).__name__})")


class Telling:
    """Says how far it is, but not too often."""

    def __init__(self, line: Connection) -> None:
        self.line, self.step, self.at = line, "", 0.0

    def __call__(self, step: str, done: int, total: int) -> None:
        now = time.monotonic()
        if step != self.step or now - self.at > STEPS_APART:
            self.step, self.at = step, now
            self.line.send(Told(step, done, total))


def why(skipped: Sequence[Skipped], found: int) -> str | None:
    """Why some or all of it could not be read, in a sentence or a few."""
    if not skipped:
        return None if found else "there is no report in it"
    first = "; ".join(f"{item.uri}: {item.reason}" for item in skipped[:3])
    more = f"; and {len(skipped) - 3} more" if len(skipped) > 3 else ""
    return f"{len(skipped)} of {len(skipped) + found} not read: {first}{more}" if found else first + more


def read_one(asked: Asked, store: Store, settings: Settings, progress: Progress) -> Outcome:
    """One thing out of the inbox, into the store."""
    from consilience.extract.pipeline import DEFAULT_PIPELINE
    from consilience.run.keep import add_reports
    from consilience.run.local import Reader

    progress("opening", 0, 1)
    if asked.data is None:
        found = list(read_address(asked.name, allow_private=settings.allow_private))
    else:
        found = list(read_upload(asked.name, asked.data, asked.media))
    reports = [item for item in found if isinstance(item, Report)]
    kept = add_reports(
        store,
        reports,
        reader=Reader(pipeline=settings.pipeline or DEFAULT_PIPELINE, processes=1),
        skipped=[item for item in found if isinstance(item, Skipped)],
        progress=progress,
    )
    return Outcome(kept.there, why(kept.skipped, len(kept.there)))
