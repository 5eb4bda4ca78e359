"""The whole flow on one page: reports in, one situation out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from consilience.cluster import group_stories
from consilience.dedupe import find_lineages, find_origins, find_versions, read_in
from consilience.extract import infer_published
from consilience.lexicon.gazetteer import open_gazetteer
from consilience.link import link
from consilience.model import Judgement, Lineage, Reading, Report, Situation, Skipped, Story, When
from consilience.reconcile import DEFAULT_RULE, Pile, reconcile
from consilience.run.judged import judged, word_on_stories
from consilience.run.local import extract_all
from consilience.run.progress import Progress, silent
from consilience.version import __version__

if TYPE_CHECKING:
    from consilience.run.local import Reader


def build(
    reports: Sequence[Report],
    *,
    reader: Reader,
    skipped: Sequence[Skipped] = (),
    as_of: str | None = None,
    rule: str = DEFAULT_RULE,
    judgements: Sequence[Judgement] = (),
    progress: Progress = silent,
) -> Situation:
    """The situation that these reports are in.

    Args:
        reports: In any order; the situation does not depend on it.
        reader: What parses a report, and in how many processes.
        skipped: What could not be read; it is carried along.
        as_of: The moment after which nothing was read; it is carried along.
        rule: What chooses among figures: one of `FIGURE_RULES`.
        judgements: What people said of it; the machine's own findings are kept beside.
        progress: Called with a step's name, how much of it is done, and how much there is.
    """
    reports = sorted(unique(reports), key=lambda report: report.id)
    progress("finding reprints and stories", 0, 1)
    copies = read_in(reports)
    lineages = find_lineages(copies)
    stories = group_stories(reports, lineages, regroup=word_on_stories(judgements, reports, lineages))
    lineages += find_origins(copies, [story.report_ids for story in stories])
    reports = settle(find_versions(copies, reports), lineages, stories)
    readings, failed = extract_all(reports, reader=reader, progress=progress)
    progress("linking names", 0, 1)
    whole = picture(reports, readings, lineages, stories, rule=rule, judgements=judgements, progress=progress)
    gone = sorted([*skipped, *failed], key=lambda s: (s.uri, s.step, s.reason))
    return replace(whole, as_of=as_of, skipped=tuple(gone))


def picture(
    reports: Sequence[Report],
    readings: Sequence[Reading],
    lineages: Sequence[Lineage],
    stories: Sequence[Story],
    *,
    rule: str = DEFAULT_RULE,
    judgements: Sequence[Judgement] = (),
    of_many: bool = False,
    progress: Progress = silent,
) -> Situation:
    """What reports that were read, and are grouped, come to: as the machine finds it, then with people's word.

    `of_many`: these are some of many stories, and so what was judged for everywhere may be about others.
    """
    gazetteer = open_gazetteer()
    linked = link(reports, readings, stories, gazetteer=gazetteer)
    progress("reconciling claims", 0, len(stories))
    pile = Pile.of(reports, linked.claims, linked.entities, lineages)
    found = [reconcile(story, pile, rule=rule) for story in stories]
    machine = Situation(
        software=f"consilience {__version__}",
        reports=tuple(reports),
        lineages=tuple(lineages),
        stories=tuple(stories),
        entities=linked.entities,
        dates=tuple(date for reading in readings for date in reading.dates),
        quantities=tuple(measure for reading in readings for measure in reading.measures),
        attributions=linked.attributions,
        events=linked.events,
        claims=linked.claims,
        findings=tuple(finding for findings, _ in found for finding in findings),
        checks=tuple(check for _, checks in found for check in checks),
    )
    if not judgements:
        return machine
    return judged(machine, readings, judgements, gazetteer=gazetteer, rule=rule, of_many=of_many)


def unique(reports: Sequence[Report]) -> list[Report]:
    """The reports without those that came in twice, character for character, from the same address."""
    return list({report.id: report for report in reports}.values())


def settle(reports: Sequence[Report], lineages: Sequence[Lineage], stories: Sequence[Story]) -> list[Report]:
    """The reports with their story, their lineages and, where they had none, a publication day that was inferred."""
    story_of = {rid: story.id for story in stories for rid in story.report_ids}
    lineages_of: dict[str, list[str]] = {}
    for lineage in lineages:
        for rid in lineage.report_ids:
            lineages_of.setdefault(rid, []).append(lineage.id)
    by_id = {report.id: report for report in reports}
    published: dict[str, When] = {}
    for story in stories:
        published |= infer_published([by_id[rid] for rid in story.report_ids])
    return [
        replace(
            report,
            story_id=story_of.get(report.id),
            lineage_ids=tuple(lineages_of.get(report.id, ())),
            published=report.published or published.get(report.id),
        )
        for report in reports
    ]
