"""Who published something, and on whose word, as lists in one cell."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.model import Claim, Report
from consilience.present.view import StoryView


def joined(values: Iterable[str]) -> str:
    """The values in one cell, between semicolons, of which none of them keeps its own.

    >>> joined(["Ferry sinks; nine dead", "", "Wreck"])
    'Ferry sinks, nine dead;;Wreck'
    """
    return ";".join(value.replace(";", ",") for value in values)


def offices(view: StoryView, reports: Iterable[Report]) -> list[str]:
    """The outlets, report by report; a report without one by its first words."""
    return [report.outlet or view.pile.names[report.id] for report in reports]


def originals(view: StoryView, claims: Iterable[Claim]) -> list[str]:
    """Those whom the attribution chains end with, each once, by the name that the story knows them under."""
    steps = [claim.attribution[-1] for claim in claims if claim.attribution]
    entities = view.pile.entities
    return list(dict.fromkeys(entities[s.entity_id].name if s.entity_id in entities else s.text for s in steps))
