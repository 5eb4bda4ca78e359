"""The history of what people said: of one story, and of all."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from consilience.errors import StoryMissing
from consilience.model import Judgement, Situation
from consilience.present.judged import sentence
from consilience.present.page.html import Html, el, join
from consilience.present.page.judged import history, judgement_line
from consilience.present.pile import Pile
from consilience.web import urls
from consilience.web.clock import clock
from consilience.web.desk import Desk, TheDesk
from consilience.web.frame import page
from consilience.web.opened import Opened, TheStory
from consilience.web.rendered import answer
from consilience.web.story_frame import story_page

MOST: Final = 50  # judgements on one page, the latest first
NOBODY: Final = "Nobody has said anything yet. Beside each answer and each name stands “judge”."

router = APIRouter()


@router.get(urls.JUDGEMENTS)
def judgements(request: Request, desk: TheDesk, skip: Annotated[int, Query(ge=0)] = 0) -> Response:
    """All judgements, the latest first, each with what came of it."""
    return answer(request, f"{desk.store.revision}", lambda: _page(desk, skip))


@router.get(urls.JUDGEMENTS_OF)
def judgements_of(request: Request, story: TheStory) -> Response:
    """The judgements of one story, in their order, and what they changed."""
    return answer(request, f"{story.desk.store.revision}", lambda: _page_of(story))


def _page(desk: Desk, skip: int) -> str:
    made = desk.store.judgements()[::-1]
    opened: dict[str, Opened | None] = {}
    items = [_item(desk, judgement, opened) for judgement in made[skip : skip + MOST]]
    older = el("a", "Older ones", href=urls.to(urls.JUDGEMENTS, skip=skip + MOST), rel="next")
    further = el("nav", older, class_="further", aria_label="More judgements") if len(made) > skip + MOST else None
    return page(
        "Judgements",
        el("h1", "What people said"),
        el("p", "What the machine finds and what people say are kept apart, and both are shown.", class_="agreed"),
        el("ol", items, class_="rows judged") if items else el("p", NOBODY, class_="note"),
        further,
        here=urls.JUDGEMENTS,
        kind="at-judgements",
    )


def _item(desk: Desk, judgement: Judgement, opened: dict[str, Opened | None]) -> Html:
    """One judgement; what came of it is known where the story is that it holds in."""
    story = _story(desk, judgement.story_id, opened) if judgement.story_id else None
    if story is None or story.view is None:
        where = "a story that is no more" if judgement.story_id else "everywhere"
        said = sentence(Pile.of(Situation()), judgement)
        at = el("time", clock(judgement.at), datetime=judgement.at)
        return el("li", el("p", el("b", judgement.author), ", ", at, f", {where}: {said}."), class_="judgement")
    rulings = {ruling.judgement_id: ruling for ruling in story.picture.rulings}
    link = el("a", story.row.title, href=urls.to(urls.JUDGEMENTS_OF, name=story.row.slug))
    line = judgement_line(story.view, story.sheet, judgement, rulings.get(judgement.id))
    return el("li", el("p", link, class_="held"), el("ul", line))


def _story(desk: Desk, story_id: str, opened: dict[str, Opened | None]) -> Opened | None:
    if story_id not in opened:
        try:
            opened[story_id] = Opened(desk, desk.story(story_id), as_of=None, blank=None)
        except StoryMissing:
            opened[story_id] = None
    return opened[story_id]


def _page_of(story: Opened) -> str:
    said = story.store.judgements(story.row.id)
    nobody = el("p", NOBODY, class_="note nothing")
    return story_page(
        story,
        "judgements",
        lambda view: join(history(view, story.sheet, said) or nobody, _note(story)),
        title="what people said",
    )


def _note(story: Opened) -> Html | None:
    if story.blank:
        return None
    href = urls.to(urls.JUDGE, name=story.row.slug, kind="story", id=story.row.id)
    return el("p", el("a", "Put a note to the whole story", href=href, class_="why judge"))
