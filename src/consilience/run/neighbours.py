"""With whom a report belongs, in a store: its copies and its story, found from the few rows that it shares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consilience.cluster import Stories
from consilience.cluster.stories import story_of
from consilience.dedupe import find_lineages, find_origins, find_versions, read_in
from consilience.model import Lineage, Report, Story
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
        self.stories = Stories(writer)

    def add(self, report: Report, place: int) -> Iterator[tuple[str, ...]]:
        """Puts a report into its story; gives each group of reports that became different, by their ids."""
        for story in self.stories.add(report, place):
            yield self.members(story)

    def group_of(self, report_id: str) -> tuple[str, ...]:
        """The ids of the reports that one is together with."""
        place = self.writer.places_of([report_id])[report_id]
        return self.members(int(self.stories.homes.stories([place])[0]))

    def members(self, story: int) -> tuple[str, ...]:
        """The ids of a story's reports."""
        found = self.writer.report_at(self.stories.homes.members(story))
        return tuple(sorted(found.values()))

    def describe(self, reports: Sequence[Report]) -> Described:
        """A group of reports as a story, with the texts that they have in common."""
        copies = read_in(reports)
        lineages = find_lineages(copies)
        places = self.writer.places_of(report.id for report in reports)
        story = story_of({places[report.id]: report for report in reports}, self.stories)
        return Described(
            story=story,
            reports=tuple(find_versions(copies, reports)),
            lineages=(*lineages, *find_origins(copies, [story.report_ids])),
        )
