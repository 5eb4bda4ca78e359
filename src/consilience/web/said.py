"""What a person said, checked, kept, and applied to the stories that it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from consilience.errors import TargetMissing, UsageError
from consilience.judge.dates import parse_date
from consilience.judge.pointing import with_words
from consilience.model import JudgedScope, Judgement, JudgementKind, Target
from consilience.reconcile import FIGURE_RULES
from consilience.store.clock import now
from consilience.web.desk import Desk

PAIRS = ("same", "different")
LONGEST = {"author": 100, "reason": 2000, "value": 5000}
EVERYWHERE = 200  # stories that are drawn anew at once for a word that holds everywhere; others when they are next read


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A judgement as somebody makes it. `story` is where it holds, by any of its names; without, it holds everywhere."""

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
    check(said)
    story_id = desk.story(said.story).id if said.story else None
    targets = tuple(found(target, story_id, desk) for target in said.targets)
    judgement = Judgement.of(
        said.kind,
        targets,
        author=said.author.strip(),
        reason=said.reason.strip(),
        at=now(),
        story_id=None if any(target.kind == "story" for target in targets) else story_id,
        value=said.value,
        scope=said.scope,
    )
    if judgement.kind == "undo":
        judgement = taking_back(judgement, desk)
    with desk.store.writing() as writer:
        writer.add_judgement(judgement)
    apply(judgement, desk)
    return judgement


def check(said: Said) -> None:
    """Fails where what is said makes no sense, whatever it is about.

    Raises:
        UsageError: It does.
    """
    for name, most in LONGEST.items():
        if len(getattr(said, name) or "") > most:
            raise UsageError(f"the {name} is longer than {most:,} characters")
    if not said.author.strip() or not said.reason.strip():
        raise UsageError("it is not said by whom, or why", "give an author and a reason")
    many = 2 if said.kind in PAIRS else 1
    if len(said.targets) != many or len({target.kind for target in said.targets}) > 1:
        what = "two things of one kind" if many == 2 else "one thing"
        raise UsageError(f"{said.kind!r} is said of {what}, and this of {len(said.targets)}", "name each as a target")
    if (said.kind == "undo") != (said.targets[0].kind == "judgement") and said.kind != "note":
        raise UsageError("only a judgement can be taken back, and nothing else be said of it but a note")
    if fault := faulty(said):
        raise UsageError(*fault)


def faulty(said: Said) -> tuple[str, str] | None:
    """What is wrong with what it says, and what to say instead."""
    value = (said.value or "").strip()
    if said.kind == "date" and parse_date(value, reason="") is None:
        return f"{value!r} is no date", "write 2031, 2031-03, 2031-03-04, or two of them as a/b"
    if said.kind == "rule" and value not in FIGURE_RULES:
        return f"there is no rule {value!r}", "the rules are: " + ", ".join(FIGURE_RULES)
    if said.kind in ("place", "note") and not value:
        return f"the {said.kind} is missing", "give it as the value"
    if said.kind == "scope" and (said.scope is None or said.scope == JudgedScope()):
        return "the scope is missing", "give an area, a day from or to which, a population, or a measure"
    return None


def found(target: Target, story_id: str | None, desk: Desk) -> Target:
    """The target, with the words that stand for it in the story, or in the one that it names itself."""
    home = target.id if target.kind == "story" else story_id
    if home is None:
        return target
    return with_words(target, desk.picture(desk.story(home), bare=True))


def taking_back(judgement: Judgement, desk: Desk) -> Judgement:
    """The taking back, which holds where what is taken back holds.

    Raises:
        TargetMissing: There is no such judgement.
    """
    taken = judgement.targets[0].id or ""
    for earlier in desk.store.judgements():
        if earlier.id == taken:
            return Judgement.of(
                "undo", judgement.targets, author=judgement.author, reason=judgement.reason, at=judgement.at,
                story_id=earlier.story_id,
            )  # fmt: skip
    raise TargetMissing("judgement", taken)


def apply(judgement: Judgement, desk: Desk) -> None:
    """Draws the stories anew that a judgement is about."""
    from consilience.extract.pipeline import DEFAULT_PIPELINE  # here, as it loads the parser's library
    from consilience.reconcile import DEFAULT_RULE
    from consilience.run.keep import redraw
    from consilience.run.local import Reader

    reader = Reader(pipeline=desk.settings.pipeline or DEFAULT_PIPELINE, processes=1)
    redraw(desk.store, dict.fromkeys(about(judgement, desk)), reader=reader, rule=desk.settings.rule or DEFAULT_RULE)


def about(judgement: Judgement, desk: Desk) -> Iterator[str]:
    """The ids of the stories that a judgement is about."""
    if judgement.kind == "undo":
        for earlier in desk.store.judgements():
            if earlier.id == judgement.targets[0].id:
                yield from about(earlier, desk)
        return
    if judgement.story_id:
        yield judgement.story_id
        return
    for target in judgement.targets:
        story_id = desk.store.story_of(target.report_id) if target.report_id else None
        if story_id:
            yield story_id
        elif target.quote:
            words = '"' + target.quote.replace('"', " ") + '"'
            yield from (row.id for row in desk.store.stories(text=words, limit=EVERYWHERE).items)
