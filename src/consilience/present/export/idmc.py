"""IDMC figures: a row for each count of displacement that a report gives, in the codes of Helix.

Of each story and term exactly one figure is recommended, which the finding's rule chose; the others triangulate it.
How reliable a source is stays for people to say: a machine rates nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from consilience.model import Claim, Finding, Situation
from consilience.present import saying, words
from consilience.present.excerpt import stretches
from consilience.present.export import idmc_codes as codes
from consilience.present.export.cells import Cell, csv_table
from consilience.present.export.happening import by_a_person, told_by
from consilience.present.export.households import household_size, in_people
from consilience.present.export.idmc_figures import figures, number_of, recommended, unit_of
from consilience.present.export.idmc_when import Period, period_of
from consilience.present.export.idmc_where import where_of
from consilience.present.export.sourcing import joined, originals
from consilience.present.pile import Pile
from consilience.present.view import StoryView, views

COLUMNS: Final = (
    *("uuid", "event", "event_name", "role", "term", "category", "quantifier", "reported", "unit", "household_size"),
    *("total_figures", "start_date", "start_date_accuracy", "end_date", "end_date_accuracy", "displacement_occurred"),
    *("country_iso3", "location", "location_accuracy", "location_identifier", "latitude", "longitude", "publishers"),
    *("sources", "reliability", "source_excerpt", "calculation_logic", "status"),
)


def render_idmc(situation: Situation) -> bytes:
    """The figures in CSV, the story with the most reports first."""
    stories = views(Pile.of(situation))
    return csv_table(COLUMNS, [row for view in stories for row in rows_of(view)])


def rows_of(view: StoryView) -> Iterator[dict[str, Cell]]:
    """A story's figures, term by term, the recommended one first."""
    for predicate in codes.TERMS:
        counted = list(figures(view, predicate))
        chosen, why = recommended(view, counted)
        for finding, claim in sorted(counted, key=lambda item: item[1] is not chosen):
            yield row_of(view, finding, claim, why if claim is chosen else "")


def row_of(view: StoryView, finding: Finding, claim: Claim, why: str) -> dict[str, Cell]:
    """One figure; `why` it is recommended, empty where it triangulates."""
    unit, number, size = unit_of(claim), number_of(claim), None
    if unit == "HOUSEHOLD":
        size = household_size(view.reports)
    category = category_of(claim)
    period = period_of(view, finding, claim, stock=codes.CATEGORY[category] in codes.STOCKS)
    return {
        "uuid": claim.id,
        "event": view.story.id,
        "event_name": view.story.title,
        "role": codes.ROLE["RECOMMENDED" if why else "TRIANGULATION"],
        "term": codes.TERM[codes.TERMS[claim.predicate]],
        "category": codes.CATEGORY[category],
        "quantifier": codes.QUANTIFIER[codes.QUANTIFIERS[claim.quantity.quantifier]] if claim.quantity else None,
        "reported": number,
        "unit": codes.UNIT[unit or "PERSON"],
        "household_size": size,
        "total_figures": number if unit == "PERSON" else in_people(number or Decimal(0), size),
        "start_date": period.start,
        "start_date_accuracy": period.accuracy,
        "end_date": period.end,
        "end_date_accuracy": period.accuracy,
        "displacement_occurred": codes.DISPLACEMENT_OCCURRED["UNKNOWN"],
        **where_of(view, finding, claim, stock=codes.CATEGORY[category] in codes.STOCKS),
        "publishers": joined(view.pile.names_of([claim.report_id])),
        "sources": joined(originals(view, [claim])),
        "reliability": None,
        "source_excerpt": " … ".join(span.quote for span in stretches(claim)),
        "calculation_logic": logic(view, finding, claim, why, period),
        "status": "provisional",
    }


def logic(view: StoryView, finding: Finding, claim: Claim, why: str, period: Period) -> str:
    """How the row came about, in sentences."""
    stand = saying.stance(view.pile, finding, claim)[1]
    told = [why or (f"{stand}." if stand else ""), period.note]
    told.append(f"Counts differ: {told_by(view, finding)}." if finding.status in ("conflict", "denied") else "")
    if claim.quantity and claim.quantity.quantifier == "between":
        told.append(f"Reported as {words.quantity(claim.quantity)}: the lower end is given.")
    if unit_of(claim) == "HOUSEHOLD":
        said = household_size(view.reports)
        told.append(
            "Total: reported × household size, as the reports give it."
            if said
            else "The reports give no household size, so there is no total."
        )
    told += by_a_person(view, finding)
    told += [*(f"{assumed.rstrip('.')}." for assumed in finding.assumptions)]
    told += ["Thought possible, not asserted."] if claim.modality == "possible" else []
    return " ".join(part for part in told if part)


def category_of(claim: Claim) -> str:
    """The category's name, by whether it is counted how many there are, or how many there came to be."""
    stock, flow = codes.CATEGORIES.get(claim.predicate, codes.DISPLACEMENT)
    return stock if claim.scope.measure == "stock" else flow
