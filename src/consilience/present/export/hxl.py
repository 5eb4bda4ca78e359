"""HXL: the figures, a row for each thing that is counted, under the hashtags of humanitarian data."""

from __future__ import annotations

from typing import Final

from consilience.model import Situation
from consilience.present import saying
from consilience.present.export.cells import Cell, csv_table
from consilience.present.export.figures import Figure, figures_of
from consilience.present.export.table import Column, day, table
from consilience.present.pile import Pile
from consilience.present.view import views

PEOPLE: Final = (
    *("killed", "injured", "missing", "detained", "displaced", "evacuated", "returned"),
    *("sheltered", "homeless", "infected", "affected"),
)
UNITS: Final[dict[str, tuple[str | None, ...]]] = {  # HXL's attributes for persons and for households
    "ind": (None, "person"),
    "hh": ("household", "family"),
}
QUOTE: Final = 240  # characters


def render_hxl(situation: Situation) -> bytes:
    """The figures in CSV: a line of names, a line of hashtags, then a row a figure.

    A figure stands under `#value`; one that is the event's own total stands under its `#affected` too, so that a sum
    over one of those columns counts nobody twice.

    Source:
        hxlstandard.org, HXL hashtag dictionary 1.1.
    """
    figures = [figure for view in views(Pile.of(situation)) for figure in figures_of(view)]
    people = [_affected(predicate, unit) for predicate in PEOPLE for unit in UNITS]
    used = [column for column in people if any(column.cell(figure) is not None for figure in figures)]
    found = table("figures", (*COLUMNS, *used), figures)
    names = [column.name for column in found.columns]
    tags: dict[str, Cell] = {column.name: column.what for column in found.columns}
    return csv_table(names, (tags, *(dict(zip(names, row, strict=True)) for row in found.rows)))


def _affected(predicate: str, unit: str) -> Column[Figure]:
    def cell(figure: Figure) -> Cell:
        own = figure.finding.headline and figure.finding.predicate == predicate and figure.unit in UNITS[unit]
        return figure.toll.best if own else None

    name = f"{predicate.capitalize()}{' (households)' if unit == 'hh' else ''}"
    return Column(name, f"#affected+{predicate}+{unit}", cell)


def _reported(figure: Figure) -> Cell:
    """The last day on which one of its reports appeared."""
    ids = {claim.report_id for claim in figure.view.claims(figure.finding)}
    days = [r.published.latest[:10] for r in figure.view.reports if r.id in ids and r.published and r.published.latest]
    return max(days, default=None)


def _quote(figure: Figure) -> Cell:
    """The report's words that the answer is taken from; else of the first claim."""
    claims = figure.view.claims(figure.finding)
    chosen = figure.finding.answer.claim_id if figure.finding.answer else None
    claim = next((c for c in claims if c.id == chosen), claims[0])
    return f"{saying.quote(figure.view.pile, claim, length=QUOTE)} ({figure.view.pile.names[claim.report_id]})"


def _sources(figure: Figure) -> Cell:
    return "; ".join(saying.origin_name(figure.view.pile, origin) for origin in figure.finding.origins)


def _admin1(figure: Figure) -> Cell:
    name = figure.place.admin1 if figure.place else None
    return None if name is None or name.isdecimal() else name  # GeoNames has codes for some


COLUMNS: Final[tuple[Column[Figure], ...]] = (
    Column("Story", "#event+name", lambda f: f.view.story.title),
    Column("Question", "#indicator+name", lambda f: f.finding.question),
    Column("Counted", "#indicator+code", lambda f: f.finding.predicate),
    Column("Unit", "#indicator+unit", lambda f: f.unit),
    Column("Of whom", "#group+name", lambda f: f.finding.scope.population),
    Column("Best", "#value+best", lambda f: f.toll.best),
    Column("Low", "#value+low", lambda f: f.toll.low),
    Column("High", "#value+high", lambda f: f.toll.high),
    Column("Status", "#status+code", lambda f: f.finding.status),
    Column("Event's own total", "#indicator+headline", lambda f: "yes" if f.finding.headline else "no"),
    Column("From", "#date+start", lambda f: day(f.days.start)),
    Column("To", "#date+end", lambda f: day(f.days.end)),
    Column("Last reported", "#date+reported", _reported),
    Column("Country", "#country+code+v_iso2", lambda f: f.place.country if f.place else None),
    Column("Province", "#adm1+name", _admin1),
    Column("Place", "#loc+name", lambda f: f.where.name if f.where else None),
    Column("Latitude", "#geo+lat", lambda f: f.spot[1]),
    Column("Longitude", "#geo+lon", lambda f: f.spot[0]),
    Column("Precision", "#geo+precision", lambda f: f.place.precision if f.place else None),
    Column("Notes", "#description+notes", lambda f: f.notes),
    Column("Independent origins", "#meta+origins+num", lambda f: len(f.finding.origins)),
    Column("Sources", "#meta+source", _sources),
    Column("Quote", "#meta+quote", _quote),
    Column("Finding", "#meta+id", lambda f: f.finding.id),
)
