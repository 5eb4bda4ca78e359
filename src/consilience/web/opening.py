"""Where the desk listens, under which address it is found, and who needs a token there."""

from __future__ import annotations

import errno
import re
import secrets
import socket
from dataclasses import replace
from typing import Final

from consilience.errors import DeskError, UsageError
from consilience.web.settings import Settings

TOKEN: Final = re.compile(r"[\w.~-]{16,200}", re.ASCII)  # what needs no quoting in a cookie, and takes long to guess


def guarded(settings: Settings) -> Settings:
    """The settings with a token where one is needed.

    Raises:
        UsageError: The one given is too easy to guess.
    """
    if settings.token is not None and not TOKEN.fullmatch(settings.token):
        hint = "leave --token out where others can reach the desk, and one is made"
        raise UsageError("a token has 16 to 200 letters, digits, or any of - . _ ~", hint)
    if settings.token is None and not settings.loopback:
        return replace(settings, token=secrets.token_urlsafe(24))
    return settings


def bound(settings: Settings) -> socket.socket:
    """A socket that listens.

    Raises:
        DeskError: The port is taken, or the address is none of this machine's.
    """
    try:
        found = socket.getaddrinfo(settings.host.strip("[]"), settings.port, type=socket.SOCK_STREAM)
        family, kind, protocol, _, place = found[0]
        # With its protocol named, or asyncio would not turn Nagle's algorithm off, which costs 40 ms an answer.
        listening = socket.socket(family, kind, protocol or socket.IPPROTO_TCP)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(place)
        listening.listen(256)
    except OSError as error:
        why = f"the desk cannot listen on {settings.host} port {settings.port}: {error.strerror or error}"
        taken = "another program has it: name another with --port, or 0 for any"
        elsewhere = "name an address of this machine with --host, and a port above 1023 with --port"
        raise DeskError(why, taken if error.errno == errno.EADDRINUSE else elsewhere) from error
    return listening


def address_of(settings: Settings) -> str:
    """What to type into a browser; with the token, where there is one."""
    host = settings.host.strip("[]")
    if host in ("0.0.0.0", "::"):  # noqa: S104  that is where it listens, and no address to go to
        host = socket.gethostname()
    return f"http://{f'[{host}]' if ':' in host else host}:{settings.port}/" + (
        f"?token={settings.token}" if settings.token else ""
    )
