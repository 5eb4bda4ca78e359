"""`consilience read`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from consilience.model import Situation

STDOUT = "-"


def read(
    inputs: Annotated[
        list[str],
        typer.Argument(
            help="Files (.txt .md .html .jsonl .jsonl.gz), folders, globs, http(s) addresses; `-` is stdin.",
            show_default=False,
        ),
    ],
    html: Annotated[Path | None, typer.Option(help="Write the page: one file that needs nothing else.")] = None,
    json: Annotated[str | None, typer.Option(help="Write the situation file; `-` is stdout.")] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day of the reports that carry none, as 2031-03-04.")
    ] = None,
    pipeline: Annotated[str | None, typer.Option(help="Another installed spaCy pipeline.")] = None,
    processes: Annotated[
        int | None, typer.Option(min=1, help="How many processes parse; by default as many as the pile is worth.")
    ] = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch addresses of private networks too.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, and no brief.")] = False,
) -> None:
    """Read a pile of reports and print the brief: what they agree on, dispute, have updated, foresee.

    The same pile gives the same bytes. What cannot be read is skipped, counted and named; the rest is read.
    """
    import sys

    from consilience import run
    from consilience.cli.progress import progress_on
    from consilience.extract.nlp import DEFAULT_PIPELINE

    check(published, html, json)
    with progress_on(sys.stderr, quiet=quiet) as progress:
        situation = run.read(
            inputs,
            published=published,
            reader=run.Reader(pipeline=pipeline or DEFAULT_PIPELINE, processes=processes),
            stdin=sys.stdin.buffer,
            allow_private=allow_private,
            progress=progress,
        )
    write(situation, html=html, json=json, quiet=quiet)


def check(published: str | None, html: Path | None, json: str | None) -> None:
    """Fails before the work, not after it, where an option makes no sense."""
    from datetime import date

    from consilience.errors import UsageError

    if published is not None:
        try:
            date.fromisoformat(published)
        except ValueError as error:
            raise UsageError(f"--published {published!r} is no date", "write it as 2031-03-04") from error
    for path in (html, Path(json) if json and json != STDOUT else None):
        if path is not None and not path.parent.is_dir():
            raise UsageError(f"cannot write {path}: there is no folder {path.parent}", f"mkdir -p {path.parent}")
        if path is not None and path.is_dir():
            raise UsageError(f"cannot write {path}: it is a folder", "name a file in it")


def write(situation: Situation, *, html: Path | None, json: str | None, quiet: bool) -> None:
    """The page and the file where they were asked for; the brief and what was skipped for the reader."""
    import shutil
    import sys

    from consilience.present import render_brief, render_page

    if html is not None:
        html.write_text(render_page(situation), encoding="utf-8")
    if json == STDOUT:
        sys.stdout.buffer.write(situation.to_json())
    elif json is not None:
        Path(json).write_bytes(situation.to_json())
    for item in situation.skipped:
        typer.echo(f"skipped {item.uri} ({item.step}): {item.reason}", err=True)
    if json != STDOUT and not quiet:
        width = min(100, shutil.get_terminal_size((100, 24)).columns)  # 100: longer lines are hard to read
        typer.echo(render_brief(situation, width=width, colour=sys.stdout.isatty()))
