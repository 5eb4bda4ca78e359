"""How the desk says no: to a program as {error, hint}, to a reader as a page. Never with a traceback."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from starlette.responses import Response

from consilience.errors import (
    ClaimMissing,
    ConsilienceError,
    FindingMissing,
    InboxFull,
    NothingKnown,
    ReportMissing,
    StoreBusy,
    StoreUnusable,
    StoryMissing,
    TargetMissing,
    TooLarge,
)
from consilience.web import urls
from consilience.web.answers import wants_page
from consilience.web.records import Json

STATUS: Final[Mapping[type[ConsilienceError], int]] = {
    StoryMissing: 404,
    TargetMissing: 404,
    ReportMissing: 404,
    FindingMissing: 404,
    ClaimMissing: 404,
    NothingKnown: 404,
    InboxFull: 429,
    TooLarge: 413,
    StoreBusy: 503,
    StoreUnusable: 503,
}
WRONG = 400  # what every other error of ours is: the question could not be answered as it was put


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """What is wrong, and what to do about it, where that is known."""

    error: str
    hint: str | None = None


def refuse(asked: HTTPConnection, status: int, error: str, hint: str | None = None) -> Response:
    """The answer to a request that is not fulfilled. A browser that sent a form to the API shows what it gets."""
    if asked.scope["path"].startswith(urls.API) and not (asked.scope["method"] == "POST" and wants_page(asked.headers)):
        return Json(Refusal(error=error, hint=hint), status_code=status)
    from consilience.web.pages import error_page

    return Response(error_page(status, error, hint), status_code=status, media_type="text/html")


def add_refusals(app: FastAPI) -> None:
    """Has every error that an endpoint raises answered so."""
    app.add_exception_handler(ConsilienceError, _ours)
    app.add_exception_handler(HTTPException, _of_http)
    app.add_exception_handler(RequestValidationError, _misunderstood)


async def _ours(request: Request, error: Exception) -> Response:
    assert isinstance(error, ConsilienceError)
    status = next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), WRONG)
    answer = refuse(request, status, str(error), error.hint)
    if isinstance(error, TooLarge):
        answer.headers["connection"] = "close"  # the rest of it is not waited for
    return answer


async def _of_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    answer = refuse(request, error.status_code, error.detail)
    answer.headers.update(error.headers or {})
    return answer


async def _misunderstood(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"][1:]) or str(first["loc"][0])
    return refuse(request, 422, f"`{where}` cannot be understood: {first['msg']}", _hint(request))


def _hint(request: Request) -> str | None:
    return f"{urls.API_DOCS} says what can be asked" if request.url.path.startswith(urls.API) else None
