"""The page by which a person says otherwise."""

from __future__ import annotations

from collections.abc import Mapping
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
from consilience.web.asking import field
from consilience.web.judging import Sayable, sayable
from consilience.web.opened import Opened, TheStory
from consilience.web.safety import way_back
from consilience.web.story_frame import story_page

router = APIRouter()


@router.get(urls.JUDGE)
def judge(request: Request, story: TheStory, kind: str, id: str, back: str | None = None) -> Response:
    """What can be said of one thing: a name, a claim, a finding, a report's origin, an earlier judgement."""
    known = next((one for one in get_args(TargetKind) if one == kind), None)
    if known is None or story.view is None or not _is_there(story, story.view, known, id):
        raise HTTPException(404, f"“{story.row.title}” has no {kind!r} {id!r} as it is known now")
    back = way_back(back or urls.to(urls.JUDGEMENTS_OF, name=story.row.slug), request.headers)
    author = unquote(request.cookies.get(AUTHOR, ""))
    hidden = {"story": story.row.id, "back": back}
    page = story_page(story, "judge", lambda view: _drawn(view, known, id, author, hidden), title="a person’s word")
    return HTMLResponse(page, headers={"Cache-Control": "no-store"})


def _is_there(story: Opened, view: StoryView, kind: TargetKind, target: str) -> bool:
    pile = view.pile
    if kind == "report":
        return all(one in pile.reports for one in target.split(","))
    known: dict[TargetKind, object] = {
        "claim": pile.claims,
        "finding": {finding.id for finding in view.findings},
        "name": pile.entities,
        "judgement": {judgement.id for judgement in story.desk.store.judgements(story.row.id)},
        "story": {view.story.id},
        "event": {event.id for event in pile.situation.events},
    }
    there = known[kind]
    return isinstance(there, dict | set) and target in there


def _drawn(view: StoryView, kind: TargetKind, target: str, author: str, hidden: Mapping[str, str]) -> Html:
    said = sayable(view, kind, target)
    own = f"{kind}:{target.split(',')[0]}"  # of several reports that share an origin the first is what is judged
    note = "What you say is kept beside what the machine found, with your name and reason, and can be taken back."
    return el(
        "section",
        el("h3", "A person’s word", id="judge"),
        el("p", _about(view, kind, target), class_="agreed"),
        el("p", note, class_="note"),
        [_form(one, own, author, hidden, first=n == 0) for n, one in enumerate(said)],
        class_="judging",
        data_panel="A person’s word",
        aria_labelledby="judge",
    )


def _form(one: Sayable, target: str, author: str, hidden: Mapping[str, str], *, first: bool) -> Html:
    """One thing to say, behind a line that opens: its own fields, who says it, and why."""
    given = {**hidden, "kind": one.kind, "target": "" if one.both else target}
    form = el(
        "form",
        [el("input", type="hidden", name=name, value=value) for name, value in given.items() if value],
        *one.fields,
        field("Your name", "author", author, required=True, autocomplete="name"),
        field("Reason", "reason", None, required=True),
        el("p", el("button", "Say so", class_="main"), class_="field"),
        action=urls.API_JUDGEMENTS,
        method="post",
        class_="ask",
    )
    return el("details", el("summary", one.title), form, open=first)


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
    if kind == "event":
        first = next(event.mentions[0] for event in pile.situation.events if event.id == target)
        return f"{pile.names.get(first.report_id, '')}: “{words.shortened(first.quote, 200)}”"
    if kind == "story":
        return view.story.title
    if kind == "finding":
        return next(finding.question for finding in view.findings if finding.id == target)
    return target_words(pile, Target(kind=kind, id=target))
