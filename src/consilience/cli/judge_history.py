"""`consilience judge undo`, `list`, `export` and `import`: what was said so far."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from consilience.cli.judge import judge
from consilience.cli.judge_files import append, load
from consilience.cli.judge_options import By, File, Seen, Store, Story, Why
from consilience.cli.judging import Desk, desk_of, keep, look
from consilience.cli.storing import AsJson, opened, print_lines, print_text, story_in

if TYPE_CHECKING:
    from consilience.model import Judgement, Situation

__all__ = ["judge"]


@judge.command()
def undo(
    judgement: Annotated[str, typer.Argument(help="The id of the judgement, or the first letters of it.")],
    why: Why, by: By = None, file: File = None, store: Store = None,
) -> None:  # fmt: skip
    """Take a judgement back. It stays in the history; whoever made it can take it back, and nobody else."""
    from consilience.errors import TargetMissing
    from consilience.judge.standing import check_undo
    from consilience.model import Judgement, Target
    from consilience.store.clock import now

    desk = desk_of(by, why, file, store)
    earlier = told(desk)
    found = [j for j in earlier if j.id.startswith(judgement)]
    exact = [j for j in found if j.id == judgement] or found
    if len(exact) != 1 or not judgement:
        raise TargetMissing("judgement", judgement)
    target = Target(kind="judgement", id=exact[0].id)
    taken = Judgement.of(
        "undo", (target,), author=desk.by(), reason=why, at=now(), story_id=exact[0].story_id
    )  # fmt: skip
    check_undo(taken, earlier)
    keep(desk, taken)


@judge.command(name="list")
def list_(
    file: File = None, store: Store = None, story: Story = None, situation: Seen = None, json: AsJson = False
) -> None:
    """List what was said: who, when, why, and what came of it."""
    desk = desk_of(None, "", file, store, story, situation)
    judgements = told(desk)
    if json:
        print_lines(judgements)
    else:
        picture = look(desk) if story or situation else None
        print_text(lines(judgements, picture), nothing="Nobody said anything.")


@judge.command()
def export(
    store: Store = None,
    story: Story = None,
    output: Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="Where to; `-` is stdout.")] = "-",
) -> None:
    """Write what was said in a store as a file of judgements."""
    from consilience.cli.output import check_writable, printing, write_file
    from consilience.errors import UsageError
    from consilience.judge.yaml import write_judgements

    if store is None:
        raise UsageError("it is not said which store", "name it with --store")
    if output != "-":
        check_writable(Path(output))
    text = write_judgements(told(Desk(author=None, reason="", store=store, story=story)))
    if output != "-":
        write_file(Path(output), text.encode())
        return
    with printing():
        typer.echo(text, nl=False)


@judge.command(name="import")
def import_(
    source: Annotated[Path, typer.Argument(metavar="FILE", help="A file of judgements.")],
    store: Store = None,
    file: File = None,
) -> None:
    """Take the judgements of a file into a store, or into another file; what is there already is left as it is."""
    desk = desk_of(None, "", file, store)
    judgements = load(source)
    if file is not None:
        for judgement in judgements:
            append(file, judgement)
        typer.echo(f"{len(judgements)} judgements of {source} are in {file}")
        return
    from consilience.run.judging import addressed, keep_judgements

    with opened(desk.store or "") as kept:
        new = keep_judgements(kept, addressed(judgements, kept))
        typer.echo(f"{new} of {len(judgements)} judgements of {source} are new in {kept.url}")


def told(desk: Desk) -> tuple[Judgement, ...]:
    """What was said so far, in the order in which it was."""
    if desk.file is not None:
        return load(desk.file)
    with opened(desk.store or "") as store:
        return store.judgements(story_in(store, desk.story).id if desk.story else None)


def lines(judgements: tuple[Judgement, ...], picture: Situation | None) -> Iterator[str]:
    """Two or three lines a judgement; what came of it in a picture, else whether anybody took it back."""
    from consilience.judge.standing import listen
    from consilience.model import Situation
    from consilience.present.judged import STATES, sentence
    from consilience.present.pile import Pile

    pile = Pile.of(picture or Situation(judgements=judgements))
    rulings = {ruling.judgement_id: (STATES[ruling.state], ruling.why) for ruling in pile.situation.rulings}
    heard = {one.judgement.id: (STATES[one.state], one.why) for one in listen(judgements) if one.state != "applied"}
    for judgement in judgements:
        state, why = rulings.get(judgement.id) or heard.get(judgement.id) or ("", "")
        yield f"{judgement.id}  {judgement.at[:10]}  {judgement.author}: {sentence(pile, judgement)}"
        if judgement.reason:
            yield f"    why: {judgement.reason}"
        if state:
            yield f"    {state}" + (f": {why}" if why else "")
