"""Which of several claims on the same words is meant."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.model import Claim, Measure


def focused(claims: list[Claim], words: str, measures: Iterable[Measure]) -> list[Claim]:
    """The claims whose number stands in these words; all, where none has one there.

    "12 were killed", of a sentence that goes on with the injured, is about the killed.
    """
    here = [measure for measure in measures if " ".join(measure.quote.split()).casefold() in words]
    found = [claim for claim in claims if any(is_of(measure, claim) for measure in here)]
    return found or claims


def is_of(measure: Measure, claim: Claim) -> bool:
    """Is this number of a report the one that a claim gives?"""
    given = claim.quantity
    same = given and (measure.low, measure.best, measure.high) == (given.low, given.best, given.high)
    own = (span for span in claim.evidence if span.report_id == measure.report_id)
    return bool(same) and any(span.start <= measure.start < span.end for span in own)
