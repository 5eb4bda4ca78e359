"""`consilience export`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from consilience.cli.blanking import Blank, blanked, check_blank
from consilience.cli.storing import opened, story_in

if TYPE_CHECKING:
    from consilience.model import Situation

STDOUT: Final = "-"
# A test holds this to `FORMATS`, whose import would make --help wait.
NAMES: Final = (
    "json, html, csv, xlsx, geojson, timelinejs, markdown, hxl, "
    "ucdp, acled, plover, idmc, webannotation, prov, followthemoney"
)


def export(
    what: Annotated[str, typer.Argument(metavar="FILE|STORY", help="A situation file, `-` for stdin; or a story.")],
    format: Annotated[str, typer.Option("--format", "-f", metavar="NAME", help=f"One of: {NAMES}.")],
    output: Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="Where to; `-` is stdout.")] = STDOUT,
    store: Annotated[
        str | None,
        typer.Option("--store", metavar="FILE|URL", envvar="CONSILIENCE_STORE", help="Where the story is kept."),
    ] = None,
    as_of: Annotated[str | None, typer.Option(metavar="DATE", help="A story as it was known then.")] = None,
    blank: Blank = None,
) -> None:
    """Write a situation in a form that other programs or people take.

    Equal situations give equal bytes. docs/guides/sharing.md says which form is for whom.
    """
    import sys

    from consilience.cli.output import check_writable, printing, write_file
    from consilience.errors import UsageError
    from consilience.present.export import format_of

    chosen = format_of(format)
    if output != STDOUT:
        check_writable(Path(output))
    check_blank(blank)
    data = chosen.render(_situation(what, store, as_of, blank))
    if output != STDOUT:
        write_file(Path(output), data)
        return
    if sys.stdout.isatty() and b"\0" in data:
        raise UsageError(f"{chosen.name} is nothing for a terminal", f"add --output FILE{chosen.suffix}")
    with printing():
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


def _situation(what: str, store: str | None, as_of: str | None, blank: str | None) -> Situation:
    """The situation in a file, or of a story in a store, with the names blanked that have to be.

    Raises:
        UsageError: A moment is asked of a file, which has just one.
    """
    from consilience.cli.situations import load_situation
    from consilience.errors import StoryMissing, UsageError

    path = Path(what)
    if store is None or (path.is_file() and path.open("rb").read(1) == b"{"):
        if as_of is not None:
            raise UsageError("--as-of needs a story of a store", "name it with --store; or read the pile --as-of then")
        return blanked(load_situation(path), blank)
    from consilience.run.earlier import picture_as_of

    with opened(store) as kept:
        row = story_in(kept, what)
        now = kept.picture(row.id)
        if now is None:
            raise StoryMissing(what, kept.url)
        picture = now if as_of is None else picture_as_of(kept, row.id, as_of)
    return blanked(picture, blank, now)
