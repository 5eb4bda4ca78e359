"""Conservative: the lowest figure that is reliable.

So the coders of armed conflict do: where reports dispute a count or put it vaguely, they take the most conservative
one, "dozens" for 12, and revise it as more becomes known. A figure that a later state of the same count has overtaken
is revised; of the others, those count that somebody who can be named stands behind, or two independent voices.
"""

from __future__ import annotations

from collections.abc import Sequence

from consilience.model import Claim
from consilience.reconcile.compare import size
from consilience.reconcile.context import Context
from consilience.reconcile.rules.choice import Choice
from consilience.reconcile.rules.reliable import not_overtaken, reliable


def conservative(counted: Sequence[Claim], context: Context) -> Choice:
    """The lowest of the reliable figures, or of all, where none is reliable."""
    present = not_overtaken(counted, context)
    sure = reliable(present, context)
    return Choice(min(sure or present, key=size), "the most conservative" + (" reliable" if sure else ""))
