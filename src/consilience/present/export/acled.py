"""ACLED: a row for each day, place and pair of actors, as the Armed Conflict Location & Event Data project codes them.

Its rules are kept, and what they ask of a coder is left open: an event type stands only where the mapping is sound,
and the number of deaths is the most conservative one, with the dispute in the notes.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from consilience.lexicon.countries import country
from consilience.model import Entity, Place, Situation
from consilience.present.export.actors import interaction_of
from consilience.present.export.cells import Cell, csv_table
from consilience.present.export.happening import Days, located
from consilience.present.export.incidents import Incident, incidents
from consilience.present.export.parties import Parties
from consilience.present.export.sourcing import joined, offices
from consilience.present.export.toll import lowest, toll_of
from consilience.present.pile import Pile
from consilience.present.placing import point
from consilience.present.view import StoryView, views

COLUMNS: Final = (
    *("event_id_cnty", "event_date", "year", "time_precision", "status", "event_type", "sub_event_type", "actor1"),
    *("assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "iso", "country", "admin1"),
    *("location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities"),
)
UNNUMBERED: Final = Decimal(3)  # deaths without a number: the lesser of the codebook's two, 10 being for what is known
NUMBERED_NOTE: Final = "Deaths are reported without a number: 3, or 10 if the attack was a significant one."
GEO_PRECISION: Final = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3}  # by our precision, UCDP's; a country alone has none
WEEK, MONTH = 7, 31  # days


def render_acled(situation: Situation) -> bytes:
    """The rows in CSV, the story with the most reports first."""
    stories = views(Pile.of(situation))
    return csv_table(COLUMNS, [row_of(view, incident) for view in stories for incident in incidents(view)])


def row_of(view: StoryView, incident: Incident) -> dict[str, Cell]:
    """One event."""
    number, deaths = fatalities(view, incident)
    when, precision = day_of(incident.days)
    place = located(incident.place)
    notes = (view.story.title.rstrip(".") + ".", *incident.notes, deaths)
    return {
        "event_id_cnty": incident.id,
        "event_date": when,
        "year": when[:4] if when else None,
        "time_precision": precision,
        "status": "provisional",
        "event_type": incident.coded.type,
        "sub_event_type": incident.coded.sub_type,
        **actors(incident.parties, place.country if place else None),
        **where(incident.place, place),
        "source": joined(dict.fromkeys(offices(view, [r for r in view.reports if r.id in incident.report_ids]))),
        "notes": " ".join(note for note in notes if note),
        "fatalities": number,
    }


def day_of(days: Days) -> tuple[str | None, int | None]:
    """The day that stands for these, the middle one of several, and time_precision; of more than a month, none.

    >>> day_of(Days(start="2031-03-03", end="2031-03-09")), day_of(Days(start="2031-03-01", end="2031-03-31"))
    (('2031-03-06', 2), ('2031-03-16', 3))
    """
    length = days.length
    if length is None or length > MONTH:
        return None, None
    first = date.fromisoformat(days.start or "")
    middle = date.fromordinal(first.toordinal() + (length - 1) // 2)
    return middle.isoformat(), 1 if length == 1 else 2 if length <= WEEK else 3


def actors(parties: Parties, at: str | None) -> dict[str, Cell]:
    """The pair and those beside them; who acts is not told by which is the first."""
    left, right = parties.actors, parties.others
    if not left or not right:
        left, right = (left or right)[:1], (left or right)[1:]
    codes = [interaction_of(side[0], at) if side else None for side in (left, right)]
    known = sorted(code for code in codes if code)
    return {
        "actor1": left[0].name if left else None,
        "assoc_actor_1": _names(left[1:]),
        "inter1": codes[0],
        "actor2": right[0].name if right else None,
        "assoc_actor_2": _names(right[1:]),
        "inter2": codes[1],
        "interaction": "".join(map(str, known)) if len(known) == 2 else None,
    }


def where(entity: Entity | None, place: Place | None) -> dict[str, Cell]:
    """The place; one that nothing is known of has its name alone, one too wide for a point has none."""
    known, at = country(place.country) if place else None, point(place)
    return {
        "iso": known.number if known else None,
        "country": known.name if known else None,
        "admin1": place.admin1 if place else None,
        "location": entity.name if entity else None,
        "latitude": at[1] if at else None,
        "longitude": at[0] if at else None,
        "geo_precision": GEO_PRECISION.get(place.precision or 0) if place else None,
    }


def fatalities(view: StoryView, incident: Incident) -> tuple[Decimal, str]:
    """The most conservative number, and what a reader must know of it: "hundreds" gives 100, the hurt alone none."""
    if incident.deaths is None:
        return Decimal(0), "No deaths are reported."
    toll = toll_of(view, incident.deaths)
    numbers = [n for claim in toll.claims if claim.quantity and (n := lowest(claim.quantity)) is not None]
    if not numbers:
        return UNNUMBERED, f"{NUMBERED_NOTE} {toll.note}".strip()
    return min(numbers), toll.note


def _names(entities: Iterable[Entity]) -> str:
    return joined(entity.name for entity in entities)
