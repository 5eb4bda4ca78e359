"""The page by which a person says otherwise."""

from __future__ import annotations

from typing import get_args
from urllib.parse import unquote

from fastapi import APIRouter, HTTPException, Request
from starlette.responses import HTMLResponse, Response

from consilience.model import Target, TargetKind
from consilience.present import words
from consilience.present.judged import target_words
from consilience.present.page.html import Html, el
from consilience.present.view import StoryView
from consilience.web import urls
from consilience.web.api.judgements import AUTHOR
from consilience.web.judging import Judging
from consilience.web.opened import TheStory
from consilience.web.safety import way_back
from consilience.web.story_frame import story_page

router = APIRouter()


@router.get(urls.JUDGE)
def judge(request: Request, story: TheStory, kind: str, id: str, back: str | None = None) -> Response:
    """What can be said of one thing: a name, a claim, a finding, a report's origin, an earlier judgement."""
    known = next((one for one in get_args(TargetKind) if one == kind), None)
    if known is None or story.view is None or not _is_there(story.view, known, id):
        raise HTTPException(404, f"“{story.row.title}” has no {kind!r} {id!r} as it is known now")
    back = way_back(back or urls.to(urls.JUDGEMENTS_OF, name=story.row.slug), request.headers)
    author = unquote(request.cookies.get(AUTHOR, ""))
    forms = Judging(story, known, id, author=author, back=back)
    page = story_page(story, "judge", lambda view: _drawn(view, known, id, forms), title="a person’s word")
    return HTMLResponse(page, headers={"Cache-Control": "no-store"})


def _is_there(view: StoryView, kind: TargetKind, target: str) -> bool:
    pile = view.pile
    if kind == "report":
        return all(one in pile.reports for one in target.split(","))
    known: dict[TargetKind, object] = {
        "claim": pile.claims,
        "finding": {finding.id for finding in view.findings},
        "name": pile.entities,
        "judgement": {judgement.id for judgement in pile.situation.judgements},
        "story": {view.story.id},
        "event": {event.id for event in pile.situation.events},
    }
    there = known[kind]
    return isinstance(there, dict | set) and target in there


def _drawn(view: StoryView, kind: TargetKind, target: str, forms: Judging) -> Html:
    note = "What you say is kept beside what the machine found, with your name and reason, and can be taken back."
    return el(
        "section",
        el("h3", "A person’s word", id="judge"),
        el("p", _about(view, kind, target), class_="agreed"),
        el("p", note, class_="note"),
        forms.forms(view),
        class_="judging",
        data_panel="A person’s word",
        aria_labelledby="judge",
    )


def _about(view: StoryView, kind: TargetKind, target: str) -> str:
    """What is judged, in a reader's words."""
    pile = view.pile
    if kind == "claim":
        claim = pile.claims[target]
        return f"{pile.names[claim.report_id]}: “{words.shortened(claim.text, 200)}”"
    if kind == "name":
        return pile.entities[target].name
    if kind == "report":
        return words.listed(pile.names_of(target.split(",")))
    if kind == "finding":
        return next(finding.question for finding in view.findings if finding.id == target)
    return target_words(pile, Target(kind=kind, id=target))
