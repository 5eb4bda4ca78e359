"""Where judgements go that are made on the command line, and what came of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
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


def look(desk: Desk, things: Sequence[str] = (), *, of_stories: bool = False) -> Situation | None:
    """What is judged, where it is at hand: a story of the store, or a situation file.

    Where no story is named, it is that of the first of these things that has an id, or is a story itself.

    Raises:
        StoryMissing: The store has no such story.
        TargetMissing: It has nothing of such an id.
        UsageError: It is not said which story of the store it is.
    """
    from consilience.cli.situations import load_situation
    from consilience.errors import StoryMissing, UsageError

    if desk.situation is not None:
        return load_situation(desk.situation)
    if desk.store is None:
        return None
    with opened(desk.store) as store:
        name = desk.story or home(store, things, of_stories=of_stories)
        if name is None:
            raise UsageError("it is not said which story this is about", "name it with --story")
        picture = store.picture(story_in(store, name).id)
        if picture is None:
            raise StoryMissing(name, store.url)
        return picture


def home(store: Store, things: Sequence[str], *, of_stories: bool) -> str | None:
    """The story in which the first of some things is that can be found by itself.

    Raises:
        TargetMissing: There is nothing of such an id.
    """
    from consilience.errors import TargetMissing
    from consilience.judge.targets import ID, KIND_OF

    for thing in things:
        match = ID.fullmatch(thing)
        if match and (kind := KIND_OF.get(match[1])) in ("report", "claim", "finding"):
            if found := store.home_of(thing):
                return found
            raise TargetMissing(str(kind), thing)
        if of_stories and (row := store.story(thing)):
            return row.id
    return None


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
