"""The best present figure."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model import Claim
from consilience.reconcile.compare import amount, printed
from consilience.reconcile.context import Context
from consilience.reconcile.figures import CUMULATIVE, STANDING, relate_figures
from consilience.reconcile.origins import credit
from consilience.reconcile.rules.choice import Choice, same_figure, size
from consilience.reconcile.rules.totals import totals
from consilience.reconcile.rules.voices import most_voices


def choose_figure(claims: Sequence[Claim], context: Context) -> Choice:
    """The best present figure: the latest by one counter, else the figure with most independent voices."""
    counted = totals(claims, context)
    if not counted:
        return Choice(claims[0], "only statement")
    if all(same_figure(counted[0], claim) for claim in counted[1:]):
        best = max(
            counted, key=lambda c: (c.quantity is not None and c.quantity.best is not None, context.published(c))
        )
        return Choice(best, "all figures agree" if len(counted) > 1 else "only figure")
    if claims[0].predicate in CUMULATIVE:
        series: dict[str, list[Claim]] = {}
        for claim in counted:
            if not credit(claim).startswith("report "):
                series.setdefault(credit(claim), []).append(claim)
        repeated = [group for group in series.values() if len({amount(c.quantity) for c in group if c.quantity}) > 1]
        if repeated:
            group = max(repeated, key=len)
            return Choice(max(group, key=size), "latest by the same counter")
    changes = claims[0].predicate in CUMULATIVE | STANDING
    standing = [claim for claim in counted if not any(overtakes(other, claim, context) for other in counted)]
    choice = most_voices(standing or counted, context, same_figure, changes=changes)
    if choice.even and changes:
        return Choice(min(counted, key=size), "most conservative of even voices")
    return choice


def overtakes(later: Claim, earlier: Claim, context: Context) -> bool:
    """Whether one figure is a later state of the other, so that the other is no answer any more."""
    if later is earlier or same_figure(later, earlier) or not context.in_lead(later) or not printed(later):
        return False  # further down, a larger count is often of another event; one person told alone is no new state
    relation = relate_figures(later, earlier, context)
    return relation.type == "update" and relation.left == later.id
