"""From one report to what it says, each finder seeing what the earlier ones found."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.language import Language

from consilience.extract.claims import assemble
from consilience.extract.found import Found
from consilience.extract.nlp import Parsed, parse
from consilience.model import Draft, Reading, Report

__all__ = ["extract"]

CLAIM_FINDERS: tuple[Callable[[Parsed, Found], Iterator[Draft]], ...] = ()


def extract(report: Report, *, nlp: Language) -> Reading:
    """Everything that one report says, in the order of its text."""
    parsed = parse(report, nlp)
    found = Found()
    drafts = (draft for find in CLAIM_FINDERS for draft in find(parsed, found))
    return Reading(report_id=report.id, drafts=assemble(parsed, found, drafts))
