"""Logic between claims, which costs nothing and catches much."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from consilience.model import Check, Claim, make_id
from consilience.reconcile.areas import kilometres, place_of
from consilience.reconcile.compare import amount, converted, numbers
from consilience.reconcile.context import Context, iso_day
from consilience.reconcile.say import day_text, quantity_text
from consilience.reconcile.topic import plain

ROAD = 1.6  # a printed distance may be the road's: up to 1.6 times the straight line (circuity of road networks)
SLACK = 15.0  # kilometres: a gazetteer's point may be that far from where a town is measured from
WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def find_checks(claims: Sequence[Claim], context: Context) -> tuple[Check, ...]:
    """Every piece of logic that the story's claims can be held to."""
    found = [*parts(claims), *ranks(claims, context), *weekdays(claims), *distances(claims, context), *units(claims)]
    return tuple(
        Check(
            id=make_id("k", context.story.id, rule, *sorted(c.id for c in about)),
            story_id=context.story.id, rule=rule, holds=holds, claim_ids=tuple(c.id for c in about), why=why,
        )
        for rule, holds, about, why in found
    )  # fmt: skip


Found = tuple[str, bool, tuple[Claim, ...], str]


def parts(claims: Iterable[Claim]) -> Iterator[Found]:
    """A part is not larger than its whole."""
    by_id = {claim.id: claim for claim in claims}
    for part in by_id.values():
        whole = by_id.get(part.scope.of or "")
        if whole and whole.quantity and part.quantity:
            holds = amount(part.quantity) <= amount(whole.quantity)
            said = f"{quantity_text(part.quantity)} of {quantity_text(whole.quantity)}"
            yield (
                "part",
                holds,
                (part, whole),
                f"{said}: a part {'is not' if holds else 'cannot be'} larger than its whole",
            )


def ranks(claims: Iterable[Claim], context: Context) -> Iterator[Found]:
    """Two places cannot hold one rank."""
    held: dict[tuple[str, str], dict[str, Claim]] = {}
    for claim in claims:
        if claim.predicate == "rank" and claim.quantity and claim.modality == "asserted":
            key = (quantity_text(claim.quantity), plain(claim.object.text or "") if claim.object else "")
            held.setdefault(key, {}).setdefault(plain(context.name(claim.subject)), claim)
    for (rank, _), places in sorted(held.items()):
        for left, right in combinations(places.values(), 2):
            names = f"{context.name(left.subject)} and {context.name(right.subject)}"
            yield "rank", False, (left, right), f"{names} cannot both be the {rank}"


def weekdays(claims: Iterable[Claim]) -> Iterator[Found]:
    """A weekday and a date agree, or they do not."""
    for claim in claims:
        day = iso_day(claim.when.value) if claim.when else None
        if claim.predicate != "happened_on" or not day or not claim.when:
            continue
        said = next((m.group(0) for span in claim.evidence for m in WEEKDAY.finditer(span.quote)), None)
        if said:
            holds = f"{day:%A}" == said
            why = f"the report says {said}; {day_text(claim.when)} {'is' if holds else 'is not'} a {said}"
            yield "weekday", holds, (claim,), why


def distances(claims: Iterable[Claim], context: Context) -> Iterator[Found]:
    """A distance follows from coordinates, within what roads and a town's extent allow."""
    for claim in claims:
        if claim.predicate != "distance" or not claim.quantity:
            continue
        ends = [place_of(term.entity_id, context) for term in (claim.subject, claim.object) if term]
        base, size = converted(claim.quantity)
        if len(ends) != 2 or not ends[0] or not ends[1] or base != "metre":
            continue
        said, straight = float(amount(claim.quantity) * size) / 1000, kilometres(ends[0], ends[1])
        holds = straight - SLACK <= said <= straight * ROAD + SLACK
        pair = f"{context.name(claim.subject)} and {context.name(claim.object)}"
        why = f"The map puts {pair} {straight:.0f} km apart in a straight line"
        yield "distance", holds, (claim,), f"{why}; the report says {quantity_text(claim.quantity)}"


def units(claims: Iterable[Claim]) -> Iterator[Found]:
    """One measure in two units, in one sentence, must come to the same."""
    groups: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        if claim.predicate == "distance" and claim.quantity:
            groups.setdefault((claim.report_id, claim.evidence[0].start), []).append(claim)
    for group in groups.values():
        for left, right in combinations(group, 2):
            if left.quantity and right.quantity and left.quantity.unit != right.quantity.unit:
                alike = numbers(left.quantity, right.quantity)
                said = f"{quantity_text(left.quantity)} and {quantity_text(right.quantity)}"
                yield "unit", bool(alike), (left, right), f"{said} {'are' if alike else 'are not'} the same distance"
