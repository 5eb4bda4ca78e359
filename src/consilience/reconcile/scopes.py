"""Figures of one predicate, apart where they hold for different people, periods or areas."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from consilience.model import Claim, Scope
from consilience.reconcile.compare import amount, printed
from consilience.reconcile.context import Context
from consilience.reconcile.periods import period
from consilience.reconcile.topic import NOT_YET, Topic, kind_of

SELF_EVIDENT = frozenset({"released", "detained"})  # inmates, prisoners, captives: the same people in other words


def figure_topics(predicate: str, claims: list[Claim], context: Context) -> Iterator[Topic]:
    """One predicate's figures, apart where they hold for different people, periods or areas, or for a time to come."""
    foreseen = [claim for claim in claims if claim.modality in NOT_YET]
    told = [claim for claim in claims if claim.modality not in NOT_YET and (claim.scope.of is None or printed(claim))]
    groups: dict[tuple[str, ...], list[Claim]] = {}
    for claim in told:
        groups.setdefault((population(claim), period(claim, context)), []).append(claim)
    lift_breakdown(groups, context)
    for (people, since), group in sorted(groups.items()):
        own = not people and not since
        for area, members, assumptions in by_area(group, context):
            yield Topic(
                predicate=predicate,
                key=(predicate, people, since, area or ""),
                claims=tuple(members),
                scope=common_scope(members, area=area, population=people or None),
                own=own,
                assumptions=assumptions,
            )
    if foreseen:
        yield Topic(
            predicate=predicate, key=(predicate, "foreseen"), claims=tuple(foreseen),
            scope=common_scope(foreseen, area=None, population=None), foreseen=True, own=False,
        )  # fmt: skip


def population(claim: Claim) -> str:
    """The part of the people that a figure is about; empty for a total."""
    named = kind_of(claim.scope.population or "")
    if claim.scope.of is None:
        return "" if claim.predicate in SELF_EVIDENT else named
    return named or kind_of((claim.subject.text if claim.subject else None) or "") or "part"


def lift_breakdown(groups: dict[tuple[str, ...], list[Claim]], context: Context) -> None:
    """Puts with the totals each part of a lead that no total is larger than: it is all there are, by another word.

    Where no report gives a total at all, the part that most reports give stands in for it.
    """
    whole = [key for key in groups if not any(key)]
    parts = [key for key in groups if key[0] and not key[1] and all(claim.scope.of is None for claim in groups[key])]
    if whole:
        most = max(largest(groups[key]) for key in whole)
        for key in parts:
            if largest(groups[key]) >= most and any(context.in_lead(claim) for claim in groups[key]):
                groups["", ""] += groups.pop(key)
    elif parts:
        key = max(parts, key=lambda k: (len({c.report_id for c in groups[k]}), k))
        groups["", ""] = groups.pop(key)


def largest(claims: list[Claim]) -> Decimal:
    """The largest number that any of the claims gives."""
    return max((amount(claim.quantity) for claim in claims if claim.quantity), default=Decimal(0))


def by_area(claims: list[Claim], context: Context) -> Iterator[tuple[str | None, list[Claim], tuple[str, ...]]]:
    """Claims by area. One that names no area inherits the widest that another names, and that is written down."""
    named: dict[str | None, list[Claim]] = {}
    for claim in claims:
        named.setdefault(claim.scope.area, []).append(claim)
    silent = named.pop(None, [])
    open_areas = [area for area in named if not is_spared(named[area], silent)]
    if not open_areas and (silent or not named):
        yield None, silent, ()
    widest = max(open_areas, key=lambda area: (width(area, context), len(named[area]), area or ""), default=None)
    for area in sorted(named, key=str):
        assumed: tuple[str, ...] = ()
        members = named[area]
        if area == widest and silent:
            name = context.entities[area].name if area in context.entities else area
            assumed = (
                f"{len(silent)} of the figures name no area; they are taken to be for {name}, as the others are",
            )
            members = [claim for claim in claims if claim.scope.area in (area, None)]
        yield area, members, assumed


def is_spared(members: list[Claim], silent: list[Claim]) -> bool:
    """Does a report itself say "nobody" of an area, and count people elsewhere: "40 were hurt, nobody in Alder"?"""
    own = {claim.report_id for claim in members if claim.modality == "denied" and not claim.attribution}
    counting = {claim.report_id for claim in silent if claim.modality != "denied"}
    return all(claim.modality == "denied" for claim in members) and bool(own & counting)


def width(area: str | None, context: Context) -> int:
    """How wide a place is, by its precision code; a place unknown to the gazetteer counts as a region."""
    entity = context.entities.get(area or "")
    place = entity.place if entity else None
    return place.precision if place and place.precision is not None else 4  # 4: a first-level division (codebook)


def common_scope(claims: list[Claim], *, area: str | None, population: str | None) -> Scope:
    """The scope that a topic's claims hold for together."""
    since = [claim.scope.since for claim in claims if claim.scope.since]
    until = [claim.scope.until for claim in claims if claim.scope.until]
    of = [claim.scope.of for claim in claims if claim.scope.of]
    measures = {claim.scope.measure for claim in claims if claim.scope.measure}
    return Scope(
        area=area,
        since=min(since, default=None),
        until=max(until, default=None),
        population=population,
        of=min(of, default=None),
        measure=measures.pop() if len(measures) == 1 else None,
    )
