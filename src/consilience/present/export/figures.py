"""A story's counts, each with the days and the place that it holds for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from consilience.model import Entity, Finding, Place
from consilience.present.export.happening import Days, days_of, place_of
from consilience.present.export.toll import Toll, toll_of
from consilience.present.judged import overruled
from consilience.present.placing import known_to, point
from consilience.present.view import StoryView


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A count, with the days and the place that it holds for."""

    view: StoryView
    finding: Finding
    toll: Toll
    unit: str | None
    days: Days
    where: Entity | None
    notes: str

    @property
    def place(self) -> Place | None:
        """What is known of the place."""
        return self.where.place if self.where else None

    @property
    def spot(self) -> tuple[float, float] | tuple[None, None]:
        """(longitude, latitude), or nothing where no one point is known."""
        return point(self.place) or (None, None)


def figures_of(view: StoryView) -> Iterator[Figure]:
    """A story's counts, as far as there is a number."""
    days, (where, unplaced) = days_of(view), place_of(view)
    for finding in view.findings:
        kinds = {claim.kind for claim in view.claims(finding)}
        toll = toll_of(view, finding)
        if kinds != {"figure"} or (toll.best, toll.low, toll.high) == (None, None, None):
            continue
        scope = finding.scope
        other = bool(scope.since or scope.until)  # a count of another time than the event's own, as an earlier year's
        held = Days(start=scope.since, end=scope.until) if other else days
        area = view.pile.entities.get(scope.area or "")
        at = area or (where if finding.headline or not other else None)
        notes = (
            overruled(view.pile, finding),
            held.note,
            "" if area or other else unplaced,
            _rough(at),
            toll.note,
            *finding.assumptions,
        )
        yield Figure(
            view=view,
            finding=finding,
            toll=toll,
            unit=_unit(view, finding),
            days=held,
            where=at,
            notes=" ".join(note for note in notes if note),
        )


def _rough(where: Entity | None) -> str:
    """What a reader must know of the place."""
    known = known_to(where.place) if where else ""
    return f"{where.name}: {known}." if where and known != "the place itself" else ""


def _unit(view: StoryView, finding: Finding) -> str | None:
    quantity = finding.answer.quantity if finding.answer else None
    counted = (claim.quantity for claim in view.claims(finding) if claim.quantity)
    found = quantity or next(counted, None)
    return found.unit if found else None
