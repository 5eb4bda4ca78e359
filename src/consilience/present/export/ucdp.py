"""UCDP GED: a row for the deaths of each story, in the columns and codes of the Uppsala Conflict Data Program.

What the program asks of a coder's judgement is left to the coder: without words for what both sides are there is no
type of violence, and a story of deaths whose violence nobody tells is proposed all the same, with a note that says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from consilience.lexicon.countries import country
from consilience.model import Entity, Finding, Situation
from consilience.present import saying
from consilience.present.export.cells import Cell, csv_table
from consilience.present.export.deaths import deaths
from consilience.present.export.happening import Days, days_of, headline, located, place_of, reports_behind
from consilience.present.export.parties import Parties, parties_of, sides_of, violence_type, violent
from consilience.present.export.sourcing import joined, offices, originals
from consilience.present.export.toll import toll_of
from consilience.present.pile import Pile
from consilience.present.view import StoryView, views

COLUMNS: Final = (
    *("id", "year", "status", "type_of_violence", "side_a", "side_b", "number_of_sources", "source_article"),
    *("source_office", "source_date", "source_headline", "source_original", "where_prec", "where_coordinates"),
    *("adm_1", "latitude", "longitude", "geom_wkt", "country", "country_iso", "event_clarity", "date_prec"),
    *("date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low"),
    "notes",
)
MISSING: Final = -1  # number_of_sources, where no voice is known
CLEAR, AGGREGATED = 1, 2  # event_clarity
TOWN = 2  # where_prec up to which the place is exact enough to identify an event
WEEK, MONTH = 7, 31  # days


def render_ucdp(situation: Situation) -> bytes:
    """The rows in CSV, the story with the most reports first."""
    stories = views(Pile.of(situation))
    return csv_table(COLUMNS, [row for view in stories for row in rows_of(view)])


def rows_of(view: StoryView) -> Iterator[dict[str, Cell]]:
    """The row of a story's own deaths; none where nobody counts any."""
    finding = headline(view, "killed")
    if finding is None or finding.status in ("unknown", "open"):
        return
    toll, parties = toll_of(view, finding), parties_of(view, violent(view))
    if toll.high is None:
        return
    days, (place, where) = period(view, finding), place_of(view)
    left, right = sides_of(parties)
    violence = violence_type(left, right)
    yield {
        "id": view.story.id,
        "year": days.start[:4] if days.start else None,
        "status": "provisional",
        "type_of_violence": violence,
        "side_a": joined(entity.name for entity in left) if violence else None,
        "side_b": joined(entity.name for entity in right) if violence else None,
        **sources(view, finding),
        **spot(place),
        "event_clarity": CLEAR if days.length == 1 and exact(place) and not where else AGGREGATED,
        "date_prec": date_precision(days),
        "date_start": days.start,
        "date_end": days.end,
        **deaths(view, toll, (left, right) if violence else ((), ())),
        "high": toll.high,
        "low": toll.low,
        "notes": " ".join(note for note in (toll.note, days.note, where, "" if violence else unclear(parties)) if note),
    }


def unclear(parties: Parties) -> str:
    """Why there is no type of violence."""
    told = f" Told of are {named}." if (named := parties.named()) else ""
    return f"The reports do not tell both sides, so whether this is organised violence is open.{told}"


def period(view: StoryView, finding: Finding) -> Days:
    """The days of the event; of a count since some day, the days that were counted."""
    scope, days = finding.scope, days_of(view)
    if not scope.since or scope.since == scope.until:
        return days
    note = f"The deaths are counted since {scope.since}."
    end = scope.until or max((day.latest for r in view.reports if (day := r.published) and day.latest), default=None)
    return Days(start=scope.since[:10], end=end, note=f"{note} {days.note}".strip())


def date_precision(days: Days) -> int | None:
    """UCDP's date_prec; None where the days are not known.

    >>> [date_precision(Days(start="2031-03-01", end=f"2031-{end}")) for end in ("03-01", "03-06", "03-07", "03-31")]
    [1, 2, 3, 4]
    """
    length = days.length
    if length is None:
        return None
    return 1 if length == 1 else 2 if length < WEEK else 3 if length == WEEK else 4 if length <= MONTH else 5


def exact(place: Entity | None) -> bool:
    """Is it a town, or near one?"""
    return place is not None and place.place is not None and 0 < (place.place.precision or 0) <= TOWN


def spot(entity: Entity | None) -> dict[str, Cell]:
    """Where it happened; a place that nothing is known of has its name alone."""
    place = located(entity)
    point = f"POINT ({place.longitude} {place.latitude})" if place else None
    known = country(place.country) if place else None
    return {
        "where_prec": place.precision if place else None,
        "where_coordinates": entity.name if entity else None,
        "adm_1": place.admin1 if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "geom_wkt": point,
        "country": known.name if known else None,
        "country_iso": place.country if place else None,
    }


def sources(view: StoryView, finding: Finding) -> dict[str, Cell]:
    """Who published it, report by report, and on whose word: the origins of the attribution chains."""
    reports = reports_behind(view, finding)
    outlets = offices(view, reports)
    dates = [(report.published.value or "") if report.published else "" for report in reports]
    titles = [report.title or "" for report in reports]
    articles = (",".join(part).replace('"', "'") for part in zip(outlets, dates, titles, strict=True))
    return {
        "number_of_sources": len(saying.backed(finding).origins) or MISSING,
        "source_article": joined(f'"{article}"' for article in articles),
        "source_office": joined(outlets),
        "source_date": joined(dates),
        "source_headline": joined(titles),
        "source_original": joined(originals(view, view.claims(finding))),
    }
