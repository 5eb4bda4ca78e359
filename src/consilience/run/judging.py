"""People's word kept in a store, and applied to the stories that it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, replace
from typing import Final

import numpy as np

from consilience.judge.addresses import reports_at
from consilience.model import Judgement
from consilience.reconcile import DEFAULT_RULE
from consilience.run.draw import Drawing
from consilience.run.keep import pages, redraw, rejudge
from consilience.run.local import Reader
from consilience.store.base import Store, View, Writer

FEW: Final = 5  # stories that are drawn in one change
APPLIED: Final = np.dtype([("judgements", "<i8")])
HERE: Final = np.zeros(1, np.int64)  # the key of the one row that this is in


def keep_judgements(
    store: Store, judgements: Sequence[Judgement], *, reader: Reader | None = None, rule: str = DEFAULT_RULE
) -> int:
    """Keeps those that the store has not, draws their stories anew, and says how many they were.

    What an earlier change kept and was stopped before it had applied is applied too.
    """
    reader = reader or Reader(processes=1)
    new = add_judgements(store, judgements, reader=reader, rule=rule)
    catch_up(store, reader=reader, rule=rule)
    return new


def add_judgements(store: Store, judgements: Sequence[Judgement], *, reader: Reader, rule: str = DEFAULT_RULE) -> int:
    """Keeps those that the store has not, and says how many they were.

    If they are about few stories, these are drawn in the same change: a word is kept and applied, or neither. Else
    they wait for `catch_up`.
    """
    with store.writing() as writer:
        before = writer.judgements()
        known = {earlier.id for earlier in before}
        new = list({judgement.id: judgement for judgement in judgements if judgement.id not in known}.values())
        for judgement in new:
            writer.add_judgement(judgement)
        stories = [list(stories_of(writer, judgement)) for judgement in new]
        about = dict.fromkeys(story for own in stories for story in own)
        if new and all(stories) and len(about) <= FEW:
            drawing = Drawing(writer, reader, rule)
            for story in about:
                drawing.touch(story)
            drawing.finish()
            if applied(writer) == len(before):
                mark_applied(writer, len(before) + len(new))
    return len(new)


def catch_up(
    store: Store, *, reader: Reader, rule: str = DEFAULT_RULE, about: Callable[[Judgement], list[str]] | None = None
) -> None:
    """Applies what is kept and was not applied, a few stories at a time: while some are drawn, nobody else can write.

    Args:
        store: Where it is kept.
        reader: What parses a report that has to be read anew.
        rule: What chooses among figures.
        about: The stories that a judgement is about; without, all of them where that cannot be told.
    """
    with store.writing() as writer:
        told = writer.judgements()
        waiting = told[applied(writer) :]
    if not waiting:
        return
    found = [about(one) if about else list(stories_of(store, one)) for one in waiting]
    if about is None and not all(found):
        rejudge(store, reader=reader, rule=rule)  # a name anywhere: it cannot be told in which of them
    else:
        ids = list(dict.fromkeys(story for own in found for story in own))
        for start in range(0, len(ids), FEW):
            redraw(store, ids[start : start + FEW], reader=reader, rule=rule)
    with store.writing() as writer:
        mark_applied(writer, len(told))


def applied(writer: Writer) -> int:
    """How many judgements, in the order in which they came in, are applied wherever they hold."""
    return int(writer.numbers("applied", APPLIED).get(HERE)["judgements"][0])


def mark_applied(writer: Writer, judgements: int) -> None:
    """Says that so many are."""
    most = max(judgements, applied(writer))  # another process may have been quicker
    writer.numbers("applied", APPLIED).put(HERE, np.array([(most,)], APPLIED))


def stories_of(view: View, judgement: Judgement) -> Iterator[str]:
    """The ids of the stories that a judgement is about; none where that cannot be told."""
    if judgement.kind == "undo":
        taken = {target.id for target in judgement.targets}
        for earlier in view.judgements():
            if earlier.id in taken and earlier.id != judgement.id:
                yield from stories_of(view, earlier)
        return
    found = [judgement.story_id, *(view.story_of(t.report_id) for t in judgement.targets if t.report_id)]
    yield from dict.fromkeys(story for story in found if story and view.story(story))


def addressed(judgements: Sequence[Judgement], store: Store) -> list[Judgement]:
    """The judgements, those about stories naming their reports by id: by an address alone no store groups them.

    What is taken back of these is taken back under its new id.
    """
    wanted = {t.uri for j in judgements for t in j.targets if t.kind == "story" and t.uri and not t.report_id}
    if not wanted:
        return list(judgements)
    pictures = (store.picture(story_id) for some in pages(store) for story_id in some)
    known = {report.id: report.uri for picture in pictures if picture for report in picture.reports}
    ids = {uri: min(at) for uri in wanted if uri and (at := reports_at(uri, known))}
    now: dict[str, str] = {}
    found = []
    for judgement in judgements:
        targets = tuple(
            replace(t, report_id=t.report_id or ids.get(t.uri or "")) if t.kind == "story"
            else replace(t, id=now.get(t.id or "", t.id)) if t.kind == "judgement"
            else t
            for t in judgement.targets
        )  # fmt: skip
        given = {
            f.name: getattr(judgement, f.name) for f in fields(judgement) if f.name not in ("id", "targets", "kind")
        }
        found.append(judgement if targets == judgement.targets else Judgement.of(judgement.kind, targets, **given))
        now[judgement.id] = found[-1].id
    return found
