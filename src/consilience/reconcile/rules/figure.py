"""The best present figure, by the rule that the reader chose."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from consilience.errors import UsageError
from consilience.model import Claim
from consilience.reconcile.context import Context
from consilience.reconcile.figures import CUMULATIVE, STANDING
from consilience.reconcile.rules.bounds import bounds
from consilience.reconcile.rules.choice import Choice, same_figure
from consilience.reconcile.rules.conservative import conservative
from consilience.reconcile.rules.latest import latest
from consilience.reconcile.rules.most import most
from consilience.reconcile.rules.recommended import recommended
from consilience.reconcile.rules.totals import totals
from consilience.reconcile.states import state_of

FigureRule = Callable[[Sequence[Claim], Context], Choice]
FIGURE_RULES: dict[str, FigureRule] = {
    "most": most,
    "latest": latest,
    "conservative": conservative,
    "recommended": recommended,
    "bounds": bounds,
}


def check_rule(rule: str) -> None:
    """Raises `UsageError` where there is no such rule."""
    if rule not in FIGURE_RULES:
        raise UsageError(f"{rule!r} is no rule for figures", f"the rules are {', '.join(FIGURE_RULES)}")


def choose_figure(claims: Sequence[Claim], context: Context) -> Choice:
    """The best present figure; where all figures agree there is nothing to choose, and the exact one is taken.

    What a report itself gives as an earlier count is none of its own. What is no count, as a town's rank or how far it
    is, does not change, and only its voices can decide it.
    """
    counted = totals([claim for claim in claims if state_of(claim) != "earlier"] or claims, context)
    if not counted:
        return Choice(claims[0], "only statement")
    if all(same_figure(counted[0], claim) for claim in counted[1:]):
        best = max(
            counted, key=lambda c: (c.quantity is not None and c.quantity.best is not None, context.published(c))
        )
        return Choice(best, "all figures agree" if len(counted) > 1 else "only figure")
    counts = claims[0].predicate in CUMULATIVE | STANDING
    return FIGURE_RULES[context.rule if counts else "most"](counted, context)
