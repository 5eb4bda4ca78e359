"""The desk as an application: pages and the API over one store, behind what keeps strangers out."""

from __future__ import annotations

from fastapi import FastAPI

from consilience.store.base import Store
from consilience.version import __version__
from consilience.web import urls
from consilience.web.desk import Desk
from consilience.web.refusals import add_refusals
from consilience.web.settings import Settings


def make_app(store: Store, settings: Settings) -> FastAPI:
    """The desk over a store.

    No page comes from elsewhere: the listing of the API that FastAPI would serve loads its scripts from a CDN.
    """
    app = FastAPI(title="Consilience", version=__version__, docs_url=None, redoc_url=None, openapi_url=urls.API_DOCS)
    app.state.desk = Desk(store, settings)
    try:
        from consilience.web.pages import router
    except ImportError:  # until there are pages
        pass
    else:
        app.include_router(router, include_in_schema=False)
    add_refusals(app)
    return app
