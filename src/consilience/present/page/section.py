"""The frame that every part of the page stands in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from consilience.model import Finding, Status
from consilience.present.page.html import NOTHING, Child, Html, el, join
from consilience.present.terms import MARKS
from consilience.present.view import StoryView

# Drawn rather than typed: no font that we ship has these signs, and a fallback's would differ from desk to desk.
SHAPES: Final[dict[Status, Html]] = {
    "agree": el("circle", cx=8, cy=8, r=5, class_="solid"),
    "single": el("circle", cx=8, cy=8, r="4.5", class_="line"),
    "update": el("path", d="M3.5 12.5 12 4M5.5 3.5h7v7", class_="line"),
    "conflict": el("path", d="M2.5 5.8h11M2.5 10.2h11M11 2.5 5 13.5", class_="line"),
    "denied": join(el("circle", cx=8, cy=8, r=5, class_="line"), el("path", d="M4.5 11.5l7-7", class_="line")),
    "open": el("circle", cx=8, cy=8, r=5, class_="line dotted"),
    "unknown": el("circle", cx=8, cy=8, r=2, class_="solid"),
}


def symbols() -> Html:
    """What the marks and charts are drawn with, once a page."""
    marks = [el("symbol", shape, id=f"mark-{status}", viewBox="0 0 16 16") for status, shape in SHAPES.items()]
    fades = [
        el(
            "linearGradient",
            *(el("stop", offset=at, class_="stop", stop_opacity=opacity) for at, opacity in (("0", start), ("1", "0"))),
            id=name,
        )
        for name, start in (("fade", "0.55"), ("soft", "1"))
    ]
    return el("svg", el("defs", marks, fades), class_="symbols", width=0, height=0, aria_hidden="true")


def mark(status: Status) -> Html:
    """A status's sign; the word that says the same always stands beside it."""
    use = el("use", href=f"#mark-{status}")
    return el("svg", use, class_=f"mark {status}", width=16, height=16, aria_hidden="true", data_mark=MARKS[status])


def section(view: StoryView, name: str, title: str, *children: Child, note: str | None = None) -> Html:
    """A part of a story's page under its heading; nothing where there is nothing to show."""
    content = join(*children)
    if not content:
        return NOTHING
    head = [el("h3", title, id=f"{key(view)}-{name}-title"), el("p", note, class_="note") if note else None]
    return el(
        "section", *head, content, id=f"{key(view)}-{name}", class_=name, aria_labelledby=f"{key(view)}-{name}-title"
    )


def fold(items: Sequence[Html], *, most: int, more: str, tag: str = "ul") -> Html:
    """A list; what goes beyond `most` stands behind a line that opens."""
    shown = el(tag, items[:most])
    if len(items) <= most:
        return shown
    rest = el("details", el("summary", f"{len(items) - most:,} {more}"), el(tag, items[most:]))
    return join(shown, rest)


def key(view: StoryView) -> str:
    """The front of every anchor of a story."""
    return f"story-{view.story.id}"


def why(finding: Finding) -> str:
    """The anchor of the part that says how a finding came about."""
    return f"why-{finding.id}"
