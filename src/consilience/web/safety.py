"""Who may ask, and from where. Pure: from a request's headers to what is wrong with it.

A page of some other site can make a browser send requests here, also to the loopback address, and a name that leads
to another machine now may lead to this one a second later (DNS rebinding). So the desk looks at the name that it is
asked by, at where a request comes from, and, where it has a token, for that.
"""

from __future__ import annotations

import socket
from collections.abc import Mapping
from functools import cache
from hmac import compare_digest
from http.cookies import CookieError, SimpleCookie
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from consilience.web.settings import Settings, is_loopback

SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
ALWAYS: Final[Mapping[str, str]] = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


def name_in(host: str | None) -> str | None:
    """The name in a Host header, without the port, in lower case; None where it cannot be understood.

    >>> name_in("LOCALHOST.:8765"), name_in("[::1]:8765"), name_in("a@b"), name_in("")
    ('localhost', '::1', None, None)
    """
    if not host or set(host) & set("@/?#\\ "):
        return None
    try:
        return (urlsplit(f"//{host}").hostname or "").removesuffix(".") or None
    except ValueError:
        return None


def is_ours(host: str | None, settings: Settings) -> bool:
    """Whether the desk goes by the name that a Host header has.

    A numeric address cannot be rebound, as no name server is asked for it; so where the desk listens on all addresses
    of this machine, each of them will do.
    """
    name = name_in(host)
    if name is None:
        return False
    if is_loopback(name) or name == settings.host.strip("[]").lower() or name in map(str.lower, settings.hosts):
        return True
    if settings.loopback:
        return False
    try:
        return ip_address(name).version in (4, 6)
    except ValueError:
        return name == _own_name()


@cache
def _own_name() -> str:
    return socket.gethostname().lower()


def is_from_here(method: str, headers: Mapping[str, str]) -> bool:
    """Whether a request was made by a page of the desk, by the reader's own hand, or by a program that is no browser.

    A browser says where a request comes from in `Sec-Fetch-Site`, which no page can forge; where it does not trust the
    connection enough for that, it still sends `Origin` with whatever changes something. Other sites may only lead here.
    """
    site = headers.get("sec-fetch-site")
    if site in ("same-origin", "none"):
        return True
    if method in SAFE_METHODS:
        led = headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") in (None, "document")
        return site is None or led
    if site is not None:
        return False
    origin = headers.get("origin")
    return origin is None or origin.lower() in (f"{scheme}://{headers.get('host', '').lower()}" for scheme in SCHEMES)


SCHEMES: Final = ("http", "https")


def cookie_name(settings: Settings) -> str:
    """Cookies know no ports, and two desks of one machine must not take each other's."""
    return f"consilience-{settings.port}"


def has_token(headers: Mapping[str, str], settings: Settings) -> bool:
    """Whether a request shows the desk's token, as `Authorization: Bearer` or in the cookie; or none is needed."""
    kind, _, bearer = headers.get("authorization", "").partition(" ")
    if kind.lower() == "bearer" and is_token(bearer.strip(), settings):
        return True
    try:
        cookie = SimpleCookie(headers.get("cookie", "")).get(cookie_name(settings))
    except CookieError:
        cookie = None
    return is_token(cookie.value if cookie else "", settings)


def is_token(given: str, settings: Settings) -> bool:
    """Whether that is the token; it takes as long to say no as to say yes."""
    return settings.token is None or compare_digest(given.encode("utf-8", "surrogatepass"), settings.token.encode())


def way_back(back: str | None, headers: Mapping[str, str]) -> str:
    r"""Where a form leads after it was sent: a path of the desk, and never to another site.

    >>> way_back("/stories/a?x=1", {}), way_back("//evil.example", {}), way_back("/\\evil.example", {})
    ('/stories/a?x=1', '/', '/')
    """
    referer = urlsplit(headers.get("referer", ""))
    if not back and referer.netloc.lower() == headers.get("host", "").lower():
        back = referer.path + (f"?{referer.query}" if referer.query else "")
    plain = back and back[0] == "/" and back[1:2] not in ("/", "\\") and back.isprintable()
    return back if back and plain else "/"
