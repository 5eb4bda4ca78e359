"""`consilience show` and `consilience as-of`: one story, now or as it was known."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from consilience.cli.blanking import Blank, blanked
from consilience.cli.storing import StoreName, StoryName, opened, story_in

if TYPE_CHECKING:
    from consilience.model import Situation

Html = Annotated[Path | None, typer.Option(help="Write the page: one file that needs nothing else.")]
Json = Annotated[str | None, typer.Option(help="Write the situation file; `-` is stdout.")]


def show(story: StoryName, store: StoreName, html: Html = None, json: Json = None, blank: Blank = None) -> None:
    """Print the brief of one story of a store."""
    from consilience.errors import StoryMissing

    with opened(store) as kept:
        picture = kept.picture(story_in(kept, story).id)
        if picture is None:
            raise StoryMissing(story, kept.url)
    _written(blanked(picture, blank), html, json)


def as_of(
    moment: Annotated[str, typer.Argument(metavar="DATE", help="A day or a time: 2031-03-04, 2031-03-04T15:20.")],
    story: StoryName,
    store: StoreName,
    html: Html = None,
    json: Json = None,
    blank: Blank = None,
) -> None:
    """Print the brief of one story as it was known then, from the reports that had come out."""
    from consilience.run.earlier import picture_as_of

    with opened(store) as kept:
        row = story_in(kept, story)
        picture = picture_as_of(kept, row.id, moment, asked="DATE")
        now = kept.picture(row.id)
    _written(blanked(picture, blank, now), html, json)


def _written(picture: Situation, html: Path | None, json: str | None) -> None:
    from consilience.cli.output import check_writable
    from consilience.cli.read import STDOUT, write

    for path in (html, None if json is None or json == STDOUT else Path(json)):
        if path is not None:
            check_writable(path)
    write(picture, html=html, json=json, quiet=False)
