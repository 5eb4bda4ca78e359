"""Which figures are reliable, and which are no more than an earlier state of one."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model import Claim, Quantity
from consilience.reconcile.compare import printed
from consilience.reconcile.context import Context
from consilience.reconcile.figures import relate_figures
from consilience.reconcile.origins import credit, find_origins, origin_step
from consilience.reconcile.rules.choice import same_figure
from consilience.reconcile.rules.counters import UNNAMED, placed


def not_overtaken(counted: Sequence[Claim], context: Context) -> list[Claim]:
    """The figures without those of which another is a later state; all, where each has one."""
    standing = [claim for claim in counted if not any(overtakes(other, claim, context) for other in counted)]
    return standing or list(counted)


def overtakes(later: Claim, earlier: Claim, context: Context) -> bool:
    """Whether one figure is a later state of the other, so that the other is no answer any more.

    Further down in a report a larger count is often of another event, if it is not the same body that counts again; and
    one person told alone is no new state.
    """
    again = origin_step(later) is not None and credit(later) == credit(earlier)
    if later is earlier or same_figure(later, earlier) or not printed(later) or not (again or context.in_lead(later)):
        return False
    relation = relate_figures(later, earlier, context)
    return relation.type == "update" and relation.left == later.id


def reliable(counted: Sequence[Claim], context: Context) -> list[Claim]:
    """The figures that a named counter, or two independent voices, stand behind."""
    voices = voices_behind(counted, context)
    return [claim for claim in counted if placed(claim, context) < UNNAMED or voices[claim.id] > 1]


def voices_behind(counted: Sequence[Claim], context: Context) -> dict[str, int]:
    """{figure: how many independent voices give a figure that can be one number with it}."""
    found: dict[Quantity | None, int] = {}  # a number is weighed once, however many claims give it
    for claim in counted:
        if claim.quantity not in found:
            backing = [other for other in counted if other is claim or same_figure(claim, other)]
            found[claim.quantity] = len(find_origins(backing, context, shared=same_figure))
    return {claim.id: found[claim.quantity] for claim in counted}
