"""Search over reports and claims, narrowed by place, day, actor, status."""

from __future__ import annotations

import re
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from consilience.present import terms, words
from consilience.present.page.html import Html, el, join
from consilience.present.page.section import mark
from consilience.store.base import ClaimRow, Filters, Hit
from consilience.web import urls
from consilience.web.asking import day, field, form, plain, status, status_choice
from consilience.web.desk import Desk, TheDesk
from consilience.web.frame import page
from consilience.web.rendered import answer

SOUGHT: Final = re.compile("\x02([^\x03]*)\x03")
A_PAGE: Final = 30

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
    return form(
        urls.SEARCH,
        hidden,
        field("Words", "text", asked["text"], kind="at-search"),
        field("Place", "place", asked["place"]),
        field("Who did it, suffered it or says so", "actor", asked["actor"]),
        field("Outlet", "outlet", asked["outlet"]),
        status_choice(asked["status"]),
        field("From", "since", asked["since"], kind="date"),
        field("to", "until", asked["until"], kind="date"),
        button="Search",
    )


def _found(desk: Desk, asked: dict[str, str | None], filters: Filters) -> Html:
    if not any(value for name, value in asked.items() if name not in ("story", "after")):
        hint = (
            "Words are looked for in reports and claims; without words, places, actors, days and statuses find claims."
        )
        return el("p", hint, class_="note")
    if filters.text:
        hits = desk.store.search(filters)
        items, after = [_hit(hit) for hit in hits.items], hits.after
    else:
        claims = desk.store.claims(filters)
        items, after = [_claim(row) for row in claims.items], claims.after
    if not items:
        tip = "Fewer words or a wider stretch of days may find more."
        return el("p", "Nothing was found. ", tip, class_="agreed", role="status")
    href = urls.to(urls.SEARCH, **(asked | {"after": after}))
    more = el("nav", el("a", "Further results", href=href, rel="next"), class_="further", aria_label="More results")
    return join(el("ol", items, class_="rows hits"), more if after else None)


def _hit(hit: Hit) -> Html:
    story = el("a", hit.story_title, href=urls.to(urls.STORY, name=hit.story_id)) if hit.story_id else None
    path = urls.REPORT if hit.kind == "report" else urls.CLAIM
    href = urls.to(path, **{"name": hit.story_id, f"{hit.kind}_id": hit.id}) if hit.story_id else None
    about = [hit.kind.capitalize(), hit.outlet, words.day(hit.published) if hit.published else None]
    return el(
        "li",
        el("h2", el("a", hit.title, href=href)),
        el("p", el("q", excerpt(hit.excerpt)), class_="excerpt"),
        el("p", " · ".join(part for part in about if part), [" · in ", story] if story else None, class_="held"),
    )


def _claim(row: ClaimRow) -> Html:
    href = urls.to(urls.CLAIM, name=row.story_id, claim_id=row.id)
    about = (row.outlet, words.day(row.day) if row.day else None, row.place, words.listed(list(row.actors)))
    stands = [mark(row.status), terms.GROUPS[row.status], " · "] if row.status else None
    return el(
        "li",
        el("h2", el("a", row.question or row.text, href=href)),
        el("p", el("q", row.quote), class_="excerpt"),
        el("p", stands, " · ".join(part for part in about if part), class_="held"),
    )


def excerpt(marked: str) -> Html:
    """An excerpt with what was looked for marked."""
    pieces = SOUGHT.split(marked)
    return join([el("mark", piece) if index % 2 else piece for index, piece in enumerate(pieces)])
