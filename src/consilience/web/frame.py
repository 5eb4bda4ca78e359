"""The shell around every page of the desk: what leads elsewhere, the search box, and what the page itself says."""

from __future__ import annotations

from typing import Final

from consilience.present.page.html import Child, Html, el, join
from consilience.present.page.section import symbols
from consilience.present.page.story import panel
from consilience.web import assets, urls

PLACES: Final = (
    ("Stories", urls.HOME),
    ("Changes", urls.CHANGES),
    ("Judgements", urls.JUDGEMENTS),
    ("Add reports", urls.ADD),
)


def page(
    title: str,
    *children: Child,
    here: str | None = None,
    beside: str | None = None,
    kind: str = "",
    shows: tuple[str | None, int] | None = None,
) -> str:
    """A whole page.

    Args:
        title: What it is called in the browser's tab.
        children: What it says.
        here: Which of `PLACES` it is.
        beside: The front of the addresses that open beside the page rather than instead of it.
        kind: What the style knows it by.
        shows: The story that it shows, or None for all, and the revision of that: when it changes, the page says so.
    """
    row = urls.to(urls.API_STORY, name=shows[0]) if shows and shows[0] else None
    body = el(
        "body",
        el("a", "To the content", href="#content", class_="skip"),
        symbols(),
        _header(here),
        el("main", *children, id="content", tabindex=-1),
        panel(data_base=beside) if beside else None,
        el("p", id="news", role="status", data_events=urls.API_EVENTS, data_row=row),
        class_=f"desk {kind}".strip(),
        data_story=shows[0] if shows else None,
        data_updated=shows[1] if shows else None,
    )
    return f"<!doctype html>\n{el('html', _head(title), body, lang='en')}\n"


def _head(title: str) -> Html:
    styles = [
        el("link", rel="stylesheet", href=assets.address(name)) for name in ("letters.css", "page.css", "desk.css")
    ]
    scripts = [el("script", src=assets.address(name), defer=True) for name in ("page.js", "desk.js", "live.js")]
    return el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="referrer", content="same-origin"),
        el("meta", name="generator", content="consilience"),
        el("title", f"{title} · Consilience" if title else "Consilience"),
        el("link", rel="icon", href=assets.address("icon.svg"), type="image/svg+xml"),
        join(styles, scripts),
    )


def _header(here: str | None) -> Html:
    links = [el("li", el("a", name, href=href, aria_current="page" if href == here else None)) for name, href in PLACES]
    box = el("input", type="search", name="text", id="look-for", placeholder="Search reports and claims", accesskey="/")
    label = el("label", "Search reports and claims", for_="look-for", class_="unseen")
    search = el("form", label, box, el("button", "Search"), action=urls.SEARCH, role="search", class_="look-for")
    brand = el("a", "Consilience", href=urls.HOME, class_="brand")
    return el("header", brand, el("nav", el("ul", links), aria_label="The desk"), search, class_="desk-top")
