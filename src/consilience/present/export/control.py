"""Places that changed hands, as ACLED codes them: only where the force behind it is told, and that it lasted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from consilience.model import Entity, Finding
from consilience.present.export.acled_types import BATTLES, Coded
from consilience.present.export.actors import REBEL, STATE, interaction_of
from consilience.present.export.happening import Days, days_of
from consilience.present.export.parties import Parties
from consilience.present.view import StoryView

SETTLED: Final = ("agree", "single", "update")
LASTS: Final = timedelta(days=1)  # control that nobody reports any more after that is no monopoly of force
WITHDREW = "{left} is also said to have left {place}: if without a fight, it is a non-violent transfer of territory."
BRIEF = "No report of a later day says that {taker} still held {place}, which a change of control needs."
WHOSE = "The reports do not tell whether {taker} is a state's force, so which way control changed is open."


@dataclass(frozen=True, slots=True, kw_only=True)
class Takeover:
    """A place taken by one force, perhaps from another."""

    finding: Finding
    parties: Parties
    days: Days
    place: Entity
    coded: Coded
    notes: tuple[str, ...]


def takeovers(view: StoryView) -> Iterator[Takeover]:
    """The takings that have a place, a taker and a day."""
    entities = view.pile.entities
    for finding in view.findings:
        place = entities.get((finding.subject and finding.subject.entity_id) or "")
        taker = entities.get((finding.answer and finding.answer.entity_id) or "")
        days = _days(view, finding)
        if finding.predicate != "captured" or finding.status not in SETTLED or not (place and taker and days.length):
            continue
        left = _who_left(view, place)
        code, note = _coded(view, days, place, taker, left)
        parties = Parties(actors=(taker,), others=(left,) if left and left is not taker else ())
        yield Takeover(
            finding=finding, parties=parties, days=days, place=place, coded=code, notes=(note,) if note else ()
        )


def _coded(view: StoryView, days: Days, place: Entity, taker: Entity, left: Entity | None) -> tuple[Coded, str]:
    """The type, and why it says no more."""
    if left and left is not taker:
        return Coded(), WITHDREW.format(left=left.name, place=place.name)
    if not _lasted(view, days, place, taker):
        return Coded(BATTLES), BRIEF.format(taker=taker.name, place=place.name)
    match interaction_of(taker, place.place.country if place.place else None):
        case code if code == STATE:
            return Coded(BATTLES, "Government regains territory"), ""
        case code if code == REBEL:
            return Coded(BATTLES, "Non-state actor overtakes territory"), ""
    return Coded(BATTLES), WHOSE.format(taker=taker.name)


def _lasted(view: StoryView, days: Days, place: Entity, taker: Entity) -> bool:
    """Does a report of more than a day later say that the taker holds the place?"""
    if not days.end:
        return False
    until = date.fromisoformat(days.end) + LASTS
    for finding in view.findings:
        about = finding.predicate == "controls" and finding.subject and finding.subject.entity_id == place.id
        for claim in view.claims(finding) if about else ():
            published = view.pile.reports[claim.report_id].published
            held = claim.subject and claim.subject.entity_id == taker.id and claim.modality == "asserted"
            if held and published and published.earliest and date.fromisoformat(published.earliest[:10]) > until:
                return True
    return False


def _who_left(view: StoryView, place: Entity) -> Entity | None:
    for finding in view.findings:
        about = finding.predicate == "withdrew_from" and finding.subject and finding.subject.entity_id == place.id
        if about and finding.status in SETTLED and finding.answer:
            return view.pile.entities.get(finding.answer.entity_id or "")
    return None


def _days(view: StoryView, finding: Finding) -> Days:
    """The days that the claims give; of the story's own taking, the story's."""
    told = [c.when for c in view.claims(finding) if c.modality == "asserted" and c.when]
    ends = [(when.earliest[:10], when.latest[:10]) for when in told if when.earliest and when.latest]
    if ends:
        return Days(start=min(start for start, _ in ends), end=max(end for _, end in ends))
    return days_of(view) if finding.headline else Days()
