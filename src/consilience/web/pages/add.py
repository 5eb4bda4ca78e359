"""What is to be read: files, pasted text, an address; and what waits, is being read, or was."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from fastapi import APIRouter
from starlette.responses import HTMLResponse, Response

from consilience.model import Report
from consilience.present import words
from consilience.present.naming import first_words, opening
from consilience.present.page.html import Child, Html, el
from consilience.store.base import InboxItem, InboxState
from consilience.web import urls
from consilience.web.asking import field, labelled
from consilience.web.clock import clock
from consilience.web.desk import Desk, TheDesk
from consilience.web.frame import page

STATES: Final[dict[InboxState, str]] = {
    "waiting": "waits",
    "reading": "is being read",
    "done": "read",
    "failed": "could not be read",
}
LAST: Final = 50  # things that are listed
LINKS: Final = 5  # to the reports of one thing
FAILED: Final = 20

router = APIRouter()


@router.get(urls.ADD)
def add(desk: TheDesk) -> Response:
    """Three ways to hand something over, and the list of what was handed over."""
    return HTMLResponse(_page(desk), headers={"Cache-Control": "no-store"})


def _page(desk: Desk) -> str:
    return page(
        "Add reports",
        el("h1", "Add reports"),
        el("p", "What you add is read in the background; the stories change as it is read.", class_="agreed"),
        el("div", _files(), _text(), _address(), class_="ways-in"),
        _inbox(desk),
        _skipped(desk),
        here=urls.ADD,
        kind="at-add",
    )


def _form(title: str, *children: Child, button: str, **attributes: str) -> Html:
    back = el("input", type="hidden", name="back", value=urls.ADD)
    return el(
        "form",
        el("h2", title),
        back,
        *children,
        el("p", el("button", button, class_="main")),
        action=urls.API_INBOX,
        method="post",
        enctype="multipart/form-data",
        **attributes,
    )


def _files() -> Html:
    kinds = "Text, Markdown, HTML, PDF, Word, e-mail, JSON Lines."
    box = labelled("Files, as many as you like", el("input", type="file", name="files", multiple=True, required=True))
    return _form("Files", box, el("p", kinds, class_="note"), button="Read these files", id="drop")


def _text() -> Html:
    return _form(
        "Text",
        labelled("The report’s text", el("textarea", name="text", rows=8, required=True)),
        field("Title", "title", None),
        field("Outlet", "outlet", None),
        field("Published", "published", None, kind="date"),
        button="Read this text",
    )


def _address() -> Html:
    hint = "The page at that address is fetched once, from this machine; addresses inside private networks are not."
    return _form(
        "Address",
        field("Address of a report", "address", None, kind="url", required=True, placeholder="https://"),
        el("p", hint, class_="note"),
        button="Fetch and read",
    )


def _inbox(desk: Desk) -> Html:
    items = desk.store.inbox(limit=LAST)
    known = desk.store.reports([report_id for item in items for report_id in item.report_ids[:LINKS]])
    rows = [_row(item, known) for item in items]
    title = el("h2", "What was added", id="added")
    state = el("p", class_="note", role="status")  # a script says there how much is still to be read
    if rows:
        head = el("thead", el("tr", *(el("th", name, scope="col") for name in ("What", "State", "When"))))
        table = el("table", head, el("tbody", rows), class_="plain inbox")
        listed = el("div", table, class_="scroll", tabindex=0, role="region", aria_label="What was added")
    else:
        listed = el("p", "Nothing was added here yet.", class_="note")
    return el("section", title, state, el("div", listed, id="listed"), id="inbox", aria_labelledby="added")


def _row(item: InboxItem, known: Mapping[str, Report]) -> Html:
    return el(
        "tr",
        el("td", words.shortened(item.name, 90)),
        el("td", _state(item, known), class_=f"state {item.state}"),
        el("td", el("time", clock(item.at), datetime=item.at), class_="held"),
        data_item=item.id,
    )


def _state(item: InboxItem, known: Mapping[str, Report]) -> list[Child]:
    """How far it is: words, and where it is being read, a bar."""
    said: list[Child] = [STATES[item.state]]
    if item.state == "reading" and item.total:
        step = f"{item.step}: " if item.step else ""
        said += [" ", el("progress", f"{item.done} of {item.total}", value=item.done, max=item.total, aria_label=step)]
        said.append(el("span", f" {step}{item.done:,} of {item.total:,}", class_="held"))
    if item.reason:
        said.append(f": {item.reason}")
    if item.state == "done":
        named = [(rid, first_words(opening(known[rid]))) for rid in item.report_ids[:LINKS] if rid in known]
        links = [el("a", name, href=urls.to(urls.REPORT_ALONE, report_id=rid)) for rid, name in named]
        more = len(item.report_ids) - len(links)
        said += [": ", [[link, " "] for link in links], f"and {more:,} more" if more else None]
    return said


def _skipped(desk: Desk) -> Html | None:
    """What was handed over elsewhere, by the command line, and could not be read."""
    skipped = desk.store.skipped(limit=FAILED)
    if not skipped:
        return None
    items = [el("li", el("b", words.shortened(s.uri, 120)), f" ({s.step}): {s.reason}") for s in skipped]
    return el("section", el("h2", "Could not be read"), el("ul", items), class_="skipped")
