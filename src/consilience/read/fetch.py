"""One page from the web, within limits of size, time, redirects and place."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
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

LONGEST_FETCH = 20.0  # seconds, with all redirects; a reader would have gone by then
MOST_REDIRECTS = 5  # a news link goes over a shortener, a consent page and www. at the most
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
        response = _ask(resolve(at, allow_private=allow_private), deadline)
        try:
            if response.status in REDIRECTS and response.headers.get("location"):
                at = urljoin(at, response.headers["location"])
                continue
            return read_answer(response, url, deadline)
        finally:
            response.close()
    raise Unreadable("fetch", f"redirects more than {MOST_REDIRECTS} times")


def _ask(target: Target, deadline: float) -> BaseHTTPResponse:
    """The answer of the machine that was checked, with its body unread. No name is looked up again."""
    import urllib3  # slow to import; a pile of files never needs it

    left = max(0.1, deadline - time.monotonic())
    timeout = urllib3.Timeout(connect=left, read=left)
    if target.scheme == "https":
        pool: urllib3.HTTPConnectionPool = urllib3.HTTPSConnectionPool(
            target.ip, target.port, timeout=timeout, server_hostname=target.host, assert_hostname=target.host
        )
    else:
        pool = urllib3.HTTPConnectionPool(target.ip, target.port, timeout=timeout)
    headers = {
        "Host": target.host_header,
        "User-Agent": f"consilience/{__version__}",
        "Accept": "text/html, text/plain, application/pdf, application/x-ndjson, */*;q=0.1",
        "Accept-Encoding": "gzip",
    }
    try:
        return pool.urlopen(
            "GET",
            quote(target.path, safe="/?&=%:;,+@!$'()*~#[]"),
            headers=headers,
            retries=False,
            redirect=False,
            preload_content=False,
        )
    except urllib3.exceptions.TimeoutError as error:
        raise Unreadable("fetch", f"does not answer in time ({target.host})") from error
    except urllib3.exceptions.HTTPError as error:
        raise Unreadable("fetch", f"does not answer ({target.host}: {error})") from error
