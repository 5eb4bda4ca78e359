"""Bounds: the best figure, between the lowest and the highest reliable one.

So the coders of organised violence do: best is the most likely figure, low and high are the lowest and highest that a
reliable source gives. The best is the one with most independent voices; what nobody who can be named and no second
voice stands behind is no bound.
"""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model import Claim
from consilience.reconcile.context import Context
from consilience.reconcile.rules.choice import Choice
from consilience.reconcile.rules.most import most
from consilience.reconcile.rules.reliable import reliable


def bounds(counted: Sequence[Claim], context: Context) -> Choice:
    """The figure with most independent voices, and the reliable ones as its bounds."""
    choice = most(counted, context)
    sure = tuple(reliable(counted, context))
    return Choice(choice.claim, f"best, {choice.rule}", choice.even, bounds=sure)
