"""`consilience diff`: what became different in a store, or between two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from consilience.cli.storing import AsJson, opened, print_lines, print_text, story_in

if TYPE_CHECKING:
    from consilience.run.diff import Difference
    from consilience.store.base import Standing, StoryChange

ALL = 1 << 31  # changes: more than any store has
MARKS = {"new": "+", "gone": "−", "answer": "↗", "status": "~"}


def diff(
    sides: Annotated[
        list[str] | None,
        typer.Argument(metavar="[LEFT RIGHT]", help="Two situation files or stores.", show_default=False),
    ] = None,
    store: Annotated[str | None, typer.Option("--store", metavar="FILE|URL", envvar="CONSILIENCE_STORE")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="MOMENT", help="A day, a time (UTC), or a revision of the store.")
    ] = None,
    story: Annotated[str | None, typer.Option(help="Only of this story.")] = None,
    json: AsJson = False,
) -> None:
    """Show what became different since a moment, or what differs between two stores or situation files."""
    from consilience.errors import UsageError
    from consilience.run.diff import diff as differences

    changes: Iterable[StoryChange] = ()
    if sides and len(sides) == 2:
        found = differences(standings(sides[0]), standings(sides[1]))
    elif store and since and not sides:
        moment = int(since) if since.isdecimal() else checked(since)
        with opened(store) as kept:
            only = story_in(kept, story).id if story else None
            found = differences(kept.standings(at=moment, story_id=only), kept.standings(story_id=only))
            told = kept.changes(since=moment, story_id=only, limit=ALL)
            changes = [one for one in told if one.finding_id is None]
    else:
        raise UsageError(
            "diff needs two sides", "consilience diff LEFT RIGHT, or consilience diff --store FILE --since 2031-03-04"
        )
    if json:
        print_lines([*changes, *found])
    else:
        print_text(lines(changes, found), nothing="Nothing is different.")


def checked(moment: str) -> str:
    """A day or a time of the store's clock, as the store compares it."""
    from consilience.run.as_of import check_moment

    check_moment(moment, asked="--since")
    return moment


def standings(name: str) -> list[Standing]:
    """How everything stands in a situation file, or in a store.

    Raises:
        SituationError: It is neither.
    """
    from consilience.cli.situations import load_situation
    from consilience.run.diff import standings_of

    path = Path(name)
    if "://" not in name and path.is_file() and path.open("rb").read(1) == b"{":
        return list(standings_of(load_situation(path)))
    with opened(name) as kept:
        return list(kept.standings())


def lines(changes: Iterable[StoryChange], found: Iterable[Difference]) -> Iterator[str]:
    """A line a change."""
    for change in changes:
        yield f"· {change.kind}: {change.after or change.before or change.story_id}"
    for one in found:
        yield f"{MARKS[one.kind]} {one.question}"
        if one.left:
            yield f"    was: {told(one.left)}"
        if one.right:
            yield f"    is:  {told(one.right)}"


def told(standing: Standing) -> str:
    """How a finding stands, and its answer."""
    return f"{standing.status}: {standing.answer or 'cannot tell'}"
