"""One page from the web, within limits of size, time, redirects and place."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin

from consilience.errors import Unreadable
from consilience.model import Capture
from consilience.read.address import Target, resolve
from consilience.read.answer import read_answer
from consilience.version import __version__

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse
    from urllib3.connection import HTTPConnection

LONGEST_FETCH = 20.0  # seconds, with all redirects; a reader would have gone by then
MOST_REDIRECTS = 5  # a news link goes over a shortener, a consent page and www. at the most
AFTER = 0.2  # seconds; who asked has been told by then that time is up
THREAD = "fetch"
HEADERS = {
    "User-Agent": f"consilience/{__version__}",
    "Accept": "text/html, text/plain, application/pdf, application/x-ndjson, */*;q=0.1",
    "Accept-Encoding": "gzip",
}
REDIRECTS = {301, 302, 303, 307, 308}


def fetch(url: str, *, allow_private: bool = False, seconds: float = LONGEST_FETCH) -> Capture:
    """What an address answers.

    Args:
        url: An http or https address.
        allow_private: Whether it, or a redirect, may lead to this machine or its neighbours.
        seconds: How long all of it may take.

    Raises:
        Unreadable: It answers with nothing, with an error, with no text, with too much or too late.
    """
    done: SimpleQueue[Capture | Unreadable] = SimpleQueue()
    # In a thread of its own: names are looked up, and headers read, by calls that know no total time.
    threading.Thread(
        target=lambda: done.put(_outcome(lambda: _follow(url, allow_private, time.monotonic() + seconds))),
        name=THREAD,
        daemon=True,
    ).start()
    try:
        outcome = done.get(timeout=seconds)
    except Empty:
        raise Unreadable("fetch", f"does not answer in full within {seconds:g} seconds") from None
    if isinstance(outcome, Unreadable):
        raise outcome
    return outcome


def _outcome(work: Callable[[], Capture]) -> Capture | Unreadable:
    try:
        return work()
    except Unreadable as error:
        return error
    except Exception as error:  # whatever a hostile server makes the HTTP library do
        return Unreadable("fetch", f"cannot be fetched ({type(error).__name__}: {error})")


def _follow(url: str, allow_private: bool, deadline: float) -> Capture:
    """The answer at the end of the redirects, each of which is checked as the first address was."""
    at = url
    for _ in range(MOST_REDIRECTS + 1):
        target = resolve(at, allow_private=allow_private)
        with _connected(target, deadline) as connection:
            response = _ask(connection, target)
            if response.status not in REDIRECTS or not response.headers.get("location"):
                return read_answer(response, url, deadline)
            at = urljoin(at, response.headers["location"])
    raise Unreadable("fetch", f"redirects more than {MOST_REDIRECTS} times")


@contextmanager
def _connected(target: Target, deadline: float) -> Iterator[HTTPConnection]:
    """A connection to the machine that was checked; no name is looked up again. It is cut off when time is up.

    A server that sends a byte a second keeps every call for the next byte within its own time.
    """
    from urllib3.connection import HTTPConnection, HTTPSConnection  # slow to import; a pile of files never needs it

    left = max(0.1, deadline - time.monotonic())
    if target.scheme == "https":
        connection: HTTPConnection = HTTPSConnection(
            target.ip, target.port, timeout=left, server_hostname=target.host, assert_hostname=target.host
        )
    else:
        connection = HTTPConnection(target.ip, target.port, timeout=left)
    end = threading.Timer(left + AFTER, _cut_off, (connection,))
    end.daemon = True
    end.start()
    try:
        yield connection
    finally:
        end.cancel()
        connection.close()


def _cut_off(connection: HTTPConnection) -> None:
    with suppress(OSError):
        if connection.sock:
            connection.sock.shutdown(socket.SHUT_RDWR)


def _ask(connection: HTTPConnection, target: Target) -> BaseHTTPResponse:
    """The answer of that machine, with its body unread."""
    from urllib3.exceptions import HTTPError

    path = quote(target.path, safe="/?&=%:;,+@!$'()*~#[]")
    headers = {"Host": target.host_header} | HEADERS
    try:
        connection.request("GET", path, headers=headers, preload_content=False, decode_content=False)
        return connection.getresponse()
    except TimeoutError as error:
        raise Unreadable("fetch", f"does not answer in time ({target.host})") from error
    except (HTTPError, HTTPException, OSError) as error:
        raise Unreadable("fetch", f"does not answer ({target.host}: {error})") from error
