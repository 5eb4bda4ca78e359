"""One report, with everything that was found in it."""

from __future__ import annotations

from fastapi import APIRouter, Response

from consilience.errors import ReportMissing
from consilience.web import urls
from consilience.web.api.asked import AsOf, Blank, Id
from consilience.web.api.ways import MarkedReport, marked
from consilience.web.desk import TheDesk
from consilience.web.records import Json, gives

router = APIRouter()


@router.get(urls.API_REPORT, responses=gives(MarkedReport, "The report and its marks."))
def report(desk: TheDesk, report_id: Id, as_of: AsOf = None, blank: Blank = None) -> Response:
    """A report's text, and the names, dates, numbers, events and claims in it, as its story's picture has them."""
    story_id = desk.store.story_of(report_id)
    if story_id is None:
        raise ReportMissing(report_id, desk.store.url)
    return Json(marked(desk.picture(desk.story(story_id), as_of=as_of, blank=blank), report_id))
