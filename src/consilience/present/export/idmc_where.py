"""The place of a figure of displacement: from where, or in which."""

from __future__ import annotations

from consilience.lexicon.countries import country
from consilience.model import Claim, Finding
from consilience.present.export.cells import Cell
from consilience.present.export.happening import located, place_of
from consilience.present.export.idmc_codes import ACCURACIES, ACCURACY, IDENTIFIER
from consilience.present.placing import point
from consilience.present.view import StoryView

HERE = frozenset({"sheltered", "returned"})  # where people came to


def where_of(view: StoryView, finding: Finding, claim: Claim, *, stock: bool) -> dict[str, Cell]:
    """The area that the figure holds for; without one, that of the happening. A place too wide for a point has none."""
    known = view.pile.entities
    area = known.get(claim.scope.area or "") or known.get(finding.scope.area or "")
    entity = area or known.get(claim.where or "") or place_of(view)[0]
    place, at = located(entity), point(entity.place if entity else None)
    accuracy = ACCURACIES.get(place.precision or 0) if place else None
    if place and place.feature == "ADM3":
        accuracy = "ADM3"
    nation = country(place.country) if place else None
    identifier = "DESTINATION" if stock or claim.predicate in HERE else "ORIGIN"
    return {
        "country_iso3": nation.iso3 if nation else None,
        "location": entity.name if entity else None,
        "location_accuracy": ACCURACY[accuracy] if accuracy else None,
        "location_identifier": IDENTIFIER[identifier] if entity else None,
        "latitude": at[1] if at else None,
        "longitude": at[0] if at else None,
    }
