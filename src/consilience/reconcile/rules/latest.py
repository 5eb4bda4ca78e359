"""Latest: the figure that the best-placed counter gave last.

A count changes as bodies are found and patients die, and whoever keeps it knows best. So the latest word of an office
that counts (a coroner, a ministry, a hospital, the police) goes before the latest word of another named body, and that
before what outlets say by themselves. Of two figures of one day the larger is the later, where such a count only grows.
"""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model import Claim
from consilience.reconcile.compare import size
from consilience.reconcile.context import Context
from consilience.reconcile.figures import CUMULATIVE
from consilience.reconcile.rules.choice import Choice
from consilience.reconcile.rules.counters import UNNAMED, counter, placed
from consilience.reconcile.states import counted_on


def latest(counted: Sequence[Claim], context: Context) -> Choice:
    """The last figure of the best-placed counter."""
    best = min(placed(claim, context) for claim in counted)
    of_best = [claim for claim in counted if placed(claim, context) == best]
    last = max(counted_on(claim, context) for claim in of_best)
    newest = [claim for claim in of_best if counted_on(claim, context) == last]
    grows = newest[0].predicate in CUMULATIVE
    claim = (max if grows else min)(newest, key=size)
    who = "of the reports" if best == UNNAMED else f"by the best-placed counter ({counter(claim, context)})"
    return Choice(claim, f"the latest {who}")
