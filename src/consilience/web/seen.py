"""What a reader has seen: a revision of the store, remembered in a cookie when they say so."""

from __future__ import annotations

from typing import Final

from fastapi import Request

from consilience.present.page.html import Html, el
from consilience.web import urls

COOKIE: Final = "consilience-seen"
DIGITS: Final = 15  # of a revision


def seen_by(request: Request) -> int | None:
    """The revision that this reader saw last; None where they never said."""
    word = request.cookies.get(COOKIE, "")
    return int(word) if word.isascii() and word.isdigit() and len(word) <= DIGITS else None


def seen_button(revision: int, back: str) -> Html:
    """The button by which a reader says that they have seen everything up to this revision."""
    hidden = [
        el("input", type="hidden", name=name, value=value) for name, value in (("revision", revision), ("back", back))
    ]
    return el("form", hidden, el("button", "I have seen this"), action=urls.SEEN, method="post", class_="seen")
