"""A story in one of its views. The views are those of the static page; here each has an address of its own."""

from __future__ import annotations

from functools import partial
from typing import Final

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import Response

from consilience.present.page.html import NOTHING, Html, el, join
from consilience.present.page.story import BRIEF, PARTS, Part
from consilience.present.page.summary import agreed, statuses
from consilience.present.view import StoryView
from consilience.web import urls
from consilience.web.opened import Opened, TheStory
from consilience.web.rendered import answer
from consilience.web.story_frame import story_page

VIEWS: Final = {part.name: part for part in (PARTS[0], BRIEF, *PARTS[1:])}
EMPTY: Final = {
    "synopsis": "No question is answered by this story’s reports.",
    "figures": "No count of this story has more than one figure, so there is nothing to compare.",
    "timeline": "No claim of this story has a day near the days of its reports.",
    "map": "No place that this story’s reports name can be located.",
    "people": "This story’s reports name no person or body.",
    "voices": "This story’s reports credit nobody with what they say.",
    "wording": "This story’s reports use the same words for the same things.",
    "origins": "No two of this story’s reports share a text or an origin.",
    "checks": "No two claims of this story can be held against each other by logic.",
}

router = APIRouter()


@router.get(urls.STORY)
def synopsis(request: Request, story: TheStory) -> Response:
    """The story's first page: what all agree on, what stands how, and the synopsis."""
    return answer(request, story.revision, lambda: _page(story, PARTS[0]))


@router.get(urls.VIEW)
def view(request: Request, story: TheStory, view: str) -> Response:
    """One of its other views."""
    if view not in VIEWS:
        raise HTTPException(404, f"a story has no view {view!r}; it has {', '.join(VIEWS)}")
    return answer(request, story.revision, lambda: _page(story, VIEWS[view]))


def _page(story: Opened, part: Part) -> str:
    return story_page(
        story,
        part.name,
        lambda shown: _drawn(story, shown, part),
        title=part.title,
        at=partial(story.links.view, part.name),
    )


def _drawn(story: Opened, shown: StoryView, part: Part) -> Html:
    drawn = part.draw(shown, story.sheet) or el("p", EMPTY.get(part.name), class_="note nothing")
    opening = join(agreed(shown, story.sheet), statuses(shown, story.sheet)) if part is PARTS[0] else NOTHING
    return join(opening, drawn)
