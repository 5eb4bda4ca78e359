"""The page that says no: what is wrong, in a sentence, and what to do about it."""

from __future__ import annotations

from typing import Final

from consilience.present.page.html import el
from consilience.web import urls
from consilience.web.frame import page

TITLES: Final = {
    400: "This cannot be asked so",
    401: "A token is needed",
    403: "Not allowed",
    404: "Not here",
    405: "Not here",
    413: "Too much at once",
    421: "Not the right name",
    422: "This cannot be understood",
    429: "Too much at once",
    500: "Something went wrong here",
    503: "Not just now",
}
HINTS: Final = {
    404: "The address may be mistyped, or what it named was taken out. The list of stories leads to all there is.",
    500: "It is our fault, not yours, and nothing was changed. Going back and trying again may help.",
}


def error_page(status: int, error: str, hint: str | None = None) -> str:
    """The page for an answer of this status."""
    title = TITLES.get(status, "This did not work")
    said = error[:1].upper() + error[1:]
    return page(
        title,
        el("h1", title),
        el("p", said if said.endswith((".", "!", "?")) else f"{said}.", class_="agreed"),
        el("p", hint or HINTS.get(status), class_="note") if hint or status in HINTS else None,
        el("p", el("a", "To the stories", href=urls.HOME)),
        kind="at-refused",
    )
