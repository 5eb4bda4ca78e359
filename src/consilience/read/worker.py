"""The process that reads what other programs wrote: it answers one request after another, and may be killed."""

from __future__ import annotations

import contextlib
import logging
import signal
import sys
from collections.abc import Callable

import msgspec

from consilience.errors import Unreadable
from consilience.model import Capture
from consilience.read.apart import Answer, Contents, Request, receive, send
from consilience.read.mail import read_mail
from consilience.read.pdf import read_pdf
from consilience.read.sniff import Form
from consilience.read.word import read_word

MOST_MEMORY = 2 * 1024**3  # bytes; the libraries take a tenth, and a report of a hundred pages as much
READERS: dict[Form, Callable[[Capture], Contents]] = {"pdf": read_pdf, "word": read_word, "mail": read_mail}


def serve() -> None:
    """Answers until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who asks is stopped by it, and this process then by its silence
    logging.disable()  # a file of a thousand faults is told in one sentence
    _limit_memory()
    while (message := receive(sys.stdin.buffer)) is not None:
        send(sys.stdout.buffer, msgspec.msgpack.encode(answer(msgspec.msgpack.decode(message, type=Request))))


def answer(request: Request) -> Answer:
    """What the file holds, or why that cannot be told."""
    try:
        return Answer(contents=READERS[request.form](request.capture))
    except Unreadable as error:
        return Answer(step=error.step, reason=error.reason)
    except (MemoryError, RecursionError) as error:
        return Answer(step="parse", reason=f"is too large or too deep to be read ({type(error).__name__})")
    except Exception as error:  # hostile files break the libraries in ways that they do not name
        return Answer(step="decode", reason=f"is broken ({type(error).__name__}: {str(error)[:200]})")


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):  # not every system can
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
