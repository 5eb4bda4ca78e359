"""The stream that pages follow."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Header, Response
from starlette.responses import StreamingResponse

from consilience.web import urls
from consilience.web.desk import TheDesk
from consilience.web.records import sends

router = APIRouter()
STREAM = "text/event-stream"


@router.get(urls.API_EVENTS, responses=sends("Events, until one of the two goes away.", STREAM))
async def events(desk: TheDesk, last_event_id: Annotated[str | None, Header()] = None) -> Response:
    """`store` (its id is the revision that the store is at) and `inbox`, as they happen: what EventSource follows."""
    last = int(last_event_id) if last_event_id and last_event_id.isdecimal() and len(last_event_id) < 16 else None
    desk.feed.check_room()
    return StreamingResponse(desk.feed.follow(last), media_type=STREAM, headers={"x-accel-buffering": "no"})
