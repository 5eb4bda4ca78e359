"""How well a counter is placed: an office that counts, another named body, somebody else, or only the outlet."""

from __future__ import annotations

import re
from functools import cache

from consilience.lexicon.words import words
from consilience.model import Claim
from consilience.reconcile.context import Context
from consilience.reconcile.origins import origin_step

OFFICE, NAMED, UNNAMED = 0, 1, 2  # the lower, the better placed


def placed(claim: Claim, context: Context) -> int:
    """How well placed to count the one is whom a figure goes back to."""
    step = origin_step(claim)
    if step is None:
        return UNNAMED
    entity = context.entities.get(step.entity_id or "")
    names = [one.text for one in claim.attribution] + ([entity.name] if entity else [])
    return OFFICE if any(offices().search(name) for name in names) else NAMED


def counter(claim: Claim, context: Context) -> str:
    """What a figure's counter is called."""
    step = origin_step(claim)
    if step is None:
        return context.voice(claim.report_id)
    entity = context.entities.get(step.entity_id or "")
    return entity.name if entity else step.text


@cache
def offices() -> re.Pattern[str]:
    """The words of `terms/counters.toml`."""
    known = sorted(map(re.escape, words("counters", "offices")), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(known)})\b", re.IGNORECASE)
