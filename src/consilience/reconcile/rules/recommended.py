"""Recommended: one figure to use, and others that triangulate it.

So those do who count displacement: for each event one figure is recommended, that of the office that counts, and the
figures of other sources are kept beside it to triangulate it. A figure that another independent voice bears out, within
rounding or its words' bounds, goes before one that stands alone; of even ones the most conservative does.
"""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model import Claim
from consilience.reconcile.compare import size
from consilience.reconcile.context import Context
from consilience.reconcile.origins import credit, origin_step
from consilience.reconcile.rules.choice import Choice
from consilience.reconcile.rules.counters import OFFICE, placed
from consilience.reconcile.rules.reliable import not_overtaken, voices_behind


def recommended(counted: Sequence[Claim], context: Context) -> Choice:
    """The counting office's figure among those that are borne out; among all, where none is."""
    present = not_overtaken(counted, context)
    voices = voices_behind(present, context)
    borne_out = [claim for claim in present if voices[claim.id] > 1]
    offices = [claim for claim in borne_out or present if placed(claim, context) == OFFICE]
    of_best = offices or borne_out or present  # a party that names a number is no better placed than a newsroom
    claim = max(of_best, key=lambda claim: (voices[claim.id], -size(claim), -placed(claim, context)))
    if any(c not in present and origin_step(c) and credit(c) == credit(claim) for c in counted):
        return Choice(claim, "latest by the same counter")
    others = voices[claim.id] - 1
    return Choice(claim, f"recommended, triangulated by {others}" if others else "recommended, triangulated by none")
