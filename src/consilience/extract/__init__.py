"""From one report to what it says: each finder runs once, and sees what the earlier ones found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from spacy.language import Language

from consilience.extract.attribution.find import find_attributions
from consilience.extract.attribution.statements import find_statements
from consilience.extract.claims import assemble, assemble_events
from consilience.extract.dates import find_dates
from consilience.extract.deeds.attributes import find_attributes
from consilience.extract.deeds.causes import find_causes
from consilience.extract.deeds.control import find_control
from consilience.extract.deeds.distances import find_distances
from consilience.extract.deeds.labels import find_labels
from consilience.extract.deeds.ranks import find_ranks
from consilience.extract.deeds.relations import find_relations
from consilience.extract.figures.find import find_figures
from consilience.extract.found import Found
from consilience.extract.happening.events import find_events
from consilience.extract.happening.happened import find_happened
from consilience.extract.kept import Kept
from consilience.extract.named.find import find_named
from consilience.extract.names.find import find_all
from consilience.extract.names.inside import places_inside
from consilience.extract.names.people import people
from consilience.extract.nlp import Parsed, keys_of, parse
from consilience.extract.published import infer_published
from consilience.extract.quantities.find import find_measures
from consilience.model import Draft, Reading, Report

__all__ = ["Kept", "extract", "infer_published", "keys_of"]

CLAIM_FINDERS: tuple[Callable[[Parsed, Found], Iterator[Draft]], ...] = (
    find_figures,
    find_named,
    find_control,
    find_relations,
    find_attributes,
    find_distances,
    find_ranks,
    find_labels,
    find_happened,
    find_causes,
    find_statements,
)


def extract(report: Report, *, nlp: Language, kept: Kept | None = None) -> Reading:
    """Everything that one report says, in the order of its text; see `parse` for what is `kept`."""
    parsed = parse(report, nlp, kept)
    found = find_what_claims_stand_on(parsed)
    drafts = assemble(parsed, found, (draft for find in CLAIM_FINDERS for draft in find(parsed, found)))
    return Reading(
        report_id=report.id,
        namings=(*found.namings, *places_inside(parsed, found.namings)),
        people=(*people(parsed, found.namings), *found.unnamed),
        dates=found.dates,
        measures=found.measures,
        attributions=found.attributions,
        events=assemble_events(parsed, found, find_events(parsed, found)),
        drafts=tuple(draft for draft in drafts if not draft.rival),
        rivals=tuple(draft for draft in drafts if draft.rival),
    )


def find_what_claims_stand_on(parsed: Parsed) -> Found:
    """The times, numbers, names and sources of a report."""
    dates = find_dates(parsed)
    namings, unnamed = find_all(parsed)
    found = Found(dates=dates, measures=find_measures(parsed, dates), namings=namings, unnamed=unnamed)
    return replace(found, attributions=find_attributions(parsed, found))
