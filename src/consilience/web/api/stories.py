"""Stories: the list, one row, and its picture with what is in it."""

from __future__ import annotations

from fastapi import APIRouter, Response

from consilience.errors import FindingMissing
from consilience.model import Finding, Situation
from consilience.store.base import Page, StoryRow
from consilience.web import urls
from consilience.web.api.asked import After, AsOf, Blank, Day, Id, InOrder, InStatus, Limit, Name, Word, Words
from consilience.web.api.ways import ClaimWay, way_of
from consilience.web.desk import TheDesk
from consilience.web.records import JSON, Json, gives

router = APIRouter()
FINDINGS = urls.API_STORY + "/findings"


@router.get(urls.API_STORIES, responses=gives(Page[StoryRow], "A page of stories."))
def stories(
    desk: TheDesk,
    text: Words = None,
    order: InOrder = "updated",
    status: InStatus = None,
    since: Day = None,
    until: Day = None,
    limit: Limit = 50,
    after: After = None,
) -> Response:
    """The stories; `text` narrows to those one of whose reports has the words."""
    return Json(
        desk.store.stories(
            order=order,
            text=text or None,
            status=status or None,
            since=since or None,
            until=until or None,
            limit=limit,
            after=after or None,
        )
    )


@router.get(urls.API_STORY, responses=gives(StoryRow, "The story."))
def story(desk: TheDesk, name: Name) -> Response:
    """One story, as in the list."""
    return Json(desk.story(name))


@router.get(urls.API_SITUATION, responses=gives(Situation, "The situation file of the story alone."))
def situation(desk: TheDesk, name: Name, as_of: AsOf = None, blank: Blank = None) -> Response:
    """A story's picture: its reports, entities, claims, findings, checks, judgements."""
    return Json(desk.picture(desk.story(name), as_of=as_of, blank=blank).to_json(), media_type=JSON)


@router.get(FINDINGS, responses=gives(tuple[Finding, ...], "The findings, in the order of the picture."))
def findings(
    desk: TheDesk,
    name: Name,
    status: InStatus = None,
    predicate: Word = None,
    headline: bool | None = None,
    as_of: AsOf = None,
    blank: Blank = None,
) -> Response:
    """A story's findings."""
    found = desk.picture(desk.story(name), as_of=as_of, blank=blank).findings
    return Json(
        [
            finding
            for finding in found
            if (not status or finding.status == status)
            and (not predicate or finding.predicate == predicate)
            and (headline is None or finding.headline == headline)
        ]
    )


@router.get(FINDINGS + "/{finding_id}", responses=gives(Finding, "The finding."))
def finding(desk: TheDesk, name: Name, finding_id: Id, as_of: AsOf = None, blank: Blank = None) -> Response:
    """One finding: its claims, relations, voices, and the rule that chose its answer."""
    row = desk.story(name)
    found = desk.picture(row, as_of=as_of, blank=blank).findings
    for one in found:
        if one.id == finding_id:
            return Json(one)
    raise FindingMissing(finding_id, row.slug, tuple(one.id for one in found))


@router.get(urls.API_STORY + "/claims/{claim_id}", responses=gives(ClaimWay, "The claim's way."))
def claim(desk: TheDesk, name: Name, claim_id: Id, as_of: AsOf = None, blank: Blank = None) -> Response:
    """A claim's whole way, from the characters to the finding."""
    row = desk.story(name)
    return Json(way_of(desk.picture(row, as_of=as_of, blank=blank), claim_id, row.slug))
