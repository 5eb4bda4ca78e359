"""`consilience read … --store`: what is read is kept, and what came of it is told."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from consilience.cli.storing import opened

if TYPE_CHECKING:
    from consilience.run import Reader
    from consilience.run.keep import Kept
    from consilience.store.base import Store

TOLD = 20  # stories


def add(
    inputs: list[str], *, store: str, published: str | None, reader: Reader, allow_private: bool, quiet: bool
) -> None:
    """Reads inputs into a store, which is made where there is none."""
    from consilience import run
    from consilience.cli.progress import progress_on

    with opened(store, create=True) as kept:
        with progress_on(sys.stderr, quiet=quiet) as progress:
            came = run.read_into(
                kept,
                inputs,
                published=published,
                reader=reader,
                stdin=sys.stdin.buffer if sys.stdin else None,  # there is none after `<&-`
                allow_private=allow_private,
                progress=progress,
            )
        for item in came.skipped:
            typer.echo(f"skipped {item.uri} ({item.step}): {item.reason}", err=True)
        if not quiet:
            tell(kept, came)


def tell(store: Store, came: Kept) -> None:
    """What is new, story by story."""
    from consilience.cli.stories import lines
    from consilience.cli.storing import print_text
    from consilience.present import words

    known = f"; {words.plural(came.known, 'report')} known already" if came.known else ""
    changed = f" in {words.plural(len(came.stories), 'story', 'stories')}" if came.stories else ""
    typer.echo(f"{words.plural(len(came.added), 'new report')}{changed}{known}.")
    rows = [row for story in came.stories[:TOLD] if (row := store.story(story))]
    if rows:
        print_text(lines(tuple(rows), more=False), nothing="")
        typer.echo(f"\nconsilience show {rows[0].slug} --store {store.url}")
    if len(came.stories) > TOLD:
        typer.echo(f"and {len(came.stories) - TOLD:,} more stories: consilience stories --store {store.url}")
