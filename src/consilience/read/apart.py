"""What other programs wrote, read in a process of its own: a crafted file may make its reader go on for ever."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from typing import IO

import msgspec

from consilience.errors import Unreadable
from consilience.model import Capture, Skipped, When
from consilience.read.build import Found
from consilience.read.sniff import Form

LONGEST_READ = 20.0  # seconds for one file; a report of a hundred pages takes two
SIZE = 8  # bytes that say how long a message between the two processes is


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What one file holds: a text of its own, and the files that came inside."""

    found: Found | None = None
    inside: tuple[Capture, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    sent: When | None = None  # the day of what came inside, where that gives none


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the reading process is asked."""

    form: Form
    capture: Capture


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What it answers: the contents, or at which step the file could not be read, and why."""

    contents: Contents | None = None
    step: str = ""
    reason: str = ""


class Worker:
    """The reading process. It is started when first needed, and again after it was stopped."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0

    def ask(self, request: Request, *, seconds: float) -> Answer | None:
        """Its answer; None where it gave none in so many seconds, or broke down."""
        with self._lock:
            process = self._running()
            timer = threading.Timer(seconds, process.kill)
            timer.start()
            try:
                assert process.stdin
                assert process.stdout
                send(process.stdin, msgspec.msgpack.encode(request))
                answer = receive(process.stdout)
            except OSError:
                answer = None
            except BaseException:
                self._stop()  # what it would still answer is no answer to the next question
                raise
            finally:
                timer.cancel()
            if answer is None:
                self._stop()
            return msgspec.msgpack.decode(answer, type=Answer) if answer is not None else None

    def stop(self) -> None:
        """Ends it, if it runs."""
        with self._lock:
            self._stop()

    def _running(self) -> subprocess.Popen[bytes]:
        owned = self._owner == os.getpid()  # a forked process shares no worker with its parent
        if self._process is None or not owned or self._process.poll() is not None:
            code = "from consilience.read.worker import serve; serve()"
            self._process = subprocess.Popen(  # noqa: S603  # nothing in it comes from outside
                [sys.executable, "-P", "-c", code],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            self._owner = os.getpid()
        return self._process

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is not None and self._owner == os.getpid():
            process.kill()
            process.communicate()


def send(stream: IO[bytes], message: bytes) -> None:
    """One message, with its length before it."""
    stream.write(len(message).to_bytes(SIZE, "big"))
    stream.write(message)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """The next message; None where the other side has gone."""
    head = stream.read(SIZE)
    message = stream.read(size) if (size := int.from_bytes(head, "big")) else b""
    return message if len(head) == SIZE and len(message) == size else None


WORKER = Worker()
atexit.register(WORKER.stop)


def read_apart(form: Form, capture: Capture, *, seconds: float = LONGEST_READ) -> Contents:
    """What a file of this form holds.

    Raises:
        Unreadable: It is broken, locked, without text, or takes more time or memory than a report can.
    """
    answer = WORKER.ask(Request(form=form, capture=capture), seconds=seconds)
    if answer is None:
        raise Unreadable("parse", f"cannot be read within {seconds:g} seconds, or stops the program that reads it")
    if answer.contents is None:
        raise Unreadable(answer.step, answer.reason)
    return answer.contents
