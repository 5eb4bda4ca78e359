"""Stories of a store, drawn anew from what was read: the one place where a picture is made and kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from consilience.extract import extract, keys_of
from consilience.judge import judged_groups
from consilience.model import Reading, Report, Situation
from consilience.run.carry import carry_ids
from consilience.run.changed import Note, changes_between
from consilience.run.identity import Settled, settle_groups
from consilience.run.local import Reader, pipeline
from consilience.run.neighbours import Neighbours
from consilience.run.pipeline import picture, settle
from consilience.store.base import Writer
from consilience.store.clock import now


class Drawing:
    """One change of a store: reports are added, stories touched, and at the end those are drawn that are different."""

    def __init__(self, writer: Writer, reader: Reader, rule: str) -> None:
        self.writer = writer
        self.reader = reader
        self.rule = rule
        self.neighbours = Neighbours(writer)
        self.groups: dict[str, frozenset[str]] = {}  # for each report that was touched, with whom it is now

    def add(self, report: Report, reading: Reading) -> None:
        """Keeps a report and its reading, and finds the reports that it belongs with."""
        place = self.writer.add_report(report, reading)
        for group in self.neighbours.add(report, place):
            self._note(group)

    def touch(self, story_id: str) -> None:
        """Has a story drawn anew, though no report of it is new."""
        found = self.writer.picture(story_id)
        for report in found.reports if found else ():
            if report.id not in self.groups:
                self._note(self.neighbours.group_of(report.id))

    def _note(self, group: Iterable[str]) -> None:
        whole = frozenset(group)
        self.groups |= dict.fromkeys(whole, whole)

    def finish(self) -> tuple[str, ...]:
        """Draws what was touched, and says which stories those are."""
        self.neighbours.keep()
        groups = [tuple(sorted(group)) for group in self._judged()]
        story_of = {rid: self.writer.story_of(rid) for group in groups for rid in group}
        settled = settle_groups(groups, story_of, now_in=self._now_in)
        touched = sorted({story for story in story_of.values() if story is not None})
        before = {story: self.writer.picture(story) for story in touched}
        for story in settled:
            self.draw(story, before)
        return tuple(story.story_id for story in settled)

    def _now_in(self, story_id: str) -> str | None:
        """The story that an id leads to."""
        row = self.writer.story(story_id)
        return row.id if row else None

    def _judged(self) -> list[frozenset[str]]:
        """The groups that were touched, with those that people joined them with, joined and parted as they said."""
        told = self.writer.judgements()
        pairs = [
            [
                target.report_id
                for target in one.targets
                if target.report_id and self.writer.has_report(target.report_id)
            ]
            for one in told
            if one.kind in ("same", "different") and one.targets[0].kind == "story"
        ]
        left: list[str] | None = None
        while left is None or left:
            here = [pair for pair in pairs if any(rid in self.groups for rid in pair)]
            left = [rid for pair in here for rid in pair if rid not in self.groups]
            for rid in left:
                self._note(self.neighbours.group_of(rid))
        groups = list(dict.fromkeys(self.groups.values()))
        if not pairs:
            return groups
        return judged_groups(told, groups, copies=self.neighbours.prints(sorted(self.groups)))

    def draw(self, settled: Settled, before: dict[str, Situation | None]) -> None:
        """Draws one story, keeps it, and notes what became different."""
        old = before.get(settled.story_id)
        known = {report.id: report for drawn in before.values() if drawn for report in drawn.reports}
        new = drawn(self.neighbours, settled, known, reader=self.reader, rule=self.rule)
        new = carry_ids(old, new)
        at = now()
        note = Note(settled.story_id, self.writer.revision, at)
        changes = [*changes_between(old, new, revision=self.writer.revision, at=at)]
        for gone in settled.merged:
            earlier = before.get(gone)
            changes.append(note.of("merged", before=earlier.stories[0].title if earlier else gone))
            self.writer.drop_story(gone, into=settled.story_id)
        self.writer.put_picture(new, changes)


def drawn(
    neighbours: Neighbours, settled: Settled, known: Mapping[str, Report], *, reader: Reader, rule: str
) -> Situation:
    """The picture of one story, from the readings that are kept; `known` are its reports as they were drawn before."""
    writer = neighbours.writer
    told = neighbours.describe([bare(report) for report in writer.reports(settled.report_ids).values()])
    story = replace(told.story, id=settled.story_id)
    reports = sorted(settle(told.reports, told.lineages, [story]), key=lambda report: report.id)
    kept = writer.readings(settled.report_ids)
    for report in reports:
        before = known.get(report.id) or bare(report)
        if report.published != before.published:
            kept[report.id] = read_anew(writer, report, reader)
            writer.put_reading(kept[report.id])
    readings = [kept[report.id] for report in reports]
    judgements = writer.judgements(story.id)
    return picture(reports, readings, told.lineages, [story], rule=rule, judgements=judgements, of_many=True)


def bare(report: Report) -> Report:
    """A report as it came in: without its story, and without a day of publication that was inferred from it."""
    published = report.published if report.published and report.published.basis != "inferred" else None
    return replace(report, story_id=None, lineage_ids=(), supersedes=None, changes=(), published=published)


def read_anew(writer: Writer, report: Report, reader: Reader) -> Reading:
    """What a report says now that it is known when it came out; its paragraphs are parsed already."""
    nlp = pipeline(reader.pipeline)
    return extract(report, nlp=nlp, kept=writer.paragraphs(keys_of(report, nlp)))
