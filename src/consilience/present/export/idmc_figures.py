"""Which figures of displacement a story has, and which of them is the one to go by."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Final

from consilience.lexicon.tables import table
from consilience.model import Claim, Finding
from consilience.present.export.idmc_codes import HOUSING
from consilience.present.export.toll import reliable, standing
from consilience.present.view import StoryView

COUNTED: Final = ("asserted", "possible")  # what is foreseen, denied or of another time is no figure of this event
UNDECIDED: Final = "The reports decide on none: the most conservative figure."


def figures(view: StoryView, predicate: str) -> Iterator[tuple[Finding, Claim]]:
    """The claims that give a number of people or, of housing, of homes; each once, under its first finding."""
    seen: set[str] = set()
    for finding in view.findings:
        for claim in view.claims(finding) if finding.predicate == predicate else ():
            whole = claim.modality in COUNTED and claim.scope.of is None
            if whole and claim.id not in seen and number_of(claim) is not None and unit_of(claim) is not None:
                seen.add(claim.id)
                yield finding, claim


def recommended(view: StoryView, counted: list[tuple[Finding, Claim]]) -> tuple[Claim | None, str]:
    """The one figure to go by, and the rule: the answer to the headline question, else the lowest that is reliable."""
    if not counted:
        return None, ""
    finding = min(counted, key=lambda item: not item[0].headline)[0]
    among = [claim for other, claim in counted if other is finding]
    for claim in among:
        if finding.answer and finding.answer.claim_id == claim.id:
            return claim, f"Recommended by the rule: {finding.rule}."
    stand = [claim for claim in standing(view, finding) if claim in among] or among
    sure = reliable(view, finding, stand) or stand
    return min(sure, key=lambda claim: number_of(claim) or 0), UNDECIDED


def unit_of(claim: Claim) -> str | None:
    """PERSON or HOUSEHOLD; None where neither is counted. A home that is lost is one household's."""
    unit = claim.quantity.unit if claim.quantity else None
    if claim.predicate in HOUSING:
        counted = {unit or "", *(claim.quantity.counted or "" if claim.quantity else "").lower().split()}
        return "HOUSEHOLD" if any(word.removesuffix("s") in homes() for word in counted) else None
    return {"person": "PERSON", "household": "HOUSEHOLD"}.get(unit or "person")


@cache
def homes() -> frozenset[str]:
    """The words for where a household lives."""
    return frozenset({"home", "house", "household", *table("counted")["dwellings"]["home"]})


def number_of(claim: Claim) -> Decimal | None:
    """The number that is reported: as printed, else the lower end."""
    quantity = claim.quantity
    if quantity is None:
        return None
    return next((n for n in (quantity.best, quantity.low, quantity.high) if n is not None), None)
