"""What a rule chooses, and when two claims give one answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from consilience.model import Claim
from consilience.reconcile.compare import numbers
from consilience.reconcile.words import compare_answers

Same = Callable[[Claim, Claim], bool]


@dataclass(frozen=True, slots=True)
class Choice:
    """The claim that a rule puts first, and the rule's name; None where there is none to put first.

    `even`: another answer has as much behind it, so that this one only stands first and decides nothing. `bounds`: the
    only figures that its lowest and highest are taken from; None: all that count the same.
    """

    claim: Claim | None
    rule: str
    even: bool = False
    bounds: tuple[Claim, ...] | None = None


def same_figure(left: Claim, right: Claim) -> bool:
    """Whether two figures can be one number."""
    return bool(left.quantity and right.quantity and numbers(left.quantity, right.quantity))


def same_day(left: Claim, right: Claim) -> bool:
    """Whether two claims put it on one day."""
    return bool(left.when and right.when and left.when.value and left.when.value == right.when.value)


def same_words(left: Claim, right: Claim) -> bool:
    """Whether the objects of two claims say the same."""
    one, other = (c.object.text if c.object and c.object.text else c.text for c in (left, right))
    return compare_answers("", one, other).value >= 0.5  # the line of every Score
