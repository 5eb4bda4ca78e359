"""People's word kept in a store, and applied to the stories that it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace

from consilience.judge.addresses import reports_at
from consilience.model import Judgement
from consilience.reconcile import DEFAULT_RULE
from consilience.run.keep import pages, redraw, rejudge
from consilience.run.local import Reader
from consilience.store.base import Store, View

OWN = frozenset({"id", "kind", "targets"})  # the fields of a judgement that its new form has of its own


def keep_judgements(
    store: Store, judgements: Sequence[Judgement], *, reader: Reader | None = None, rule: str = DEFAULT_RULE
) -> int:
    """Keeps those that the store has not, draws their stories anew, and says how many they were."""
    known = {earlier.id for earlier in store.judgements()}
    new = list({judgement.id: judgement for judgement in judgements if judgement.id not in known}.values())
    if not new:
        return 0
    with store.writing() as writer:
        for judgement in new:
            writer.add_judgement(judgement)
    reader = reader or Reader(processes=1)
    stories = [list(stories_of(store, judgement)) for judgement in new]
    if all(stories):
        redraw(store, dict.fromkeys(story for own in stories for story in own), reader=reader, rule=rule)
    else:
        rejudge(store, reader=reader, rule=rule)  # a name anywhere: it cannot be told in which of them
    return len(new)


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
