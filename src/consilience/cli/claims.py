"""`consilience claims` and `consilience search`: what a store holds that answers to words and filters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from consilience.cli.storing import AsJson, Limit, StoreName, opened, print_lines, print_text, story_in

if TYPE_CHECKING:
    from consilience.store.base import ClaimRow, Filters, Hit, Store

Story = Annotated[str | None, typer.Option(help="Only of this story.")]
Predicate = Annotated[str | None, typer.Option(help="Only claims of this predicate: killed, happened_in, …")]
StatusName = Annotated[str | None, typer.Option("--status", help="Only what stands so: agree, conflict, update, …")]
Actor = Annotated[str | None, typer.Option(help="Only with this person or body in it.")]
Place = Annotated[str | None, typer.Option(help="Only of this place.")]
Outlet = Annotated[str | None, typer.Option(help="Only of this outlet.")]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="Of that day or later.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Of that day or earlier.")]


def claims(
    store: StoreName,
    story: Story = None,
    text: Annotated[str | None, typer.Option(help="Only with these words.")] = None,
    predicate: Predicate = None,
    status: StatusName = None,
    actor: Actor = None,
    place: Place = None,
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = 100,
    json: AsJson = False,
) -> None:
    """List what reports of a store say, claim by claim."""
    with opened(store) as kept:
        asked = filters(
            kept, text=text, story=story, predicate=predicate, status=status, actor=actor, place=place, outlet=outlet,
            since=since, until=until, limit=limit,
        )  # fmt: skip
        page = kept.claims(asked)
        if json:
            print_lines(page.items)
        else:
            print_text(claim_lines(page.items, more=page.after is not None), nothing="No claim.")


def search(
    words: Annotated[list[str], typer.Argument(help="Words that have to be there; “a phrase” in quotation marks.")],
    store: StoreName,
    story: Story = None,
    predicate: Predicate = None,
    status: StatusName = None,
    actor: Actor = None,
    place: Place = None,
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = 20,
    json: AsJson = False,
) -> None:
    """Find reports and claims of a store by their words."""
    with opened(store) as kept:
        asked = filters(
            kept, text=" ".join(words), story=story, predicate=predicate, status=status, actor=actor, place=place,
            outlet=outlet, since=since, until=until, limit=limit,
        )  # fmt: skip
        page = kept.search(asked)
        if json:
            print_lines(page.items)
        else:
            print_text(hit_lines(page.items, more=page.after is not None), nothing="Nothing found.")


def filters(store: Store, *, story: str | None, status: str | None, limit: int, **narrowing: str | None) -> Filters:
    """The filters of a command line.

    Raises:
        StoryMissing: There is no such story.
        UsageError: There is no such status, or a day is none.
    """
    from typing import get_args

    from consilience.errors import UsageError
    from consilience.model import Status
    from consilience.run.as_of import check_moment
    from consilience.store.base import Filters

    if status is not None and status not in get_args(Status):
        raise UsageError(f"--status {status!r} is none", f"one of: {', '.join(get_args(Status))}")
    for name in ("since", "until"):
        if (day := narrowing[name]) is not None:
            check_moment(day, asked=f"--{name}")
    found: Filters = Filters(
        story_id=story_in(store, story).id if story else None,
        status=status,  # type: ignore[arg-type]  # one of them, as was checked
        limit=limit,
        **narrowing,
    )
    return found


def claim_lines(rows: tuple[ClaimRow, ...], *, more: bool) -> Iterator[str]:
    """Two lines a claim."""
    from consilience.present import terms

    for row in rows:
        mark = terms.MARKS[row.status] if row.status else "·"
        yield f"{mark} {row.predicate}: {row.text}"
        facts = (row.outlet, row.published, row.place, row.day and f"of {row.day}", ", ".join(row.actors), row.id)
        yield "    " + " · ".join(fact for fact in facts if fact)
    if more:
        yield "… and more: ask for them with --limit"


def hit_lines(hits: tuple[Hit, ...], *, more: bool) -> Iterator[str]:
    """Two lines a hit; what was looked for stands between asterisks."""
    for hit in hits:
        facts = (hit.kind, hit.title, hit.outlet, hit.published, hit.id)
        yield " · ".join(fact for fact in facts if fact)
        yield "    " + hit.excerpt.replace("\x02", "*").replace("\x03", "*")
    if more:
        yield "… and more: ask for them with --limit"
