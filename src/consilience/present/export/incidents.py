"""What a story tells of as ACLED counts events: one for each day, place and pair of actors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from consilience.model import Entity, Event, Finding, When, make_id
from consilience.present.export.acled_types import Coded, coded
from consilience.present.export.control import takeovers
from consilience.present.export.happening import Days, days_of, headline, place_of
from consilience.present.export.parties import Parties, parties_of
from consilience.present.view import StoryView

LONGEST = 31  # days; what is known to the year alone is no event of a day
UNTOLD = "The reports do not tell which type of event it is."


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One row to be. `deaths` is the count that belongs to it."""

    id: str
    parties: Parties
    days: Days
    place: Entity | None
    coded: Coded
    report_ids: frozenset[str]
    deaths: Finding | None = None
    notes: tuple[str, ...] = ()
    weight: int = 0  # how often it is told


def incidents(view: StoryView) -> list[Incident]:
    """The story's own happening first, where people came to harm in it; then its other events, by day."""
    others = {i.id: i for i in (*_groups(view), *_taken(view))}
    own = _own(view, list(others.values()))
    rest = [i for i in others.values() if own is None or not _same(own, i)]
    rest.sort(key=lambda i: (i.days.start or "", i.id))
    return [own, *rest] if own else rest


def _own(view: StoryView, told: list[Incident]) -> Incident | None:
    """The story's own happening, with the parties and the type of what is most told of its day and place."""
    harm = [f for name in ("killed", "injured") if (f := headline(view, name)) and f.status not in ("open", "unknown")]
    if not harm:
        return None
    days, (place, where) = days_of(view), place_of(view)
    reports = frozenset(claim.report_id for finding in harm for claim in view.claims(finding))
    bare = Incident(
        id=view.story.id,
        parties=Parties(),
        days=days,
        place=place,
        coded=Coded(),
        report_ids=reports,
        deaths=next((finding for finding in harm if finding.predicate == "killed"), None),
        notes=tuple(note for note in (days.note, where) if note),
    )
    here = [i for i in told if _near(bare, i)]
    if not here:
        return replace(bare, notes=(*bare.notes, UNTOLD))
    best = max(here, key=lambda i: (bool(i.coded.type), i.weight, i.id))
    notes = (*bare.notes, *best.notes)
    both = max((i.parties for i in here if i.parties.key >= best.parties.key), key=lambda parties: len(parties.key))
    return replace(bare, parties=both, coded=best.coded, report_ids=reports | best.report_ids, notes=notes)


def _groups(view: StoryView) -> Iterator[Incident]:
    """The acts of violence and the protests that have a day, a place and a party."""
    found: dict[tuple[frozenset[str], str, str, str], list[Event]] = {}
    for event in view.pile.situation.events:
        if event.story_id != view.story.id or event.modality != "asserted" or event.type not in ("ASSAULT", "PROTEST"):
            continue
        days, parties = _days(event.when), parties_of(view, [event])
        if event.where and days.length and days.length <= LONGEST and parties.key:
            found.setdefault((parties.key, days.start or "", days.end or "", event.where), []).append(event)
    for (key, start, end, where), events in found.items():
        parties, place = parties_of(view, events), view.pile.entities.get(where)
        kinds = {(event.type, event.mode): event for event in events}.values()
        types = {code for event in kinds if (code := coded(event, parties, _country(place))).type}
        code = types.pop() if len(types) == 1 else Coded()
        yield Incident(
            id=make_id("x", view.story.id, *sorted(key), start, end, where),
            parties=parties,
            days=Days(start=start, end=end),
            place=place,
            coded=code,
            report_ids=frozenset(span.report_id for event in events for span in event.mentions),
            notes=() if code.type else (UNTOLD,),
            weight=sum(len(event.mentions) for event in events),
        )


def _taken(view: StoryView) -> Iterator[Incident]:
    for taking in takeovers(view):
        yield Incident(
            id=make_id("x", view.story.id, taking.finding.id),
            parties=taking.parties,
            days=taking.days,
            place=taking.place,
            coded=taking.coded,
            report_ids=frozenset(claim.report_id for claim in view.claims(taking.finding)),
            notes=taking.notes,
            weight=len(taking.finding.claim_ids),
        )


def _days(when: When | None) -> Days:
    return Days(start=when.earliest and when.earliest[:10], end=when.latest and when.latest[:10]) if when else Days()


def _near(own: Incident, other: Incident) -> bool:
    """Are they of one place, and can they be of one day?"""
    first, second = own.days, other.days
    if own.place is None or other.place is None or own.place.id != other.place.id:
        return False
    return bool(first.start and second.end and first.start <= second.end and (second.start or "") <= (first.end or ""))


def _same(own: Incident, other: Incident) -> bool:
    """Is the other one the same event, told with no more parties?"""
    return _near(own, other) and other.parties.key <= own.parties.key


def _country(place: Entity | None) -> str | None:
    return place.place.country if place and place.place else None
