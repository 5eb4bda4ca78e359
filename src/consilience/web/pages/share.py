"""A story in the forms that other programs and other people take, with names blanked where they should be."""

from __future__ import annotations

from functools import partial
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from consilience.present.export import FORMATS
from consilience.present.page.html import Html, el
from consilience.web import urls
from consilience.web.opened import Opened, TheStory
from consilience.web.rendered import answer
from consilience.web.story_frame import story_page

WHOSE: Final = {"victims": "victims", "minors": "minors", "suspects": "suspects"}

router = APIRouter()


@router.get(urls.SHARE)
def share(request: Request, story: TheStory) -> Response:
    """Every export of the story, as known at the moment and with the names blanked that the address says."""
    at = partial(story.links.to, urls.SHARE)
    return answer(
        request, story.revision, lambda: story_page(story, "share", lambda _: _drawn(story), title="share", at=at)
    )


def _drawn(story: Opened) -> Html:
    items = [
        el(
            "li",
            el("a", el("b", format_.name), href=story.links.to(urls.API_EXPORT, format=format_.name), download=True),
            el("span", f" {format_.suffix} ", class_="held"),
            el("span", format_.what),
        )
        for format_ in FORMATS
    ]
    return el(
        "section",
        el("h3", "Share", id="share"),
        _blanks(story),
        el("p", "They are blanked in every page and file that is reached from here.", class_="note"),
        el("h4", "Download"),
        el("ul", items, class_="exports"),
        el(
            "p",
            "The address of every page can be sent too; it shows the same to whoever may open this desk.",
            class_="note",
        ),
        aria_labelledby="share",
    )


def _blanks(story: Opened) -> Html:
    """The switch: whose names are blanked in every page and file that is reached from here."""
    now = (story.blank or "").split(",")
    boxes = [
        el("label", el("input", type="checkbox", name="blank", value=name, checked=name in now), f" {label}")
        for name, label in WHOSE.items()
    ]
    moment = el("input", type="hidden", name="as_of", value=story.as_of) if story.as_of else None
    legend = el("legend", "Blank the names of")
    return el(
        "form",
        moment,
        el("fieldset", legend, boxes, el("button", "Apply")),
        action=urls.to(urls.SHARE, name=story.row.slug),
        class_="blanks",
    )
