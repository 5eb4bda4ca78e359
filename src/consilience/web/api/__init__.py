"""The desk for programs: the records of the contract, over HTTP. To see what there is, read `ROUTERS`."""

from __future__ import annotations

from typing import Any, Final

from fastapi import APIRouter, FastAPI
from fastapi.openapi.utils import get_openapi

from consilience.model import Finding, Judgement, Situation, Skipped
from consilience.store.base import ClaimRow, Hit, InboxItem, Page, Standing, StoryChange, StoryRow
from consilience.web.api import events, export, inbox, judgements, lists, reports, state, stories
from consilience.web.api.ways import ClaimWay, MarkedReport
from consilience.web.records import described, gives
from consilience.web.refusals import Refusal
from consilience.web.said import Said, TakenBack

ROUTERS: Final = tuple(part.router for part in (stories, reports, lists, judgements, inbox, events, export, state))
GIVES: Final = (
    Page[StoryRow], Page[ClaimRow], Page[Hit], StoryRow, Situation, Finding, ClaimWay, MarkedReport, StoryChange,
    Standing, Skipped, Judgement, InboxItem, inbox.Put, export.FormatRow, state.Counts, state.Health, state.Offer,
    Refusal,
)  # fmt: skip
TAKES: Final = (inbox.Text, Said, TakenBack)

router = APIRouter()
for one in ROUTERS:
    router.include_router(one, responses=gives(Refusal, "What is wrong, and what to do.", status="4XX"))


def describe(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document, whose records are described by the classes that they are written from."""
    if app.openapi_schema is None:
        document = get_openapi(
            title=app.title, version=app.version, routes=app.routes, description="A sourced, reconciled picture."
        )
        document["components"] = {"schemas": described(GIVES, TAKES)}
        app.openapi_schema = document
    return app.openapi_schema
