"""`consilience check`: does what is said fit together, and does the store hold what it says?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from consilience.cli.storing import AsJson, StoreName, opened, print_lines, print_text, story_in

if TYPE_CHECKING:
    from consilience.model import Situation
    from consilience.store.base import Store


def check(
    store: StoreName,
    story: Annotated[str | None, typer.Argument(help="Only this story.", show_default=False)] = None,
    everything: Annotated[bool, typer.Option("--all", help="Also the checks that hold.")] = False,
    json: AsJson = False,
) -> None:
    """List the sums, parts, ranks, weekdays and distances that do not fit, and any quotation that is not where it was.

    Exit code 1 where a quotation is not in its report: such a store is damaged.
    """
    damaged = 0
    with opened(store) as kept:
        for picture in pictures(kept, story):
            found = [one for one in picture.checks if everything or not one.holds]
            broken = list(misplaced(picture))
            damaged += len(broken)
            if json:
                print_lines([*found, *({"damaged": line} for line in broken)])
            elif found or broken:
                print_text(lines(picture, everything, broken), nothing="")
    if not json:
        typer.echo(
            f"{damaged} quotations are not where they should be." if damaged else "Every quotation is in its place."
        )
    if damaged:
        raise typer.Exit(1)


def pictures(store: Store, name: str | None) -> Iterator[Situation]:
    """The picture of one story, or of each."""
    if name is not None:
        ids = [story_in(store, name).id]
        yield from (picture for story_id in ids if (picture := store.picture(story_id)))
        return
    after: str | None = None
    while True:
        page = store.stories(limit=100, after=after)
        yield from (picture for row in page.items if (picture := store.picture(row.id)))
        if (after := page.after) is None:
            return


def lines(picture: Situation, everything: bool, broken: list[str]) -> Iterator[str]:
    """A story's checks under its title."""
    yield picture.stories[0].title
    for one in picture.checks:
        if everything or not one.holds:
            yield f"  {'holds' if one.holds else 'does not hold'} ({one.rule}): {one.why}"
    yield from (f"  damaged: {line}" for line in broken)


def misplaced(picture: Situation) -> Iterator[str]:
    """The evidence of claims that does not stand in its report where it says."""
    texts = {report.id: report.text for report in picture.reports}
    for claim in picture.claims:
        for span in claim.evidence:
            if texts.get(span.report_id, "")[span.start : span.end] != span.quote:
                yield f"claim {claim.id}: “{span.quote[:60]}” is not at {span.start} to {span.end} of {span.report_id}"
