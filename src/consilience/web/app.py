"""The desk as an application: pages and the API over one store, behind what keeps strangers out."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

from fastapi import FastAPI

from consilience.present.blank import groups_of
from consilience.store.base import Store
from consilience.version import __version__
from consilience.web import api, pages, urls
from consilience.web.blanked import Blanked
from consilience.web.desk import Desk
from consilience.web.feed import Feed
from consilience.web.guard import Guard
from consilience.web.inbox import Reading
from consilience.web.refusals import add_refusals
from consilience.web.rendered import Rendered
from consilience.web.settings import Settings


def make_app(store: Store, settings: Settings, *, reading: Reading | None = None) -> FastAPI:
    """The desk over a store, which stays the caller's to close.

    The listing of the API that FastAPI would serve loads its scripts from elsewhere, so there is none of it.

    Args:
        store: What is shown.
        settings: To whom, and within which limits.
        reading: What reads the inbox, if not a process of this desk's own.
    """
    shown = cast(Store, Blanked(store, groups_of(",".join(settings.blank)))) if settings.blank else store
    desk = Desk(store, shown, settings, reading or Reading(store, settings), Feed(shown, most=settings.listeners))

    @asynccontextmanager
    async def open_to_close(_: FastAPI) -> AsyncIterator[None]:
        desk.reading.start()
        yield
        desk.feed.close()
        desk.reading.stop()

    app = FastAPI(
        title="Consilience",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url=urls.API_DOCS,
        lifespan=open_to_close,
        redirect_slashes=False,
    )
    app.state.desk, app.state.rendered = desk, Rendered()
    app.include_router(api.router)
    app.include_router(pages.router, include_in_schema=False)
    app.openapi = lambda: api.describe(app)  # type: ignore[method-assign]
    app.add_middleware(Guard, settings=settings)
    add_refusals(app)
    return app
