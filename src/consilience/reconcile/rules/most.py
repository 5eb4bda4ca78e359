"""Most: the latest by one counter that counted twice, else the figure with most independent voices.

Agreement is counted over origins and not over outlets. What a later state has overtaken has no voice any more. Of even
voices the most conservative one stands, where a count changes with time; what does not change is not decided at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model import Claim
from consilience.reconcile.compare import amount, size
from consilience.reconcile.context import Context
from consilience.reconcile.figures import CUMULATIVE, STANDING
from consilience.reconcile.origins import credit
from consilience.reconcile.rules.choice import Choice, same_figure
from consilience.reconcile.rules.reliable import not_overtaken
from consilience.reconcile.rules.voices import most_voices


def most(counted: Sequence[Claim], context: Context) -> Choice:
    """The figure of the counter that counted again, else that with most voices."""
    if counted[0].predicate in CUMULATIVE:
        series: dict[str, list[Claim]] = {}
        for claim in counted:
            if not credit(claim).startswith("report "):
                series.setdefault(credit(claim), []).append(claim)
        repeated = [group for group in series.values() if len({amount(c.quantity) for c in group if c.quantity}) > 1]
        if repeated:
            group = max(repeated, key=len)
            return Choice(max(group, key=size), "latest by the same counter")
    changes = counted[0].predicate in CUMULATIVE | STANDING
    choice = most_voices(not_overtaken(counted, context), context, same_figure, changes=changes)
    if choice.even and changes:
        return Choice(min(counted, key=size), "most conservative of even voices")
    return choice
