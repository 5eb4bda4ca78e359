"""From reports to stories: who writes about one happening."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from consilience.cluster.features import Features, features_of, find_furniture, lines_of
from consilience.cluster.linkage import average_link
from consilience.cluster.names import names_of, share_a_name
from consilience.cluster.naming import title_of, why_of
from consilience.cluster.vectors import Floats, Pairs, Vectors, likenesses, vectors
from consilience.model import Lineage, Report, Story, make_id

SAME_STORY = 0.15  # mean likeness; between the best lines of two labelled sets, 0.17 (shootings) and 0.13 (world news)
FADING = 20.0  # days; reports of one happening come within days, half of the labelled ones within two
ALWAYS = 0.6  # what is left of a likeness however long ago; a trial a year later is still about that night
UNKNOWN = 10.0  # days between reports one of which has no date: neither the same day nor another year
ONE_TEXT = frozenset({"exact", "near", "wire"})


def group_stories(reports: Sequence[Report], lineages: Sequence[Lineage]) -> tuple[Story, ...]:
    """Every report in a story, without a parser; a report that nobody else writes about is a story by itself.

    Reports are alike that share rare words and at least one name, and the more so the closer together they came out:
    two storms have much in common, but not their place. Prints of one text are in one story, whatever they look like
    otherwise.
    """
    reports = sorted(reports, key=lambda report: report.id)
    together = one_text(reports, lineages)
    again = {at for group in together for at in group[1:]}
    lines = [lines_of(report) for report in reports]
    furniture = find_furniture(own for at, own in enumerate(lines) if at not in again)
    features = [features_of(own, furniture) for own in lines]
    rows = vectors(features)
    names = [names_of(report) for report in reports]
    pairs = (pair for pair in faded(reports, rows) if share_a_name(names[pair[0]], names[pair[1]]))
    groups = average_link(len(reports), pairs, together=together, line=SAME_STORY)
    stories = [story_of([reports[at] for at in group], [features[at] for at in group], rows, group) for group in groups]
    return tuple(sorted(stories, key=lambda story: (story.earliest or "9999", story.id)))


def one_text(reports: Sequence[Report], lineages: Sequence[Lineage]) -> list[list[int]]:
    """The places of reports that print one text."""
    place = {report.id: at for at, report in enumerate(reports)}
    groups = [
        sorted(place[rid] for rid in lineage.report_ids if rid in place)
        for lineage in lineages
        if lineage.kind in ONE_TEXT
    ]
    return [group for group in groups if group]


def faded(reports: Sequence[Report], rows: Vectors) -> Iterator[tuple[int, int, float]]:
    """Pairs of reports with their likeness, less the time between them."""
    days = np.array([day_of(report) for report in reports])
    for pairs in likenesses(rows):
        yield from zip(pairs.left.tolist(), pairs.right.tolist(), fade(pairs, days).tolist(), strict=True)


def fade(pairs: Pairs, days: Floats) -> Floats:
    """Likeness that falls with the days between."""
    apart = np.nan_to_num(np.abs(days[pairs.left] - days[pairs.right]), nan=UNKNOWN)
    kept: Floats = ALWAYS + (1 - ALWAYS) * np.exp(-apart / FADING)
    return pairs.likeness * kept


def day_of(report: Report) -> float:
    """The day of publication as a number; not a number where it is not known."""
    known = report.published.earliest if report.published else None
    return float(date.fromisoformat(known).toordinal()) if known else float("nan")


def story_of(reports: Sequence[Report], features: Sequence[Features], rows: Vectors, places: Sequence[int]) -> Story:
    """The record of a group of reports; its id is the first report's, so it stays when others join."""
    published = [report.published for report in reports if report.published]
    weights = np.asarray(rows.rows[list(places)].sum(axis=0)).ravel()
    top = {rows.words[at]: float(weights[at]) for at in np.flatnonzero(weights).tolist()}
    return Story(
        id=make_id("s", min(report.id for report in reports)),
        title=title_of(reports, top),
        report_ids=tuple(sorted(report.id for report in reports)),
        earliest=min((when.earliest for when in published if when.earliest), default=None),
        latest=max((when.latest for when in published if when.latest), default=None),
        why=why_of(features, top),
    )
