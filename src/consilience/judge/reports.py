"""Reports and what they share, in a person's word: when they came out, and whether they have one origin."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from consilience.judge.dates import parse_date
from consilience.judge.groups import regroup
from consilience.judge.standing import Heard, by
from consilience.judge.stories import said
from consilience.model import Lineage, Report, Story, When, make_id


def revise_dates(reports: Sequence[Report], heard: Iterable[Heard]) -> tuple[Report, ...]:
    """The reports with the day of publication that people gave them."""
    given: dict[str, When | None] = {}
    for one in heard:
        if one.state == "applied" and one.judgement.kind == "date" and one.about == "report":
            when = parse_date(one.judgement.value or "", reason=f"said {by(one.judgement)}")
            given |= {str(rid): when for rid in one.sides[0]}
    return tuple(replace(r, published=given[r.id]) if r.id in given else r for r in reports)


def revise_days(stories: Sequence[Story], reports: Sequence[Report]) -> tuple[Story, ...]:
    """The stories with the days between which their reports came out."""
    published = {report.id: report.published for report in reports if report.published}
    found = []
    for story in stories:
        days = [when for rid in story.report_ids if (when := published.get(rid))]
        first = min((when.earliest for when in days if when.earliest), default=None)
        last = max((when.latest for when in days if when.latest), default=None)
        found.append(replace(story, earliest=first, latest=last))
    return tuple(found)


def revise_lineages(lineages: Sequence[Lineage], heard: Sequence[Heard]) -> tuple[Lineage, ...]:
    """The lineages, without those that join reports of different origins, and with those that people know of."""
    told = [one for one in heard if one.about == "report"]
    different = said(told, "different")
    kept = [part for lineage in lineages for part in parts_of(lineage, different)]
    return (*kept, *(stated(one) for one in told if one.judgement.kind == "same" and one.state == "applied"))


def parts_of(lineage: Lineage, different: Sequence[tuple[frozenset[str], frozenset[str]]]) -> Iterable[Lineage]:
    """A lineage, or what is left of it where some of its reports are said to have another origin."""
    members = frozenset(lineage.report_ids)
    groups = regroup([members], same=(), different=different)
    if len(groups) == 1:
        yield lineage
        return
    for group in groups:
        if len(group) > 1:
            spans = tuple(span for span in lineage.evidence if span.report_id in group)
            yield replace(
                lineage,
                id=make_id("l", lineage.id, *sorted(group)),
                report_ids=tuple(sorted(group)),
                evidence=spans,
            )


def stated(one: Heard) -> Lineage:
    """The lineage of reports of which a person says that they have one origin."""
    return Lineage(
        id=make_id("l", one.judgement.id),
        report_ids=tuple(sorted(str(rid) for side in one.sides for rid in side)),
        kind="shared_origin",
        inferred=False,
        why=f"one origin, said {by(one.judgement)}",
        evidence=(),
    )


def with_lineages(reports: Sequence[Report], lineages: Sequence[Lineage]) -> tuple[Report, ...]:
    """The reports, each with the lineages that it is in."""
    own: dict[str, list[str]] = {}
    for lineage in lineages:
        for rid in lineage.report_ids:
            own.setdefault(rid, []).append(lineage.id)
    return tuple(replace(report, lineage_ids=tuple(own.get(report.id, ()))) for report in reports)
