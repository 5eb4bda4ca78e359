"""What there is, and whether all is well."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from fastapi import APIRouter, Request, Response

from consilience.version import __version__
from consilience.web import urls
from consilience.web.desk import TheDesk
from consilience.web.records import Json, gives

router = APIRouter()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much the store holds."""

    store: str
    revision: int
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Whether the desk answers, and whether what is put in is read."""

    software: str
    revision: int
    reader: Literal["idle", "reading", "off"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One thing that the API can be asked."""

    method: str
    address: str
    what: str


@router.get(urls.API_COUNTS, responses=gives(Counts, "How much there is."))
def counts(desk: TheDesk) -> Response:
    """How many stories, reports, claims, findings and judgements there are."""
    return Json(Counts(store=desk.store.url, revision=desk.store.revision, counts=desk.store.counts()))


@router.get(urls.API + "/health", responses=gives(Health, "All is well."))
def health(desk: TheDesk) -> Response:
    """Whether the desk answers, and what its reader does."""
    return Json(Health(software=f"consilience {__version__}", revision=desk.store.revision, reader=desk.reading.state))


@router.get(urls.API, responses=gives(tuple[Offer, ...], "All that can be asked."))
def offers(request: Request) -> Response:
    """What can be asked, in a few words each; the OpenAPI document has the details."""
    paths = request.app.openapi()["paths"]
    return Json(
        [
            Offer(method=method.upper(), address=address, what=operation["description"].partition("\n")[0])
            for address, operations in sorted(paths.items())
            for method, operation in operations.items()
        ]
    )
