"""A report alone, with everything that was found in it marked; and the list of a story's reports."""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from consilience.errors import ReportMissing
from consilience.model import Report, Span
from consilience.present import words
from consilience.present.page.found import claims_at, found_in
from consilience.present.page.html import Html, el
from consilience.present.page.reader import Mark, marks_of, reports
from consilience.present.page.sheet import Sheet
from consilience.present.page.standing import standing
from consilience.present.view import StoryView
from consilience.web import urls
from consilience.web.desk import TheDesk
from consilience.web.opened import Opened, TheStory
from consilience.web.rendered import answer
from consilience.web.story_frame import story_page

RANGES: Final = re.compile(r"\d{1,9}-\d{1,9}(\.\d{1,9}-\d{1,9}){0,99}")

router = APIRouter()


@router.get(urls.REPORTS)
def all_reports(request: Request, story: TheStory) -> Response:
    """The story's reports, by the day they appeared."""
    at = partial(story.links.to, urls.REPORTS)
    return answer(
        request,
        story.revision,
        lambda: story_page(story, "reports", partial(_list, story.sheet), title="reports", at=at),
    )


@router.get(urls.REPORT_ALONE)
def report_alone(desk: TheDesk, report_id: str) -> Response:
    """Leads to a report's page in the story that it is in by now."""
    story_id = desk.store.story_of(report_id)
    if story_id is None:
        raise ReportMissing(report_id, desk.store.url)
    return RedirectResponse(urls.to(urls.REPORT, name=desk.story(story_id).slug, report_id=report_id))


@router.get(urls.REPORT)
def report(request: Request, story: TheStory, report_id: str, mark: str = "") -> Response:
    """One report; `mark` are the stretches that are meant, as `120-145.200-230`."""
    return answer(request, story.revision, lambda: _page(story, report_id, mark))


def _list(sheet: Sheet, view: StoryView) -> Html:
    items = [
        el(
            "li",
            el("h4", el("a", view.pile.names[report.id], href=sheet.links.report(report.id))),
            el("p", _about(report), class_="held"),
            standing(sheet, report),
        )
        for report in view.reports
    ]
    return el("section", el("h3", "Reports", id="reports"), el("ol", items, class_="list"), aria_labelledby="reports")


def _about(report: Report) -> str:
    published = words.when(report.published) if report.published else "day unknown"
    return " · ".join(part for part in (report.title, published, words.plural(report.words, "word")) if part)


def _page(story: Opened, report_id: str, mark: str) -> str:
    report = story.report(report_id)
    return story_page(
        story, "reports", lambda view: _drawn(story, view, report, mark), title=story.pile.names[report_id]
    )


def _drawn(story: Opened, view: StoryView, report: Report, mark: str) -> Html:
    meant = spans_of(report, mark)
    if meant:
        story.sheet.refs.to(meant)
    lit = [Mark(start=span.start, end=span.end, kind="lit") for span in meant]
    marks = {report.id: [*marks_of(story.sheet).get(report.id, ()), *lit]}
    claims = claims_at(view, report, mark) if meant else []
    links = [
        el("li", el("a", f"How “{words.shortened(c.text, 60)}” counts", href=story.links.claim(c.id))) for c in claims
    ]
    text = el(
        *("div", el("ul", links, class_="ways") if links else None, reports(story.sheet, [report], marks)),
        data_panel=story.pile.names[report.id],
    )
    return el("div", text, found_in(view, story.sheet, report), class_="with-margin")


def spans_of(report: Report, ranges: str) -> list[Span]:
    """The stretches that an address means, as far as they lie in the report.

    >>> from consilience.model import Part
    >>> report = Report(id="r", uri="r", text="Nine drowned", parts=(Part(start=0, end=12, kind="body"),))
    >>> [span.quote for span in spans_of(report, "0-4.90-99")]
    ['Nine']
    """
    if not RANGES.fullmatch(ranges):
        return []
    pairs = [tuple(int(end) for end in pair.split("-")) for pair in ranges.split(".")]
    return [Span.of(report, start, end) for start, end in sorted(pairs) if start < end <= len(report.text)]
