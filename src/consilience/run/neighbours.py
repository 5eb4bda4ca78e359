"""With whom a report belongs, in a store: its copies and its story, found from the few rows that it shares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from consilience.cluster import Stories, story_of
from consilience.dedupe import Copies, find_lineages, find_origins, find_versions, read_in
from consilience.model import Lineage, Report, Story
from consilience.run.held import HeldTables
from consilience.store.base import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What is known of a story before anything in its reports is read."""

    story: Story
    reports: tuple[Report, ...]  # with what each supersedes
    lineages: tuple[Lineage, ...]


class Neighbours:
    """Dedupe and cluster over the tables of a store, for the length of one change."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.tables = HeldTables(writer)
        self.copies = Copies(self.tables, report_of=self.report_at)
        self.stories = Stories(self.tables)

    def report_at(self, place: int) -> Report:
        """The report of a place."""
        found = self.writer.report(self.writer.report_at([place])[place])
        assert found is not None
        return found

    def add(self, report: Report, place: int) -> Iterator[tuple[str, ...]]:
        """Puts a report into its story; gives each group of reports that became different, by their ids."""
        for story in self.stories.add(report, place, copy_of=self.copies.add(report, place)):
            yield self.members(story)

    def keep(self) -> None:
        """Writes what the counts have become; before that they are this change's own."""
        self.tables.keep()

    def group_of(self, report_id: str) -> tuple[str, ...]:
        """The ids of the reports that one is together with, as the machine has it."""
        place = self.writer.places_of([report_id])[report_id]
        return self.members(int(self.stories.homes.stories([place])[0]))

    def members(self, story: int) -> tuple[str, ...]:
        """The ids of a story's reports."""
        found = self.writer.report_at(self.stories.homes.members(story))
        return tuple(sorted(found.values()))

    def prints(self, report_ids: Sequence[str]) -> list[frozenset[str]]:
        """Those of some reports that print one text."""
        places = self.writer.places_of(report_ids)
        texts = self.stories.homes.texts([places[rid] for rid in report_ids])
        found: dict[int, set[str]] = {}
        for rid, text in zip(report_ids, texts, strict=True):
            found.setdefault(text, set()).add(rid)
        return [frozenset(ids) for ids in found.values() if len(ids) > 1]

    def same_file(self, report: Report) -> str | None:
        """The id of the report that came out of the same file, where that was read by another path before."""
        place = None if "://" in report.uri else self.copies.print_of(report)
        if place is None:
            return None
        first = self.writer.report_at([place])[place]
        prints = next((ids for ids in self.prints(self.group_of(first)) if first in ids), frozenset({first}))
        kept = self.writer.reports(sorted(prints))
        return next((rid for rid in sorted(kept) if of_one_file(kept[rid], report)), None)

    def describe(self, reports: Sequence[Report]) -> Described:
        """A group of reports as a story, with the texts that they have in common."""
        copies = read_in(reports, pile=self.copies)
        lineages = find_lineages(copies)
        places = self.writer.places_of(report.id for report in reports)
        story = story_of({places[report.id]: report for report in reports}, self.stories)
        return Described(
            story=story,
            reports=tuple(find_versions(copies, reports)),
            lineages=(*lineages, *find_origins(copies, [story.report_ids])),
        )


def of_one_file(earlier: Report, report: Report) -> bool:
    """Have two local files one name, and say the same? A name is what stands last in a path."""
    said = [(r.outlet, r.title, r.published, r.text, PurePath(r.uri).name) for r in (earlier, report)]
    return said[0] == said[1] and "://" not in earlier.uri
