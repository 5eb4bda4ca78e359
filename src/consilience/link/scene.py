"""The day and the place of a story's event, settled by all of its reports together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from consilience.link.index import Index
from consilience.link.scene_places import Votes, best_place
from consilience.model import Draft, Entity, Reading, Report

DAY = len("2031-03-04")
AFTER_THE_FIRST = 0.2  # of a day's weight, where the story's first report came out before it
LONG_BEFORE = 0.5  # where it came out long after it, as that may be the day of something earlier
IN_PASSING = 0.5  # the weight of a place that a report names once or twice, not where it tells of the event
OLD = timedelta(days=31)
Answer = Callable[[Draft], str | None]  # the day or the place that a draft gives


def settle(
    readings: Sequence[Reading],
    reports: Iterable[Report],
    scopes: Mapping[str, str],
    index: Index,
    entities: Iterable[Entity],
) -> list[Reading]:
    """The readings, each with that day and place of its event for which the whole story has most to say.

    A report that does not give them keeps its own. `scopes` has the story of each report.
    """
    published = {r.id: r.published.value[:DAY] for r in reports if r.published and r.published.value}
    places = {entity.id: entity.place for entity in entities if entity.place}
    members: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        members[scopes[reading.report_id]].append(reading)

    def spot(draft: Draft) -> str | None:
        return index.at(draft.where)

    several = {
        scope: found for scope, found in members.items() if len(found) > 1
    }  # one report is not settled by itself
    days = {scope: best_day(found, published) for scope, found in several.items()}
    spots = {scope: best_place(told(found, "happened_in", spot), places) for scope, found in several.items()}
    return [
        with_answer(
            with_answer(reading, "happened_on", day, days.get(scopes[reading.report_id])),
            "happened_in", spot, spots.get(scopes[reading.report_id]),
        )
        for reading in readings
    ]  # fmt: skip


def day(draft: Draft) -> str | None:
    """The day that a draft gives."""
    return draft.when.value if draft.when else None


def best_day(readings: Sequence[Reading], published: Mapping[str, str]) -> str | None:
    """The day for which the reports have most to say; what came after the first of them is mostly something else."""
    first = min((published[r.report_id] for r in readings if r.report_id in published), default=None)
    votes: Votes = defaultdict(float)
    for shares in told(readings, "happened_on", day):
        most = max(shares.values())
        for one, weight in shares.items():
            votes[one] += weight / most * trust(one, first)
    best = max(votes, key=lambda one: (votes[one], one), default=None)
    return None if best and first and best > first else best


def trust(day: str, first: str | None) -> float:
    """How far a day is to be believed, by the day on which the story's first report came out."""
    if first is None:
        return 1.0
    if day > first:
        return AFTER_THE_FIRST
    old = date.fromisoformat(first) - date.fromisoformat(day) > OLD
    return LONG_BEFORE if old else 1.0


def told(readings: Iterable[Reading], predicate: str, answer: Answer) -> list[Votes]:
    """How much each report says for each answer; what reprints say, once."""
    found: dict[tuple[tuple[str, float], ...], Votes] = {}
    for reading in readings:
        votes: Votes = defaultdict(float)
        for draft in (*reading.drafts, *reading.rivals):
            if draft.predicate == predicate and (one := answer(draft)) is not None:
                votes[one] += draft.weight
        if votes:
            found[tuple(sorted(votes.items()))] = votes
    return list(found.values())


def with_answer(reading: Reading, predicate: str, answer: Answer, best: str | None) -> Reading:
    """The reading with that answer, where it gives it, in place of its own."""
    drafts = [*reading.drafts, *reading.rivals]
    fitting = [draft for draft in drafts if draft.predicate == predicate and answer(draft) == best]
    if best is None:
        return reading
    if not fitting:  # what is named in passing only is no rival to what the other reports say
        sure = [d for d in reading.drafts if d.predicate != "happened_in" or d.weight > IN_PASSING]
        return reading if predicate != "happened_in" else replace(reading, drafts=tuple(sure))
    if predicate == "happened_in":  # one naming tells the place
        fitting = [max(fitting, key=lambda draft: draft.weight)]
    kept = [draft for draft in reading.drafts if draft.predicate != predicate]
    settled = sorted([*kept, *fitting], key=lambda d: (d.trigger.start, d.trigger.end, d.predicate))
    return replace(reading, drafts=tuple(settled))
