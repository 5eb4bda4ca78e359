"""`consilience judge`: a person's word on what was found, kept in a store or in a file beside the reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from consilience.cli.judge_options import By, Claim, File, Finding, Of, Seen, Store, Story, Why, Within, kinds_of
from consilience.cli.judge_pointing import check_fits, pointed, told_by
from consilience.cli.judging import Desk, desk_of, keep, look

if TYPE_CHECKING:
    from consilience.model import JudgedScope, JudgementKind, TargetKind

judge = typer.Typer(
    name="judge",
    help="Say otherwise: same or different, wrong, this scope, date, place or rule, a note; and take it back.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


def said(
    desk: Desk,
    kind: JudgementKind,
    words: tuple[str, ...],
    about: tuple[TargetKind, ...],
    *,
    within: str | None = None,
    value: str | None = None,
    scope: JudgedScope | None = None,
) -> None:
    """Makes a judgement of words on the command line, and keeps it."""
    from consilience.judge.check import checked
    from consilience.model import Judgement
    from consilience.store.clock import now

    picture = look(desk, [*words, within] if within else words, of_stories=about == ("story",))
    targets = tuple(told_by(pointed(word, about, picture, within=within), desk) for word in words)
    everywhere = picture is None or desk.file is not None or targets[0].kind == "story"
    story = None if everywhere or picture is None else picture.stories[0].id
    judgement = Judgement.of(
        kind, targets, author=desk.by(), reason=desk.reason, at=now(), story_id=story, value=value, scope=scope
    )
    checked(judgement)
    if picture is not None:
        check_fits(judgement, picture)
    keep(desk, judgement)


@judge.command()
def same(
    one: str, other: str, why: Why, of: Of = Of.names, within: Within = None, by: By = None, file: File = None,
    store: Store = None, story: Story = None, situation: Seen = None,
) -> None:  # fmt: skip
    """Two names mean one, two mentions tell of one event, two reports have one origin, or tell one story."""
    desk = desk_of(by, why, file, store, story, situation)
    said(desk, "same", (one, other), kinds_of(of), within=within)


@judge.command()
def different(
    one: str, other: str, why: Why, of: Of = Of.names, within: Within = None, by: By = None, file: File = None,
    store: Store = None, story: Story = None, situation: Seen = None,
) -> None:  # fmt: skip
    """Two names, events, origins or stories that were taken for one are two."""
    desk = desk_of(by, why, file, store, story, situation)
    said(desk, "different", (one, other), kinds_of(of), within=within)


@judge.command()
def wrong(
    claim: Claim, why: Why, within: Within = None, by: By = None, file: File = None, store: Store = None,
    story: Story = None, situation: Seen = None,
) -> None:  # fmt: skip
    """A claim, or every claim of a finding, is out of every finding."""
    desk = desk_of(by, why, file, store, story, situation)
    said(desk, "wrong", (claim,), ("claim", "finding") if within is None else ("claim",), within=within)


@judge.command()
def scope(
    claim: Claim, why: Why,
    area: Annotated[str | None, typer.Option(help="A place: its name, or geonames:ID; '' for none.")] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="From that day; '' for none.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="To that day; '' for none.")] = None,
    population: Annotated[str | None, typer.Option(help="Among whom; '' for everybody.")] = None,
    measure: Annotated[str | None, typer.Option(help="stock: how many there are; flow: how many came about.")] = None,
    within: Within = None, by: By = None, file: File = None, store: Store = None, story: Story = None,
    situation: Seen = None,
) -> None:  # fmt: skip
    """A claim holds for this area, time or people."""
    from consilience.errors import UsageError
    from consilience.model import JudgedScope

    if measure not in (None, "stock", "flow"):
        raise UsageError(f"--measure {measure!r} is none", "it is stock or flow")
    counted: Literal["stock", "flow"] | None = "stock" if measure == "stock" else "flow" if measure else None
    told = JudgedScope(area=area, since=since, until=until, population=population, measure=counted)
    desk = desk_of(by, why, file, store, story, situation)
    said(desk, "scope", (claim,), ("claim",), within=within, scope=told)


@judge.command()
def date(
    what: Annotated[str, typer.Argument(metavar="CLAIM|REPORT", help="A claim, or the report that came out then.")],
    day: Annotated[str, typer.Argument(metavar="DATE", help="2031, 2031-03, 2031-03-04, or two of them as a/b.")],
    why: Why, within: Within = None, by: By = None, file: File = None, store: Store = None, story: Story = None,
    situation: Seen = None,
) -> None:  # fmt: skip
    """It was so at this time; or the report came out then."""
    desk = desk_of(by, why, file, store, story, situation)
    said(desk, "date", (what,), ("claim", "report"), within=within, value=day)


@judge.command()
def place(
    what: Annotated[str, typer.Argument(metavar="CLAIM|NAME", help="A claim, or a name that means this place.")],
    where: Annotated[str, typer.Argument(metavar="PLACE", help="Its name, as `Alder` or `Alder, Ohio`; geonames:ID.")],
    why: Why, within: Within = None, by: By = None, file: File = None, store: Store = None, story: Story = None,
    situation: Seen = None,
) -> None:  # fmt: skip
    """It was in this place; or the name means it."""
    desk = desk_of(by, why, file, store, story, situation)
    said(desk, "place", (what,), ("claim", "name"), within=within, value=where)


@judge.command()
def rule(
    finding: Finding, name: Annotated[str, typer.Argument(metavar="RULE", help="most, latest, conservative, …")],
    why: Why, by: By = None, file: File = None, store: Store = None, story: Story = None, situation: Seen = None,
) -> None:  # fmt: skip
    """For this question, this rule chooses among figures."""
    from consilience.reconcile import check_rule

    check_rule(name)
    desk = desk_of(by, why, file, store, story, situation)
    said(desk, "rule", (finding,), ("finding",), value=name)


@judge.command()
def note(
    what: Annotated[str, typer.Argument(metavar="THING", help="The id of anything; a name; words, with --in.")],
    text: Annotated[str, typer.Argument(help="The note.")],
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason.")] = "", within: Within = None,
    by: By = None, file: File = None, store: Store = None, story: Story = None, situation: Seen = None,
) -> None:  # fmt: skip
    """A note, which changes nothing and is shown."""
    from consilience.judge.check import ABOUT

    desk = desk_of(by, why, file, store, story, situation)
    said(desk, "note", (what,), ABOUT["note"], within=within, value=text)
