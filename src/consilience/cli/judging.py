"""Where judgements go that are made on the command line, and what came of them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from consilience.cli.judge_files import append
from consilience.cli.storing import opened, story_in

if TYPE_CHECKING:
    from consilience.model import Judgement, Situation
    from consilience.store.base import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Who judges, why, and where it is kept: in a file, or in a store; `situation` is what is looked at meanwhile."""

    author: str | None
    reason: str
    file: Path | None = None
    store: str | None = None
    story: str | None = None
    situation: Path | None = None

    def by(self) -> str:
        """The author: by default the login name.

        Raises:
            UsageError: The machine knows no name.
        """
        from getpass import getuser

        from consilience.errors import UsageError

        try:
            return self.author or getuser()
        except (KeyError, OSError, ImportError) as error:
            raise UsageError("it is not known who judges", "give a name with --by") from error


def desk_of(
    by: str | None,
    why: str,
    file: Path | None,
    store: str | None,
    story: str | None = None,
    situation: Path | None = None,
) -> Desk:
    """Where a judgement goes; a file that is named goes before the store that the environment names.

    Raises:
        UsageError: To a file and a store, or to neither; or to a file, in one story of a store.
    """
    from consilience.errors import UsageError

    if file is not None and store == os.environ.get("CONSILIENCE_STORE"):
        store = None
    if (file is None) == (store is None):
        raise UsageError("a judgement goes to a file or into a store", "give either --file or --store")
    if file is not None and story is not None:
        raise UsageError("--story goes with --store", "a file's judgements hold everywhere; see --situation")
    return Desk(author=by, reason=why, file=file, store=store, story=story, situation=situation)


def look(desk: Desk) -> Situation | None:
    """What is judged, where it is at hand: a story of the store, or a situation file.

    Raises:
        StoryMissing: The store has no such story.
        UsageError: It is not said which story of the store it is.
    """
    from consilience.cli.situations import load_situation
    from consilience.errors import StoryMissing, UsageError

    if desk.situation is not None:
        return load_situation(desk.situation)
    if desk.store is None:
        return None
    if desk.story is None:
        raise UsageError("it is not said which story this is about", "name it with --story")
    with opened(desk.store) as store:
        picture = store.picture(story_in(store, desk.story).id)
        if picture is None:
            raise StoryMissing(desk.story, store.url)
        return picture


def keep(desk: Desk, judgement: Judgement) -> None:
    """Keeps a judgement, applies it in a store, and says what came of it."""
    from consilience.judge.check import checked
    from consilience.present.judged import sentence
    from consilience.present.pile import Pile

    checked(judgement)
    if desk.file is not None:
        append(desk.file, judgement)
        typer.echo(f"{judgement.id} is in {desk.file}")
        return
    from consilience.run.judging import keep_judgements

    with opened(desk.store or "") as store:
        keep_judgements(store, [judgement])
        for picture in pictures_of(store, judgement):
            said = sentence(Pile.of(picture), judgement)
            for ruling in picture.rulings:
                if ruling.judgement_id == judgement.id:
                    typer.echo(f"{judgement.id}: {said}\n{ruling.state.replace('_', ' ')}: {ruling.why}")


def pictures_of(store: Store, judgement: Judgement) -> list[Situation]:
    """The stories in which a judgement was heard."""
    from consilience.run.judging import stories_of

    return [picture for story_id in stories_of(store, judgement) if (picture := store.picture(story_id))][:1]
