"""Readers of the inbox for tests: what a child process does instead of parsing. Named, so that it can be started."""

import os
import signal
import time

from consilience.web.reading import Asked, Outcome, Told


def reads(line, _):
    """Says that everything is read; dies of what is called "deadly", and never ends with what is called "endless"."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        while True:
            asked: Asked = line.recv()
            line.send(Told("parsing reports", 0, 2))
            if asked.name == "deadly":
                os.kill(os.getpid(), signal.SIGKILL)
            while asked.name == "endless":
                time.sleep(0.1)
            if asked.name == "empty":
                line.send(Outcome((), "there is no report in it"))
            else:
                line.send(Outcome((f"r-{asked.name}", str(os.getpid())), None))
    except (EOFError, BrokenPipeError):
        return
