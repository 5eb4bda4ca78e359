"""Reports into a store: each into its story, and no story drawn anew but those that they touch."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from consilience.model import Reading, Report, Skipped
from consilience.reconcile import DEFAULT_RULE
from consilience.run.draw import Drawing
from consilience.run.local import Reader, each, pipeline_ready
from consilience.run.pipeline import unique
from consilience.run.progress import Progress, silent
from consilience.store.base import Store

BATCH: Final = 20  # reports after which they are written: those of one story are drawn together,
PATIENCE: Final = 5.0  # seconds after which they are in any case; what was read is lost with a crash, its parse is not


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What came of adding reports to a store."""

    added: tuple[str, ...]  # ids of reports
    known: int  # how many were there already
    there: tuple[str, ...]  # ids of all that were given, as the store has them now
    skipped: tuple[Skipped, ...]
    stories: tuple[str, ...]  # ids of the stories that changed


def add_reports(
    store: Store,
    reports: Sequence[Report],
    *,
    reader: Reader,
    skipped: Sequence[Skipped] = (),
    rule: str = DEFAULT_RULE,
    progress: Progress = silent,
) -> Kept:
    """Adds reports to a store. Those that it has already change nothing; when this returns, all is kept for good.

    A file that was read by another path before is known by its name and all that it says.

    Several may add at once. One that is stopped has lost nothing of what was written before, and goes on where it
    stopped when it is called again.

    Args:
        store: Where to.
        reports: In any order.
        reader: What parses a report, and in how many processes. A paragraph that the store has parsed is not parsed.
        skipped: What could not be read; it is kept too.
        rule: What chooses among figures: one of `FIGURE_RULES`.
        progress: Told of each step.
    """
    new = [report for report in in_order(unique(reports)) if not store.has_report(report.id)]
    added, failed, stories = list[str](), list(skipped), dict[str, None]()
    there = {report.id: report.id for report in reports}
    if new:
        progress("parsing reports", 0, len(new))
        pipeline_ready(reader)
    for batch in batches(zip(new, each(new, reader, store), strict=True)):
        failed += [reading for _, reading in batch if isinstance(reading, Skipped)]
        with store.writing() as writer:
            drawing = Drawing(writer, reader, rule)
            for report, reading in batch:
                if writer.has_report(report.id):  # another process may have been quicker
                    continue
                if known_as := drawing.neighbours.same_file(report):
                    there[report.id] = known_as
                else:
                    drawing.add(report, Reading(report_id=report.id) if isinstance(reading, Skipped) else reading)
                    added.append(report.id)
            stories |= dict.fromkeys(drawing.finish())
        progress("parsing reports", len(added), len(new))
    if failed:
        with store.writing() as writer:
            writer.add_skipped(failed)
    return Kept(
        added=tuple(added),
        known=len(reports) - len(added),
        there=tuple(dict.fromkeys(there.values())),
        skipped=tuple(failed),
        stories=tuple(stories),
    )


def in_order(reports: Iterable[Report]) -> list[Report]:
    """Reports in the order in which they came out; those without a date last."""
    return sorted(reports, key=lambda report: ((report.published and report.published.earliest) or "9999", report.id))


def batches(
    readings: Iterable[tuple[Report, Reading | Skipped]],
) -> Iterator[list[tuple[Report, Reading | Skipped]]]:
    """What was read, in lots that are written at once."""
    batch, began = list[tuple[Report, Reading | Skipped]](), time.monotonic()
    for item in readings:
        batch.append(item)
        if len(batch) == BATCH or time.monotonic() - began > PATIENCE:
            yield batch
            batch, began = [], time.monotonic()
    if batch:
        yield batch


def redraw(store: Store, story_ids: Iterable[str], *, reader: Reader, rule: str = DEFAULT_RULE) -> tuple[str, ...]:
    """Draws stories anew, as after a person's word, and says which there are now: some may have parted or met.

    Args:
        store: Where they are.
        story_ids: Which; those that are gone are passed over.
        reader: What parses a report that has to be read anew, as its day of publication is another now.
        rule: What chooses among figures.
    """
    with store.writing() as writer:
        drawing = Drawing(writer, reader, rule)
        for story_id in story_ids:
            drawing.touch(story_id)
        return drawing.finish()


def rejudge(store: Store, story_id: str | None = None, *, reader: Reader, rule: str = DEFAULT_RULE) -> tuple[str, ...]:
    """Applies what people said anew: to one story, or to all of them, a few at a time."""
    if story_id is not None:
        return redraw(store, [story_id], reader=reader, rule=rule)
    drawn: dict[str, None] = {}
    for some in pages(store):
        drawn |= dict.fromkeys(redraw(store, some, reader=reader, rule=rule))
    return tuple(drawn)


def pages(store: Store) -> Iterator[list[str]]:
    """The ids of all stories, some at a time, as they are at the beginning."""
    ids, after = list[str](), None
    while True:
        page = store.stories(order="latest", limit=200, after=after)
        ids += [row.id for row in page.items]
        if (after := page.after) is None:
            break
    yield from (ids[at : at + BATCH] for at in range(0, len(ids), BATCH))
