"""What every command on a store has in common."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

from consilience.cli.output import printing

if TYPE_CHECKING:
    from consilience.store.base import Store, StoryRow

StoreName = Annotated[
    str,
    typer.Option(
        "--store",
        metavar="FILE|URL",
        envvar="CONSILIENCE_STORE",
        help="The store: a file, or postgresql://…",
        show_default=False,
    ),
]
StoryName = Annotated[str, typer.Argument(help="A story's name, its id, or the first letters of that.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]
Limit = Annotated[int, typer.Option(min=1, help="How many at most.")]


@contextmanager
def opened(name: str, *, create: bool = False) -> Iterator[Store]:
    """The store of that name, closed at the end.

    Raises:
        StoreMissing: There is none, and none is to be made.
    """
    from consilience.store.open import open_store

    store = open_store(name, create=create)
    try:
        yield store
    finally:
        store.close()


def story_in(store: Store, name: str) -> StoryRow:
    """The story of that name.

    Raises:
        StoryMissing: There is none, or several ids begin so.
    """
    from consilience.errors import StoryMissing

    row = store.story(name)
    if row is None:
        raise StoryMissing(name, store.url)
    return row


def print_lines(records: Iterable[Any]) -> None:
    """The records to stdout, one JSON object a line."""
    import msgspec

    encoder = msgspec.json.Encoder(decimal_format="number")
    with printing():
        for record in records:
            sys.stdout.buffer.write(encoder.encode(record) + b"\n")


def print_text(lines: Iterable[str], *, nothing: str) -> None:
    """The lines to stdout, without what a terminal would take for a command; `nothing` where there is none."""
    from consilience.present import printable

    with printing():
        empty = True
        for line in lines:
            typer.echo(printable(line))
            empty = False
        if empty:
            typer.echo(nothing)
