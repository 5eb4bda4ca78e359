"""How the desk is served: read once, handed in."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from typing import Final

MEGABYTE: Final = 1_000_000
HOST: Final = "127.0.0.1"
PORT: Final = 8765


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What is served to whom, and within which limits."""

    host: str = HOST
    port: int = PORT
    token: str | None = None  # where there is one, nothing is answered without it
    hosts: tuple[str, ...] = ()  # names under which the desk may be asked for, beside those of `host`
    blank: tuple[str, ...] = ()  # whose names are blanked in everything: victims, minors, suspects
    store: str = ""  # the file or address, as `open_store` takes it; a reader in another process opens it again
    pipeline: str | None = None  # another installed spaCy pipeline
    allow_private: bool = False  # whether addresses of private networks are fetched
    file_bytes: int = 20 * MEGABYTE  # of one uploaded file
    request_bytes: int = 100 * MEGABYTE  # of all that comes with one request
    text_chars: int = 1_000_000  # of pasted text: a long novel
    waiting: int = 500  # things in the inbox that are not read yet
    waiting_bytes: int = 500 * MEGABYTE  # of all of them
    listeners: int = 64  # pages that follow live

    @property
    def loopback(self) -> bool:
        """Whether only this machine can ask."""
        return is_loopback(self.host)


def is_loopback(host: str) -> bool:
    """Is it a name or an address of this machine that no other can reach?

    >>> is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("localhost"), is_loopback("0.0.0.0")
    (True, True, True, False)
    """
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def words(given: str | None) -> tuple[str, ...]:
    """What is joined by commas, each once, in order.

    >>> words("victims, minors,victims"), words(None)
    (('minors', 'victims'), ())
    """
    return tuple(sorted({word.strip() for word in (given or "").split(",")} - {""}))
