"""How many: the quantities that counts are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from consilience.extract.quantities.ranges import ends_at
from consilience.model import Measure, Quantifier, Quantity, Report


def exact(number: int, unit: str, words: str | None) -> Quantity:
    """A number that is no more and no less."""
    value = Decimal(number)
    return Quantity(low=value, best=value, high=value, quantifier="exact", unit=unit, counted=words)


def counted(measure: Measure, unit: str, words: str | None) -> Quantity:
    """The number of a measure, and what it counts here; what a bare number goes on from is no part of the people."""
    return Quantity(
        low=measure.low,
        best=measure.best,
        high=measure.high,
        quantifier=measure.quantifier,
        unit=unit,
        counted=words,
    )


def add(quantities: Sequence[Quantity]) -> Quantity:
    """The sum; a bound that one of them lacks, the sum lacks."""
    loose: Quantifier = next((q.quantifier for q in quantities if q.quantifier != "exact"), "exact")
    return Quantity(
        low=total([q.low for q in quantities]),
        best=total([q.best for q in quantities]),
        high=total([q.high for q in quantities]),
        quantifier=loose,
        unit=quantities[0].unit,
        counted=None,
    )


def total(values: Sequence[Decimal | None]) -> Decimal | None:
    """The sum; None where one is None."""
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if len(known) == len(values) else None


def shared(measure: Measure, whole: Measure | None) -> Measure | None:
    """A share of a number as a number: "half of the 2,000 defenders"; None where nothing says of how many."""
    if measure.best is None or measure.best >= 1 or measure.best == 0:
        return measure
    if whole is None or whole.best is None or whole.best < 1:
        return None
    best = measure.best * whole.best
    best = best.to_integral_value() if best == int(best) else best
    return replace(measure, low=best, best=best, high=best, quantifier="exact" if best == int(best) else "about")


def at_last(measure: Measure, report: Report) -> Measure:
    """A change as the number that it came to: 15 for "rose from 12 to 15"."""
    last = ends_at(report.text, measure.start, measure.end) if measure.quantifier == "between" else None
    return measure if last is None else replace(measure, low=last, best=last, high=last, quantifier="exact")
