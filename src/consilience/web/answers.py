"""How the desk answers what was sent: a browser with the page it came from, a program with JSON."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import Request
from starlette.responses import RedirectResponse, Response

from consilience.web.records import Json
from consilience.web.safety import way_back


def wants_page(headers: Mapping[str, str]) -> bool:
    """Whether a browser will show the answer; a script or a program asks for anything, or for JSON."""
    return "text/html" in headers.get("accept", "")


def answer(request: Request, record: Any, *, back: str | None) -> Response:
    """The page that a form came from, to a browser; the record, to a program."""
    if wants_page(request.headers):
        return RedirectResponse(way_back(back, request.headers), status_code=HTTPStatus.SEE_OTHER)
    return Json(record, status_code=HTTPStatus.CREATED)
