"""The stories: what each is about, how much of it is disputed, and what is new since the reader last looked."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Final, get_args

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from consilience.errors import UsageError
from consilience.present import words
from consilience.present.page.html import Html, el
from consilience.store.base import Order, Page, StoryRow
from consilience.web import urls
from consilience.web.asking import choice, day, field, form, plain, status, status_choice
from consilience.web.desk import Desk, TheDesk
from consilience.web.frame import page
from consilience.web.rendered import answer
from consilience.web.rows import story_line
from consilience.web.safety import way_back
from consilience.web.seen import cookie_of, seen_button, seen_by

ORDERS: Final[dict[str, str]] = {
    "updated": "changed last",
    "latest": "newest reports",
    "size": "most reports",
    "disputed": "most disputed",
}
A_PAGE: Final = 50
MANY: Final = 500  # changes that are counted
A_YEAR: Final = 365 * 24 * 3600

router = APIRouter()


@router.get(urls.HOME)
def home(
    request: Request,
    desk: TheDesk,
    text: str | None = None,
    order: str = "updated",
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
    after: str | None = None,
) -> Response:
    """The list of stories."""
    asked = {"text": text, "order": order, "status": status, "since": since, "until": until, "after": after}
    seen = seen_by(request, desk)
    return answer(request, f"{desk.store.revision} {seen}", lambda: _page(desk, asked, seen))


@router.post(urls.SEEN)
def remember(
    request: Request, desk: TheDesk, revision: Annotated[int, Form(ge=0)], back: Annotated[str, Form()] = "/"
) -> Response:
    """Remembers up to which revision this reader has seen everything."""
    response = RedirectResponse(way_back(back, request.headers), status_code=HTTPStatus.SEE_OTHER)
    response.set_cookie(cookie_of(desk), str(revision), max_age=A_YEAR, httponly=True, samesite="strict")
    return response


def _page(desk: Desk, asked: dict[str, str | None], seen: int | None) -> str:
    found = _found(desk, asked)
    narrowed = {name: value for name, value in asked.items() if value and (name, value) != ("order", "updated")}
    counts = desk.store.counts()
    stories = words.plural(counts.get("stories", 0), "story", "stories")
    whole = f"{stories} in {words.plural(counts.get('reports', 0), 'report')}"
    return page(
        "Stories",
        el("header", el("h1", "Stories"), el("p", whole, class_="counts"), class_="title"),
        _news(desk, seen),
        el("details", el("summary", "Find and order"), _ask(asked), open=bool(narrowed), class_="narrow"),
        _list(found, seen, narrowed=bool(narrowed)),
        _further(asked, found.after),
        here=urls.HOME,
        kind="at-home",
        shows=(None, desk.store.revision),
    )


def _found(desk: Desk, asked: dict[str, str | None]) -> Page[StoryRow]:
    order = next((known for known in get_args(Order) if known == asked["order"]), None)
    if order is None:
        raise UsageError(f"{asked['order']!r} is no order", f"the orders are {', '.join(ORDERS)}")
    return desk.store.stories(
        order=order,
        text=plain(asked["text"]),
        status=status(asked["status"]),
        since=day(asked["since"]),
        until=day(asked["until"]),
        limit=A_PAGE,
        after=plain(asked["after"]),
    )


def _news(desk: Desk, seen: int | None) -> Html:
    """What changed since the reader said that they have seen all there was."""
    revision = desk.store.revision
    button = seen_button(revision, urls.HOME)
    if seen is None:
        return el(
            "div",
            el("p", "Say so once you have seen these, and the desk will tell you what is new."),
            button,
            class_="news",
        )
    changes = desk.store.changes(since=seen, limit=MANY)
    if not changes:
        return el("p", "Nothing is new since you last looked.", class_="news note")
    count = f"{MANY:,} or more changes" if len(changes) == MANY else words.plural(len(changes), "change")
    stories = words.plural(len({change.story_id for change in changes}), "story", "stories")
    link = el("a", f"{count} in {stories}", href=urls.to(urls.CHANGES, since=seen))
    return el("div", el("p", el("b", "New since you last looked: "), link, "."), button, class_="news")


def _ask(asked: dict[str, str | None]) -> Html:
    return form(
        urls.HOME,
        field("Words in its reports", "text", asked["text"], kind="search"),
        status_choice(asked["status"]),
        field("Reports from", "since", asked["since"], kind="date"),
        field("to", "until", asked["until"], kind="date"),
        choice("First", "order", asked["order"], ORDERS),
    )


def _list(found: Page[StoryRow], seen: int | None, *, narrowed: bool) -> Html:
    if found.items:
        return el("ol", [story_line(row, seen) for row in found.items], class_="rows")
    if narrowed:
        return el("p", "No story is like that. ", el("a", "Show all", href=urls.HOME), class_="agreed")
    return el("p", "Nothing has been read yet. ", el("a", "Add reports", href=urls.ADD), class_="agreed")


def _further(asked: dict[str, str | None], after: str | None) -> Html | None:
    links = []
    if asked["after"]:
        links.append(el("a", "First stories", href=urls.to(urls.HOME, **(asked | {"after": None}))))
    if after:
        links.append(el("a", "Next stories", href=urls.to(urls.HOME, **(asked | {"after": after})), rel="next"))
    return el("nav", links, class_="further", aria_label="More stories") if links else None
