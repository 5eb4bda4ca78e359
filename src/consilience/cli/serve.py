"""`consilience serve`."""

from __future__ import annotations

from typing import Annotated

import typer


def serve(
    store: Annotated[
        str,
        typer.Option(metavar="FILE|URL", help="The store: a file, made where there is none, or postgresql://…"),
    ] = "consilience.db",
    host: Annotated[
        str, typer.Option(help="Where to listen; on any other address a token is asked for.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes any that is free.")] = 8765,
    token: Annotated[
        str | None,
        typer.Option(envvar="CONSILIENCE_TOKEN", help="What whoever asks has to show. One is made where it is needed."),
    ] = None,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Another name under which the desk may be asked for, as a proxy's."),
    ] = None,
    blank: Annotated[
        str | None,
        typer.Option(metavar="WHO", help="Blank these names in everything: victims, minors, suspects, by commas."),
    ] = None,
    pipeline: Annotated[str | None, typer.Option(help="Another installed spaCy pipeline.")] = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch addresses of private networks too.")
    ] = False,
    open: Annotated[bool, typer.Option("--open", help="Open the desk in a browser.")] = False,
) -> None:
    """Open the desk: stories, search, judgements, and an inbox that is read in the background.

    Without --store it works on `consilience.db` in this folder. Only this machine can reach it, unless --host says
    otherwise. Ctrl-C closes it; what was being read is read next time.
    """
    from importlib.util import find_spec

    from consilience.errors import DeskError

    missing = [name for name in ("fastapi", "uvicorn", "python_multipart") if find_spec(name) is None]
    if missing:
        raise DeskError(f"the desk needs {', '.join(missing)}", "pip install 'consilience[web]'")
    from consilience.store.open import open_store
    from consilience.web.serve import serve as serve_desk
    from consilience.web.settings import Settings, words

    settings = Settings(
        host=host,
        port=port,
        token=token,
        hosts=tuple(allow_host or ()),
        blank=words(blank),
        store=store,
        pipeline=pipeline,
        allow_private=allow_private,
    )
    opened = open_store(store)
    try:
        serve_desk(opened, settings, open_browser=open, say=typer.echo)
    finally:
        opened.close()
