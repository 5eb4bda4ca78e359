"""Pages that were drawn a moment ago: kept, and not sent again to a browser that has them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from hashlib import blake2b
from threading import Lock
from typing import Final

from fastapi import Request
from starlette.responses import Response

from consilience.web.assets import version

MOST: Final = 32_000_000  # bytes of pages that are kept
HTML: Final = "text/html; charset=utf-8"


class Rendered:
    """The pages that were drawn last, by address and by the revision of what they show. Safe for threads."""

    def __init__(self, most: int = MOST) -> None:
        self._most, self._held = most, 0
        self._pages: OrderedDict[str, bytes] = OrderedDict()
        self._lock = Lock()

    def page(self, tag: str, draw: Callable[[], str]) -> bytes:
        """The page under this tag, drawn where it is not kept."""
        with self._lock:
            if tag in self._pages:
                self._pages.move_to_end(tag)
                return self._pages[tag]
        page = draw().encode()
        with self._lock:
            if tag not in self._pages:
                self._pages[tag] = page
                self._held += len(page)
            while self._held > self._most and len(self._pages) > 1:
                self._held -= len(self._pages.popitem(last=False)[1])
        return page


def answer(request: Request, revision: str, draw: Callable[[], str]) -> Response:
    """A page that is the same for everyone as long as `revision` is; drawn at most once.

    Args:
        request: What was asked for: its whole address counts.
        revision: Of what the page shows.
        draw: Makes the page.
    """
    rendered: Rendered = request.app.state.rendered
    asked = f"{version()} {revision} {request.url.path}?{request.url.query}"
    tag = f'"{blake2b(asked.encode(), digest_size=12).hexdigest()}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(rendered.page(tag, draw), media_type=HTML, headers=headers)
