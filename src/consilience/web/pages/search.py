"""Search over reports and claims, narrowed by place, day, actor, status."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from consilience.present import words
from consilience.present.page.html import Html, el, join
from consilience.store.base import Filters
from consilience.web import urls
from consilience.web.asking import day, field, form, plain, status, status_choice
from consilience.web.desk import Desk, TheDesk
from consilience.web.frame import page
from consilience.web.hits import claim_line, hit_line
from consilience.web.rendered import answer

A_PAGE: Final = 30
NARROWING: Final = ("place", "actor", "outlet", "status", "since", "until")

router = APIRouter()


@router.get(urls.SEARCH)
def search(
    request: Request,
    desk: TheDesk,
    text: str | None = None,
    story: str | None = None,
    place: str | None = None,
    actor: str | None = None,
    outlet: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
    after: str | None = None,
) -> Response:
    """What was asked, as a form, and what was found."""
    asked = {
        "text": text,
        "place": place,
        "actor": actor,
        "outlet": outlet,
        "status": status,
        "since": since,
        "until": until,
        "story": story,
        "after": after,
    }
    return answer(request, f"{desk.store.revision}", lambda: _page(desk, asked))


def _page(desk: Desk, asked: dict[str, str | None]) -> str:
    filters = _filters(desk, asked)
    told = " ".join(value for value in (filters.text, filters.place, filters.actor, filters.outlet) if value)
    return page(
        f"Search: {words.shortened(told, 60)}" if told else "Search",
        el("h1", "Search"),
        _ask(asked),
        _found(desk, asked, filters),
        kind="at-search",
    )


def _filters(desk: Desk, asked: dict[str, str | None]) -> Filters:
    story = plain(asked["story"])
    return Filters(
        text=plain(asked["text"]),
        story_id=desk.story(story).id if story else None,
        place=plain(asked["place"]),
        actor=plain(asked["actor"]),
        outlet=plain(asked["outlet"]),
        status=status(asked["status"]),
        since=day(asked["since"]),
        until=day(asked["until"]),
        after=plain(asked["after"]),
        limit=A_PAGE,
    )


def _ask(asked: dict[str, str | None]) -> Html:
    hidden = el("input", type="hidden", name="story", value=asked["story"]) if asked["story"] else None
    narrowing = (
        field("Place", "place", asked["place"]),
        field("Who did it, suffered it or says so", "actor", asked["actor"]),
        field("Outlet", "outlet", asked["outlet"]),
        status_choice(asked["status"]),
        field("From", "since", asked["since"], kind="date"),
        field("to", "until", asked["until"], kind="date"),
    )
    line = el("summary", "Narrow by place, person or body, outlet, day, and how it stands")
    used = any(asked[name] for name in NARROWING)
    return form(
        urls.SEARCH,
        hidden,
        field("Words", "text", asked["text"], kind="search"),
        button="Search",
        more=el("details", line, el("div", narrowing, class_="ask"), open=used, class_="wide"),
    )


def _found(desk: Desk, asked: dict[str, str | None], filters: Filters) -> Html:
    if not any(value for name, value in asked.items() if name not in ("story", "after")):
        hint = (
            "Words are looked for in reports and claims; without words, places, actors, days and statuses find claims."
        )
        return el("p", hint, class_="note")
    if filters.text:
        hits = desk.store.search(filters)
        items, after = [hit_line(hit) for hit in hits.items], hits.after
    else:
        claims = desk.store.claims(filters)
        items, after = [claim_line(row) for row in claims.items], claims.after
    if not items:
        tip = "Fewer words or a wider stretch of days may find more."
        return el("p", "Nothing was found. ", tip, class_="agreed", role="status")
    href = urls.to(urls.SEARCH, **(asked | {"after": after}))
    more = el("nav", el("a", "Further results", href=href, rel="next"), class_="further", aria_label="More results")
    return join(el("ol", items, class_="rows hits"), more if after else None)
