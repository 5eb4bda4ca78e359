"""Opens the desk: a socket, the application, and a server that closes within seconds when it is asked to."""

from __future__ import annotations

import logging
import socket
import threading
import time
import webbrowser
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from typing import Final

import uvicorn
from fastapi import FastAPI

from consilience.store.base import Store
from consilience.web.app import make_app
from consilience.web.desk import Desk
from consilience.web.opening import address_of, bound, guarded
from consilience.web.settings import Settings

GRACE: Final = 2  # seconds that answers under way are waited for at the end
IDLE: Final = 15  # seconds after which a connection that asks nothing is closed
WARM: Final = 1.0  # seconds after which the slow libraries are loaded: the first page comes first
CONNECTIONS: Final = 500
HEADERS: Final = 32_000  # bytes of one request's head
Say = Callable[[str], None]


def serve(store: Store, settings: Settings, *, open_browser: bool = False, say: Say = print) -> None:
    """Serves the desk until Ctrl-C.

    Args:
        store: What is shown; it stays the caller's to close.
        settings: To whom, and within which limits. Anyone but this machine needs a token, so one is made.
        open_browser: Whether the address is opened in a browser.
        say: Where the address goes.

    Raises:
        DeskError: The port is taken, or the address is none of this machine's.
        UsageError: The token is too easy to guess.
    """
    settings = guarded(settings)
    with bound(settings) as listening:
        settings = replace(settings, port=listening.getsockname()[1])
        app = make_app(store, settings)
        config = uvicorn.Config(
            app,
            lifespan="on",
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=False,  # whoever asks may write what they like into those
            timeout_keep_alive=IDLE,
            timeout_graceful_shutdown=GRACE,
            limit_concurrency=CONNECTIONS,
            h11_max_incomplete_event_size=HEADERS,
        )
        address = address_of(settings)

        def opened() -> None:
            threading.Thread(target=warm, daemon=True).start()
            say(f"The desk is open at {address}\nIts store is {store.url}. Ctrl-C closes it.")
            if open_browser:
                threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()

        logging.getLogger("uvicorn.error").addFilter(without_traces)
        try:
            Server(config, app, opened).run(sockets=[listening])
        except KeyboardInterrupt:
            say("The desk is closed.")


def warm() -> None:
    """Loads what the past and people's word are worked out with, so that nobody waits for that."""
    time.sleep(WARM)
    for name in ("consilience.run.earlier", "consilience.run.judging"):
        import_module(name)


class Server(uvicorn.Server):
    """A server that says when it is open, and ends the streams of those who follow before it waits for the rest."""

    def __init__(self, config: uvicorn.Config, app: FastAPI, opened: Callable[[], None]) -> None:
        super().__init__(config)
        self.desk: Desk = app.state.desk
        self.opened = opened

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self.opened()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self.desk.feed.close()
        await super().shutdown(sockets)


def without_traces(record: logging.LogRecord) -> bool:
    """What is logged is one line; the guard has said what went wrong."""
    record.exc_info = record.exc_text = None
    return True
