"""How one answer came about."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from consilience.present.page.html import el
from consilience.present.page.reasons import reason
from consilience.web import urls
from consilience.web.opened import Opened, TheStory
from consilience.web.rendered import answer
from consilience.web.story_frame import story_page

router = APIRouter()


@router.get(urls.FINDING)
def finding(request: Request, story: TheStory, finding_id: str) -> Response:
    """The question, the answer, its rule, its voices, what was said and how it stands together."""
    return answer(request, story.revision, lambda: _page(story, finding_id))


def _page(story: Opened, finding_id: str) -> str:
    view, found = story.finding(finding_id)
    row = el("a", "Its row in the synopsis", href=story.links.row(view.story.id, found.id), class_="why")
    drawn = el("div", reason(view, story.sheet, found), row, data_panel="How this answer came about")
    return story_page(story, "finding", lambda _: drawn, title="how an answer came about")
