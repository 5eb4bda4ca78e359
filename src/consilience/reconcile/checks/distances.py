"""A distance follows from coordinates, and a measure in two units is one measure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from consilience.model import Claim, Place
from consilience.reconcile.areas import kilometres, place_of
from consilience.reconcile.checks.found import Found
from consilience.reconcile.compare import amount, converted, numbers
from consilience.reconcile.context import Context
from consilience.reconcile.say import quantity_text

ROAD = 1.6  # a printed distance may be the road's: up to 1.6 times the straight line (circuity of road networks)
TOWN = 2  # the precision code of a limited area around a named place (codebook)
SLACK = 15.0  # kilometres: a gazetteer's point may be that far from where a town is measured from
MEASURES: dict[str | None, str] = {"metre": "distance", "square metre": "area", "kilogram": "weight"}


def distances(claims: Sequence[Claim], context: Context) -> Iterator[Found]:
    """Every distance between two places on the map, within what roads and a town's extent allow."""
    for claim in claims:
        if claim.predicate != "distance" or not claim.quantity:
            continue
        ends = [place_of(term.entity_id, context) for term in (claim.subject, claim.object) if term]
        base, size = converted(claim.quantity)
        if len(ends) != 2 or not ends[0] or not ends[1] or base != "metre":
            continue
        said, straight = float(amount(claim.quantity) * size) / 1000, kilometres(ends[0], ends[1])
        holds = straight - SLACK <= said <= straight * ROAD + SLACK
        if not holds and any(wide(end) for end in ends):
            continue  # the middle of a county or a state is not where one measures from
        pair = f"{context.name(claim.subject)} and {context.name(claim.object)}"
        why = f"The map puts {pair} {straight:.0f} km apart in a straight line"
        yield Found("distance", holds, (claim,), f"{why}; the report says {quantity_text(claim.quantity)}")


def wide(place: Place | None) -> bool:
    """Is it a county, a state or a country?"""
    return bool(place and place.precision and place.precision > TOWN)


def units(claims: Sequence[Claim], context: Context) -> Iterator[Found]:  # noqa: ARG001  as every check
    """Every measure that one sentence gives in two units."""
    groups: dict[tuple[str, str, int], list[Claim]] = {}
    for claim in claims:
        if claim.quantity and converted(claim.quantity)[0] in MEASURES:
            groups.setdefault((claim.report_id, claim.predicate, claim.evidence[0].start), []).append(claim)
    for group in groups.values():
        for left, right in combinations(group, 2):
            if left.quantity and right.quantity and left.quantity.unit != right.quantity.unit:
                alike = numbers(left.quantity, right.quantity)
                said = f"{quantity_text(left.quantity)} and {quantity_text(right.quantity)}"
                why = f"{said} {'are' if alike else 'are not'} the same {MEASURES[converted(left.quantity)[0]]}"
                yield Found("unit", bool(alike), (left, right), why)
