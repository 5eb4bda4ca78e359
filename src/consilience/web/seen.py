"""What a reader has seen: a revision of the store, remembered in a cookie when they say so."""

from __future__ import annotations

from hashlib import blake2b
from typing import Final

from fastapi import Request

from consilience.present.page.html import Html, el
from consilience.web import urls
from consilience.web.desk import Desk

DIGITS: Final = 15  # of a revision


def cookie_of(desk: Desk) -> str:
    """The cookie's name: one a store, as a browser takes all desks of a machine for one."""
    return f"consilience-seen-{blake2b(desk.store.url.encode(), digest_size=4).hexdigest()}"


def seen_by(request: Request, desk: Desk) -> int | None:
    """The revision that this reader saw last; None where they never said."""
    word = request.cookies.get(cookie_of(desk), "")
    return int(word) if word.isascii() and word.isdigit() and len(word) <= DIGITS else None


def seen_button(revision: int, back: str) -> Html:
    """The button by which a reader says that they have seen everything up to this revision."""
    hidden = [
        el("input", type="hidden", name=name, value=value) for name, value in (("revision", revision), ("back", back))
    ]
    return el("form", hidden, el("button", "I have seen this"), action=urls.SEEN, method="post", class_="seen")
