"""A kept story as it was known at a moment, from the readings that are kept: nothing is parsed."""

from __future__ import annotations

from dataclasses import replace

from consilience.dedupe import find_lineages, find_origins, find_versions, read_in
from consilience.errors import NothingKnown, StoryMissing
from consilience.model import Report, Situation, Story
from consilience.reconcile import DEFAULT_RULE
from consilience.run.as_of import known_at
from consilience.run.carry import carry_ids
from consilience.run.draw import bare
from consilience.run.pipeline import picture, settle
from consilience.store.base import View


def picture_as_of(
    view: View, story_id: str, moment: str, *, rule: str = DEFAULT_RULE, asked: str = "--as-of"
) -> Situation:
    """What a story's reports that had come out by a moment come to; ids are those of the story as it is now.

    A report without a date is taken for published when its story made likely that it was. What people said of the
    story holds for its past too.

    Args:
        view: Where the story is kept.
        story_id: Its id.
        moment: An ISO day or time.
        rule: What chooses among figures.
        asked: How whoever asks calls the moment, for an error about it.

    Raises:
        StoryMissing: There is no such story.
        NothingKnown: None of its reports had come out.
        UsageError: `moment` is no day and no time.
    """
    now = view.picture(story_id)
    if now is None:
        raise StoryMissing(story_id, getattr(view, "url", "this store"))
    reports, later = known_at(now.reports, moment, asked=asked)
    if not reports:
        raise NothingKnown(now.stories[0].title, moment, now.stories[0].earliest)
    copies = read_in(reports)
    (story,) = now.stories
    story = shrunk(story, reports)
    lineages = (*find_lineages(copies), *find_origins(copies, [story.report_ids]))
    dated = {report.id: report.published for report in reports}
    versions = find_versions(copies, [replace(bare(report), published=dated[report.id]) for report in reports])
    reports = sorted(settle(versions, lineages, [story]), key=lambda report: report.id)
    kept, told = view.readings(story.report_ids), view.judgements(story_id)
    readings = [kept[report.id] for report in reports]
    found = picture(reports, readings, lineages, [story], rule=rule, judgements=told, of_many=True)
    return replace(carry_ids(now, found), as_of=moment, skipped=tuple(later))


def shrunk(story: Story, reports: list[Report]) -> Story:
    """The record of a story of which only these reports are known."""
    own = {report.id for report in reports}
    days = [report.published for report in reports if report.published]
    return replace(
        story,
        report_ids=tuple(sorted(own)),
        earliest=min((when.earliest for when in days if when.earliest), default=None),
        latest=max((when.latest for when in days if when.latest), default=None),
        reasons=tuple(reason for reason in story.reasons if reason.report_id in own),
    )
