"""From reports to stories: who writes about one happening."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter

from consilience.cluster.counts import numbers
from consilience.cluster.naming import title_of, why_of
from consilience.cluster.online import Stories
from consilience.cluster.profile import Profile, lines_of
from consilience.cluster.reasons import reasons
from consilience.model import Lineage, Report, Story, StoryReason, make_id

ONE_TEXT = frozenset({"exact", "near", "wire"})
Regroup = Callable[[list[frozenset[str]]], list[frozenset[str]]]


def group_stories(
    reports: Sequence[Report], lineages: Sequence[Lineage], *, regroup: Regroup | None = None
) -> tuple[Story, ...]:
    """Every report in a story, without a parser; a report that nobody else writes about is a story by itself.

    Reports are alike that share rare words and at least one name, and the more so the closer together the days are
    of which they tell: two storms have much in common, but not their place. Prints of one text are in one story,
    whatever they look like otherwise. The reports are taken in the order of their publication, in whatever order
    they are given. `regroup` has the last word on which reports belong together, told by their ids.
    """
    reports = sorted(reports, key=lambda report: (first_day(report), report.id))
    earlier = earlier_prints(reports, lineages)
    stream = Stories()
    for at, report in enumerate(reports):
        if at not in earlier:
            stream.note(lines_of(report))
    for at, report in enumerate(reports):
        stream.add(report, copy_of=earlier.get(at), noted=True)
    own: dict[int, dict[int, Report]] = {}
    for at, home in enumerate(stream.homes.stories(range(len(reports))).tolist()):
        own.setdefault(home, {})[at] = reports[at]
    groups = list(own.values())
    if regroup:
        placed = {report.id: (at, report) for at, report in enumerate(reports)}
        told = regroup([frozenset(report.id for report in members.values()) for members in groups])
        groups = [dict(sorted((placed[rid] for rid in ids), key=itemgetter(0))) for ids in told]
    stories = [story_of(members, stream) for members in groups]
    return tuple(sorted(stories, key=lambda story: (story.earliest or "9999", story.id)))


def first_day(report: Report) -> str:
    """The first day on which a report can have come out; undated ones are behind all others."""
    return (report.published.earliest if report.published else None) or "9999"


def earlier_prints(reports: Sequence[Report], lineages: Sequence[Lineage]) -> dict[int, int]:
    """For the place of each later print of a text the first one's."""
    place = {report.id: at for at, report in enumerate(reports)}
    found: dict[int, int] = {}
    for lineage in lineages:
        if lineage.kind in ONE_TEXT:
            first, *later = sorted(place[rid] for rid in lineage.report_ids if rid in place) or [0]
            found |= {at: min(first, found.get(at, first)) for at in later}
    return found


def story_of(own: Mapping[int, Report], stream: Stories) -> Story:
    """The record of a group of reports, by their places; its id is that of the least, so it seldom changes."""
    reports = sorted(own.values(), key=lambda report: report.id)
    place = {report.id: at for at, report in own.items()}
    compared = own if len(own) > 1 else {}  # a report by itself is compared with none
    profiles = {at: stream.profile(report, lines_of(report)) for at, report in compared.items()}
    weights = weights_of(list(profiles.values()), stream)
    published = [report.published for report in reports if report.published]
    why = reasons(own, profiles, stream)
    return Story(
        id=make_id("s", reports[0].id),
        title=title_of(list(own.values()), weights),
        report_ids=tuple(report.id for report in reports),
        earliest=min((when.earliest for when in published if when.earliest), default=None),
        latest=max((when.latest for when in published if when.latest), default=None),
        why=why_of(list(profiles.values()), weights),
        reasons=tuple(StoryReason(report_id=report.id, why=why[place[report.id]]) for report in reports),
    )


def weights_of(profiles: Sequence[Profile], stream: Stories) -> dict[str, float]:
    """How much of a story each word is."""
    sums: dict[str, float] = {}
    for profile in profiles:
        words = profile.weights()
        rarity = stream.counts.rarity(numbers(words)).tolist()
        own = {key: weight * rare for (key, weight), rare in zip(words.items(), rarity, strict=True)}
        length = sum(value**2 for value in own.values()) ** 0.5 or 1.0
        for key, value in own.items():
            sums[key] = sums.get(key, 0.0) + value / length
    return sums
