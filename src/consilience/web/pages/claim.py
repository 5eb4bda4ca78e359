"""A claim's whole way, from the characters to the finding."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from consilience.present.page.html import el
from consilience.present.page.way import way
from consilience.web import urls
from consilience.web.opened import Opened, TheStory
from consilience.web.rendered import answer
from consilience.web.story_frame import story_page

router = APIRouter()


@router.get(urls.CLAIM)
def claim(request: Request, story: TheStory, claim_id: str) -> Response:
    """The claim in its report, what it was read as, on whose word, and what it counts for."""
    return answer(request, story.revision, lambda: _page(story, claim_id))


def _page(story: Opened, claim_id: str) -> str:
    view, found = story.claim(claim_id)
    drawn = el("div", way(view, story.sheet, found), data_panel="A claim’s whole way")
    return story_page(story, "claim", lambda _: drawn, title="a claim")
