"""What every request passes before it reaches a page, and every answer on its way out."""

from __future__ import annotations

import asyncio
import logging
from http import HTTPStatus
from typing import Final
from urllib.parse import parse_qsl, unquote, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, HTTPConnection
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from consilience.errors import TooLarge
from consilience.web import urls
from consilience.web.refusals import refuse
from consilience.web.safety import ALWAYS, cookie_name, has_token, is_from_here, is_ours, is_token
from consilience.web.settings import MEGABYTE, Settings

LONGEST_ADDRESS: Final = 8_000  # bytes of path and query
LARGEST_BODY: Final = MEGABYTE  # of what is sent anywhere but to the inbox
LOOK: Final = urls.STATIC.partition("{")[0]  # style and scripts, which are the same for everyone
PATIENCE: Final = 30.0  # seconds to wait for the next part of a body
log = logging.getLogger("consilience.desk")


class Guard:
    """An ASGI application around another one."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app, self.settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun, bare = False, scope["method"] == "HEAD" and scope["path"] != urls.API_EVENTS  # which has no end

        async def sealed(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                self._seal(scope, MutableHeaders(raw=message["headers"]))
            elif bare:
                message = {**message, "body": b""}
            await send(message)

        answer = self._stopped(scope)
        try:
            asked = {**scope, "method": "GET"} if bare else scope
            await (answer or self.app)(asked, self._measured(scope, receive), sealed)
        except ClientDisconnect:
            log.info("%s %s: whoever asked is gone", scope["method"], scope["path"])
        except Exception as error:
            log.error("%s %s: %s: %s", scope["method"], scope["path"], type(error).__name__, error)
            if not begun:
                await broken(HTTPConnection(scope))(scope, receive, sealed)

    def _seal(self, scope: Scope, headers: MutableHeaders) -> None:
        """What every answer says of itself. Behind a token nothing is kept by anybody but the look of the pages."""
        for name, value in ALWAYS.items():
            headers[name] = value
        if self.settings.token and not scope["path"].startswith(LOOK):
            headers["cache-control"] = "no-store"
        headers.setdefault("cache-control", "no-cache")

    def _stopped(self, scope: Scope) -> Response | None:
        """The answer to a request that goes no further."""
        asked, path = HTTPConnection(scope), scope["path"]
        headers = asked.headers
        if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > LONGEST_ADDRESS:
            return refuse(asked, 414, f"the address is longer than {LONGEST_ADDRESS:,} characters")
        if "\0" in path or "\0" in unquote(scope["query_string"].decode("latin-1")):
            return refuse(asked, 400, "the address has a NUL character in it")
        if len(headers.getlist("host")) != 1 or not is_ours(headers.get("host"), self.settings):
            hint = "if that is a name of this machine, start the desk with `--allow-host NAME`"
            return refuse(asked, 403, f"the desk does not go by the name {headers.get('host', '')!r}", hint)
        if not is_from_here(scope["method"], headers):
            return refuse(
                asked, 403, "this was sent by a page of another site", "open the desk itself, and do it there"
            )
        return self._led_in(scope) or (None if has_token(headers, self.settings) else self._kept_out(asked))

    def _led_in(self, scope: Scope) -> Response | None:
        """For who comes with the token in the address: from now on it is in a cookie, and in the address no more."""
        asked = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        given = next((value for name, value in asked if name == "token"), None)
        if (
            self.settings.token is None
            or given is None
            or scope["method"] != "GET"
            or not is_token(given, self.settings)
        ):
            return None
        rest = urlencode([(name, value) for name, value in asked if name != "token"])
        answer = RedirectResponse("/" + scope["path"].lstrip("/\\") + (f"?{rest}" if rest else ""), status_code=303)
        answer.set_cookie(cookie_name(self.settings), given, samesite="strict", httponly=True)
        return answer

    def _kept_out(self, asked: HTTPConnection) -> Response | None:
        """For who has no token: nothing but the look of the page that says so."""
        if asked.scope["path"].startswith(LOOK) and asked.scope["method"] in ("GET", "HEAD"):
            return None
        hint = "open the address that `consilience serve` printed, or send the token as `Authorization: Bearer …`"
        refusal = refuse(asked, 401, "the desk asks for its token", hint)
        refusal.headers["www-authenticate"] = "Bearer"
        return refusal

    def _measured(self, scope: Scope, receive: Receive) -> Receive:
        """What comes with the request, as long as it is not too much, nor too slow. Counted as it comes."""
        most = self.settings.request_bytes if scope["path"] == urls.API_INBOX else LARGEST_BODY
        told = Headers(scope=scope).get("content-length", "")
        come, done = 0, False

        async def limited() -> Message:
            nonlocal come, done
            if told.isdigit() and int(told) > most:
                raise too_much(most)
            try:
                message = await asyncio.wait_for(receive(), None if done else PATIENCE)
            except TimeoutError:
                raise HTTPException(HTTPStatus.REQUEST_TIMEOUT, f"nothing came for {PATIENCE:g} seconds") from None
            come += len(message.get("body", b""))
            done = done or not message.get("more_body", False)
            if come > most:
                raise too_much(most)
            return message

        return limited


def too_much(most: int) -> TooLarge:
    """The refusal of a body that is too large."""
    hint = "send it in parts, large files each alone; or read it with `consilience read FILE --store …`"
    return TooLarge("what was sent at once", most, hint)


def broken(asked: HTTPConnection) -> Response:
    """The answer where we failed."""
    return refuse(asked, 500, "something went wrong here", "try again; the terminal of the desk says what it was")
