"""`consilience stories`."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from consilience.cli.storing import AsJson, Limit, StoreName, opened, print_lines, print_text

if TYPE_CHECKING:
    from consilience.store.base import StoryRow


class By(StrEnum):
    """What a list of stories is in order of."""

    updated = "updated"
    latest = "latest"
    size = "size"
    disputed = "disputed"


def stories(
    store: StoreName,
    text: Annotated[str | None, typer.Argument(help="Only stories with a report that has these words.")] = None,
    order: Annotated[
        By, typer.Option(help="What comes first: changed last, published last, largest, most disputed.")
    ] = By.updated,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="With a report of that day or later.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="With a report of that day or earlier.")] = None,
    limit: Limit = 50,
    json: AsJson = False,
) -> None:
    """List the stories of a store, those that changed last first."""
    with opened(store) as kept:
        page = kept.stories(order=order.value, text=text, since=since, until=until, limit=limit)
        if json:
            print_lines(page.items)
        else:
            print_text(lines(page.items, more=page.after is not None), nothing="No story.")


def lines(rows: tuple[StoryRow, ...], *, more: bool) -> Iterator[str]:
    """Two lines a story."""
    from consilience.present import terms, words

    for row in rows:
        yield f"{row.slug}  {row.title}"
        days = words.days(row.earliest, row.latest) if row.earliest or row.latest else ""
        standing = [
            f"{terms.MARKS[status]} {row.standing[status]}" for status in terms.MARKS if row.standing.get(status)
        ]
        yield "    " + " · ".join(
            part for part in (words.plural(row.reports, "report"), days, " ".join(standing)) if part
        )
    if more:
        yield "… and more: ask for them with --limit"
