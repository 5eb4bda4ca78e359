"""Which machines an address may lead to."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

from consilience.errors import Unreadable

NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: an IPv4 address in its last four bytes
UNICAST = IPv6Network("2000::/3")  # RFC 4291: the one part of IPv6 that is given out to the open internet
PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Target:
    """Where to connect to (`ip`, which was checked) and what to ask for there."""

    scheme: str
    host: str
    port: int
    ip: str
    path: str

    @property
    def host_header(self) -> str:
        """The host as HTTP wants it named."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def resolve(url: str, *, allow_private: bool) -> Target:
    """The machine that an address leads to, looked up once and checked.

    Raises:
        Unreadable: It is no http(s) address, nothing answers to its name, or it is a private one.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise Unreadable("fetch", f"is not an address that can be understood ({error})") from error
    scheme, host = parts.scheme.lower(), parts.hostname
    if scheme not in PORTS:
        raise Unreadable("fetch", f"has the scheme {parts.scheme!r}; only http and https are fetched")
    if not host or parts.username is not None:
        raise Unreadable(
            "fetch", "names no host" if not host else "carries a user name; such addresses are not fetched"
        )
    host = _in_ascii(host)
    port = port or PORTS[scheme]
    ips = _look_up(host, port)
    for ip in ips:
        if not allow_private and not is_public(ip):
            raise Unreadable("fetch", f"leads to {ip}, a private address; it is fetched only when that is allowed")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(scheme, host, port, ips[0], path)


def is_public(ip: str) -> bool:
    """Is it an address of the open internet, also under its wrappings?

    >>> is_public("::ffff:10.0.0.1")
    False
    """
    address = _unwrapped(ip_address(ip.partition("%")[0]))
    if isinstance(address, IPv6Address) and address not in UNICAST:
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _unwrapped(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address that an IPv6 address stands for, where it does."""
    if isinstance(address, IPv4Address):
        return address
    if address in NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
    return inner or address


def _in_ascii(host: str) -> str:
    """The host as it is looked up, named in the request and compared with a certificate."""
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise Unreadable("fetch", f"has a host, {host!r}, that cannot be found ({error})") from error


def _look_up(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Unreadable("fetch", f"has a host, {host!r}, that cannot be found ({error})") from error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))
