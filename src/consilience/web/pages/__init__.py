"""The pages of the desk, a file a page. To see what there is, read `ROUTERS`; every address is of `urls`."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter

from consilience.web.pages import add, changes, claim, finding, home, judge, judgements, report, search, share, static
from consilience.web.pages import story as story_page
from consilience.web.pages.refused import error_page

ROUTERS: Final = tuple(
    page.router
    for page in (home, search, changes, judgements, add, static, judge, claim, finding, report, share, story_page)
)
router = APIRouter()
for one in ROUTERS:
    router.include_router(one)

__all__ = ["error_page", "router"]
