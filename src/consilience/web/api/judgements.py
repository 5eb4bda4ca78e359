"""The analyst's word: what people said of what the machine found, and saying more."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from consilience.model import JudgedScope, Judgement, Target
from consilience.web import urls
from consilience.web.answers import answer
from consilience.web.api.asked import Id, InStory
from consilience.web.desk import TheDesk
from consilience.web.forms import FORM, NOTHING, Sent, as_record, is_form, sent_form, sent_json
from consilience.web.records import Json, gives, takes
from consilience.web.said import Said, TakenBack, keep
from consilience.web.targets import pointed_at

router = APIRouter()
SCOPE: Final = JudgedScope.__slots__
WORDS: Final = {name: {"type": "string"} for name in ("kind", "author", "reason", "story", "value", *SCOPE)}
TARGETS: Final = {"target": {"type": "array", "items": {"type": "string"}}}
LONGEST: Final = 40_000  # bytes of one field
AUTHOR: Final = "consilience-author"  # a cookie: the forms have the reader's name in them the next time
YEAR: Final = 365 * 24 * 3600


@router.get(urls.API_JUDGEMENTS, responses=gives(tuple[Judgement, ...], "The judgements, in the order they came in."))
def judgements(desk: TheDesk, story: InStory = None) -> Response:
    """What people said; of a story, also what they said of all."""
    return Json(desk.store.judgements(desk.story(story).id if story else None))


@router.post(
    urls.API_JUDGEMENTS,
    status_code=201,
    responses=gives(Judgement, "It is kept, and applied.", status=201),
    openapi_extra=takes("What is said.", Said, {FORM: {**WORDS, **TARGETS}}),
)
async def judge(desk: TheDesk, request: Request) -> Response:
    """Say something: same, different, wrong, another scope, date, place or rule, a note; or take one back."""
    sent, said = await read(request, Said)
    return remembered(request, await run_in_threadpool(keep, desk, said), sent)


@router.post(
    urls.API_JUDGEMENTS + "/{judgement_id}/undo",
    status_code=201,
    responses=gives(Judgement, "It is taken back.", status=201),
    openapi_extra=takes("By whom, and why.", TakenBack, {FORM: {name: WORDS[name] for name in ("author", "reason")}}),
)
async def undo(desk: TheDesk, request: Request, judgement_id: Id) -> Response:
    """Take a judgement back. It stays in the history."""
    sent, taken = await read(request, TakenBack)
    target = Target(kind="judgement", id=judgement_id)
    said = Said(kind="undo", targets=(target,), author=taken.author, reason=taken.reason)
    return remembered(request, await run_in_threadpool(keep, desk, said), sent)


async def read(request: Request, kind: type[Any]) -> tuple[Sent, Any]:
    """What a request says, as a form or as JSON."""
    if not is_form(request):
        return NOTHING, await sent_json(request, kind)
    sent = await sent_form(request, file_bytes=0, text_bytes=LONGEST)
    return sent, as_record(fields_of(sent), kind)


def fields_of(sent: Sent) -> dict[str, Any]:
    """A form's fields, as the record has them."""
    scope = {name: value for name in SCOPE if (value := sent.get(name))}
    fields: dict[str, Any] = {name: value for name in WORDS if name not in SCOPE and (value := sent.get(name))}
    targets = [pointed_at(word) for word in sent.all("target")]
    return fields | {"targets": targets} | ({"scope": scope} if scope else {})


def remembered(request: Request, judgement: Judgement, sent: Sent) -> Response:
    """The answer to what was said."""
    answered = answer(request, judgement, back=sent.get("back"))
    if sent is not NOTHING:
        answered.set_cookie(AUTHOR, quote(judgement.author), max_age=YEAR, samesite="strict", httponly=True)
    return answered
