"""What goes over all stories: claims, search, what changed, how findings stood, what could not be read."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from consilience.model import Skipped
from consilience.store.base import ClaimRow, Filters, Hit, Page, Standing, StoryChange
from consilience.web import urls
from consilience.web.api.asked import After, Day, InStatus, InStory, Limit, Moment, OneStory, Word, Words, moment
from consilience.web.desk import Desk, TheDesk
from consilience.web.records import Json, gives

router = APIRouter()
Many = Annotated[int, Query(ge=1, le=5000, description="How many at most.")]


def filters(
    desk: TheDesk,
    text: Words = None,
    story: InStory = None,
    predicate: Word = None,
    status: InStatus = None,
    actor: Word = None,
    place: Word = None,
    outlet: Word = None,
    since: Day = None,
    until: Day = None,
    limit: Limit = 50,
    after: After = None,
) -> Filters:
    """What a list or a search is narrowed to, as the address says it. What is left empty in a form narrows nothing."""
    return Filters(
        text=text or None,
        story_id=story_id(desk, story),
        predicate=predicate or None,
        status=status or None,
        actor=actor or None,
        place=place or None,
        outlet=outlet or None,
        since=since or None,
        until=until or None,
        limit=limit,
        after=after or None,
    )


def story_id(desk: Desk, name: str | None) -> str | None:
    """The id of the story of that name."""
    return desk.story(name).id if name else None


Asked = Annotated[Filters, Depends(filters)]


@router.get(urls.API_CLAIMS, responses=gives(Page[ClaimRow], "A page of claims."))
def claims(desk: TheDesk, asked: Asked) -> Response:
    """Claims, each with the finding that it answers and how that stands."""
    return Json(desk.store.claims(asked))


@router.get(urls.API_SEARCH, responses=gives(Page[Hit], "A page of what was found."))
def search(desk: TheDesk, asked: Asked) -> Response:
    """Reports and claims that have the words; `excerpt` shows them between U+0002 and U+0003."""
    return Json(desk.store.search(asked))


@router.get(urls.API_CHANGES, responses=gives(tuple[StoryChange, ...], "The changes, the earliest first."))
def changes(desk: TheDesk, since: Moment = None, story: InStory = None, limit: Many = 500) -> Response:
    """What became different after a revision or a time; without one, all that ever did."""
    asked = moment(since) if since else 0
    return Json(desk.store.changes(since=asked, story_id=story_id(desk, story), limit=limit))


@router.get(urls.API_STANDINGS, responses=gives(tuple[Standing, ...], "How the findings stood."))
def standings(desk: TheDesk, story: OneStory, at: Moment = None) -> Response:
    """How a story's findings stood at a revision or a time of the store; now, where none is given."""
    return Json(list(desk.store.standings(at=moment(at) if at else None, story_id=story_id(desk, story))))


@router.get(urls.API_SKIPPED, responses=gives(tuple[Skipped, ...], "What was skipped."))
def skipped(desk: TheDesk, limit: Many = 200) -> Response:
    """What could not be read, and why."""
    return Json(desk.store.skipped(limit=limit))
