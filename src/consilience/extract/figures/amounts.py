"""How many: the quantities that counts are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from spacy.tokens import Token

from consilience.extract.figures.kind import KIND
from consilience.extract.found import Found
from consilience.extract.nlp import Passage
from consilience.extract.quantities.ranges import ends_at
from consilience.model import Measure, Quantifier, Quantity, Report

COUNTING = frozenset({"person", "household", "family", *(noun for noun, kind in KIND.items() if kind == "building")})


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


def percent_of(measure: Measure | None, whole: Quantity) -> Quantity | None:
    """The number that a share comes to: 3,000 for "60 percent of the 5,000"; None where that is no whole number."""
    if measure is None or measure.best is None or whole.best is None:
        return None
    best = measure.best * whole.best / 100
    return replace(whole, low=best, best=best, high=best) if best == int(best) else None


def at_last(measure: Measure, report: Report) -> Measure:
    """A change as the number that it came to: 15 for "rose from 12 to 15"."""
    last = ends_at(report.text, measure.start, measure.end) if measure.quantifier == "between" else None
    return measure if last is None else replace(measure, low=last, best=last, high=last, quantifier="exact")


def measure_of(head: Token, passage: Passage, found: Found) -> Measure | None:
    """The number that counts a noun; ages, shares and lengths are none."""
    near = [head, *(child for child in head.children if child.dep_ in {"nummod", "amod", "quantmod", "det", "nmod"})]
    for token in near:
        measure = found.measure_at(passage, token)
        if (
            measure is not None
            and (measure.unit is None or measure.unit in COUNTING)
            and not parted(measure, head, passage)
        ):
            return at_last(measure, passage.report)
    return None


def parted(measure: Measure, head: Token, passage: Passage) -> bool:
    """Does a comma part number and noun, as after an age: "Jo Roe's, 16, death"?"""
    between = passage.report.text[measure.end : passage.start + head.idx]
    return "," in between or ";" in between
