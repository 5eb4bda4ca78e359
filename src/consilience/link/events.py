"""Which mentions of events, in one report or many of a story, tell of one event."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from consilience.lexicon.naming import naming_words
from consilience.link.event_clusters import Cluster, Part, Regroup, regrouped, told, unchanged
from consilience.link.event_words import happening_of
from consilience.link.index import Index
from consilience.model import DraftEvent, Event, Participant, Reading, When, make_id

NO_TYPE = "OTHER"
SLIP = 7  # days by which reports of one event date it apart, by a weekday or an issue's date misread


def link_events(
    readings: Sequence[Reading], scopes: Mapping[str, str], index: Index, *, regroup: Regroup = unchanged
) -> tuple[Event, ...]:
    """The events of every story, sorted by id; `regroup` may put their mentions together otherwise."""
    by_scope: dict[str, list[DraftEvent]] = defaultdict(list)
    for reading in readings:
        by_scope[scopes[reading.report_id]].extend(reading.events)
    events = [event for scope, drafts in by_scope.items() for event in _events(scope, drafts, index, regroup)]
    return tuple(sorted(events, key=lambda event: event.id))


def _events(scope: str, drafts: Sequence[DraftEvent], index: Index, regroup: Regroup) -> Iterator[Event]:
    """The events of one story: mentions meet only under words for one happening, or one type and someone in common."""
    by_word: dict[str, list[Cluster]] = defaultdict(list)
    by_part: dict[tuple[str, Part], list[Cluster]] = defaultdict(list)
    clusters: list[Cluster] = []
    for draft in drafts:
        parts, place = told(draft, index)
        happening = happening_of(draft.lemma)
        home = _home(draft, parts, place, by_word[happening])
        if home is None and draft.type != NO_TYPE:
            for part in parts:
                home = home or _home(draft, parts, place, by_part[draft.type, part], other_lemma=True)
        if home is None:
            home = Cluster()
            clusters.append(home)
        if home not in by_word[happening]:
            by_word[happening].append(home)
        home.add(draft, parts, place)
        for part in parts:
            if draft.type != NO_TYPE and not any(c is home for c in by_part[draft.type, part]):
                by_part[draft.type, part].append(home)
    return (_event(scope, cluster) for cluster in regrouped(clusters, index, regroup))


def _home(
    draft: DraftEvent,
    parts: Sequence[Part],
    place: str | None,
    clusters: Sequence[Cluster],
    *,
    other_lemma: bool = False,
) -> Cluster | None:
    """The first cluster that nothing keeps the mention out of."""
    for cluster in clusters:
        if not _contradicts(draft, parts, place, cluster):
            agrees = not other_lemma or (place in cluster.places or _day(draft) in cluster.days)
            if agrees:
                return cluster
    return None


def _contradicts(draft: DraftEvent, parts: Sequence[Part], place: str | None, cluster: Cluster) -> bool:
    """Is it told of another week; or of other people, on another day or in another place; or said by another?"""
    apart = _days_apart(_day(draft), cluster)
    roles = {role for role, _ in parts}
    others = {entity for role, entity in cluster.parts if role in roles}
    strangers = bool(others) and not others & {entity for _, entity in parts}
    elsewhere = bool(place) and bool(cluster.places) and place not in cluster.places
    return apart > SLIP or (strangers and (apart > 0 or elsewhere)) or _is_said_by_another(draft, parts, cluster)


def _is_said_by_another(draft: DraftEvent, parts: Sequence[Part], cluster: Cluster) -> bool:
    """Do two speak, each for himself?"""
    speakers = {entity for role, entity in parts if role == "actor"}
    others = {entity for role, entity in cluster.parts if role == "actor"}
    return draft.lemma in naming_words("speech") and bool(speakers and others) and not speakers & others


def _day(draft: DraftEvent) -> str | None:
    return draft.when.value if draft.when else None


def _days_apart(day: str | None, cluster: Cluster) -> int:
    """How many days lie between a time and the nearest that the cluster has; 0 where one may be the other."""
    if day is None or any(day.startswith(known) or known.startswith(day) for known in cluster.days):
        return 0
    gaps = [_gap(day, known) for known in cluster.days]
    return min(gaps, default=0)


def _gap(left: str, right: str) -> int:
    try:
        return abs((date.fromisoformat(left[:10]) - date.fromisoformat(right[:10])).days)
    except ValueError:  # a month or a season against another
        return SLIP + 1


def _event(scope: str, cluster: Cluster) -> Event:
    first = cluster.drafts[0]
    types = Counter(d.type for d in cluster.drafts if d.type != NO_TYPE) or Counter([NO_TYPE])
    kind = min(types, key=lambda t: (-types[t], t))
    modes = [d.mode for d in cluster.drafts if d.mode and d.type == kind]
    told = next((d for d in cluster.drafts if d.modality == "asserted"), first)
    return Event(
        id=make_id("v", scope, kind, first.span.report_id, first.span.start, first.span.end),
        type=kind,
        mode=modes[0] if modes else None,
        lemma=min(cluster.lemmas, key=lambda lemma: (-cluster.lemmas[lemma], lemma)),
        story_id=scope,
        mentions=tuple(sorted({draft.span for draft in cluster.drafts})),
        participants=tuple(Participant(role=role, entity_id=entity) for role, entity in sorted(cluster.parts)),
        when=_when(cluster),
        where=min(cluster.places, key=lambda p: (-cluster.places[p], p), default=None),
        modality=told.modality,
    )


def _when(cluster: Cluster) -> When | None:
    """The most exact time that a mention gives, the most often given of those."""
    times = [d.when for d in cluster.drafts if d.when and d.when.value]
    return max(times, key=lambda w: (len(w.value or ""), cluster.days[w.value or ""], w.value), default=None)
