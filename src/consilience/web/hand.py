"""A process of the desk that reads, as it looks from without."""

from __future__ import annotations

import signal
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from consilience.web.reading import Work
from consilience.web.settings import Settings


@dataclass(slots=True)
class Hand:
    """A process that reads, and the line to it."""

    process: BaseProcess
    line: Connection

    @classmethod
    def start(cls, work: Work, settings: Settings) -> Hand:
        """A new process. It is started afresh, not forked: threads and connections stay here."""
        context = get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(target=work, args=(there, settings), name="consilience reader", daemon=True)
        process.start()
        there.close()
        return cls(process, here)

    def end(self) -> str:
        """Ends the process, and says how it ended."""
        self.line.close()
        self.process.join(0.2)
        self.process.kill()
        self.process.join()
        code = self.process.exitcode or 0
        return signal.Signals(-code).name if code < 0 else f"exit code {code}"
