"""What a person said, checked, kept, and applied to the stories that it is about."""

from __future__ import annotations

import logging
import threading
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from consilience.errors import TargetMissing, UsageError
from consilience.judge.check import checked
from consilience.judge.hear import check_named
from consilience.judge.pointing import with_words
from consilience.judge.standing import check_undo
from consilience.model import JudgedScope, Judgement, JudgementKind, Target
from consilience.reconcile import FIGURE_RULES
from consilience.store.clock import now
from consilience.web.desk import Desk

PATIENCE: Final = {
    True: 60.0,
    False: 5.0,
}  # seconds that whoever says something of one story, or of all, is kept waiting
AT_ONCE: Final = 200  # stories that are drawn anew at once for a word that holds everywhere
APPLYING: Final = threading.Lock()  # so that no two threads draw the same stories
log = logging.getLogger("consilience.desk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A judgement as somebody makes it. `story` is where it holds, by any of its names; without, everywhere."""

    kind: JudgementKind
    targets: tuple[Target, ...]
    author: str
    reason: str
    story: str | None = None
    value: str | None = None
    scope: JudgedScope | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """Who takes a judgement back, and why."""

    author: str
    reason: str


def keep(desk: Desk, said: Said) -> Judgement:
    """Keeps what was said, and draws the stories anew that it is about.

    Raises:
        UsageError: It makes no sense.
        TargetMissing: What it is about is not there.
    """
    if not said.reason.strip():
        raise UsageError("it is not said why", "give a reason")
    if said.kind == "rule" and said.value not in FIGURE_RULES:
        raise UsageError(f"there is no rule {said.value!r}", "the rules are: " + ", ".join(FIGURE_RULES))
    judgement = checked(judged(desk, said, desk.story(said.story).id if said.story else None))
    if judgement.kind == "undo":
        check_undo(judgement, desk.kept.judgements())
    elif judgement.story_id and not desk.settings.blank:  # a refusal would tell who is in it
        check_named(judgement, desk.picture(desk.story(judgement.story_id)))
    apply(judgement, desk)
    return judgement


def judged(desk: Desk, said: Said, story_id: str | None) -> Judgement:
    """What was said as a judgement, of things that are there. Of two stories it is said for both, so everywhere."""
    targets = tuple(found(target, story_id, desk) for target in said.targets)
    if said.kind == "undo" and targets:
        story_id = taken_back(targets, desk).story_id
    elif any(target.kind == "story" for target in targets):
        story_id = None
    return Judgement.of(
        said.kind, targets, author=said.author.strip(), reason=said.reason.strip(), at=now(), story_id=story_id,
        value=said.value, scope=said.scope,
    )  # fmt: skip


def found(target: Target, story_id: str | None, desk: Desk) -> Target:
    """The target, with the words that stand for it in the story, or in the one that it names itself."""
    home = target.id if target.kind == "story" else story_id
    return with_words(target, desk.picture(desk.story(home), bare=True)) if home else target


def taken_back(targets: tuple[Target, ...], desk: Desk) -> Judgement:
    """The judgement that is taken back.

    Raises:
        TargetMissing: There is none.
    """
    wanted = targets[0].id or ""
    for earlier in desk.kept.judgements():
        if earlier.id == wanted:
            return earlier
    raise TargetMissing("judgement", wanted)


def apply(judgement: Judgement, desk: Desk) -> None:
    """Keeps it and draws the stories anew; what takes long, as many stories do, goes on when the answer is given.

    Should the desk close before the last of them is drawn, they are drawn with the next judgement.
    """
    from consilience.extract.pipeline import DEFAULT_PIPELINE  # here, as it loads the parser's library
    from consilience.run.judging import add_judgements, catch_up
    from consilience.run.local import Reader

    settings, store = desk.settings, desk.kept
    reader = Reader(pipeline=settings.pipeline or DEFAULT_PIPELINE, processes=1)
    done: Future[None] = Future()

    def work() -> None:
        try:
            add_judgements(store, [judgement], reader=reader)
            if judgement.story_id is not None:
                done.set_result(None)
            with APPLYING:
                catch_up(store, reader=reader, about=lambda one: stories_about(one, desk))
            if not done.done():
                done.set_result(None)
        except Exception as error:
            log.error("applying %s: %s: %s", judgement.id, type(error).__name__, error)
            if not done.done():
                done.set_exception(error)

    threading.Thread(target=work, daemon=True).start()
    with suppress(TimeoutError):
        done.result(PATIENCE[judgement.story_id is not None])


def stories_about(judgement: Judgement, desk: Desk) -> list[str]:
    """The ids of the stories that a judgement is about.

    A name anywhere is looked for: the stories that have it and came last are drawn anew now, others when a report of
    theirs comes in.
    """
    from consilience.run.judging import stories_of

    said = taken_back(judgement.targets, desk) if judgement.kind == "undo" else judgement
    names = sorted({'"' + target.quote.replace('"', " ") + '"' for target in said.targets if target.quote})
    return list(stories_of(desk.kept, said)) or [
        row.id for name in names for row in desk.kept.stories(text=name, limit=AT_ONCE).items
    ]
