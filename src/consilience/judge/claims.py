"""What claims hold for, in a person's word: their scope, their day, their place; and which are wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from consilience.judge.dates import parse_date
from consilience.judge.places import Places
from consilience.judge.standing import Heard, by
from consilience.model import Claim, JudgedScope, Scope, SetAside


def revise_claims(claims: Sequence[Claim], heard: Iterable[Heard], places: Places) -> tuple[Claim, ...]:
    """The claims, in their order, with what people said of them instead of what was found."""
    found = {claim.id: claim for claim in claims}
    for one in applied(heard, "scope", "date", "place"):
        for claim_id in one.sides[0]:
            if claim := found.get(str(claim_id)):
                found[claim.id] = revised(claim, one, places)
    return tuple(found.values())


def revised(claim: Claim, one: Heard, places: Places) -> Claim:
    """A claim with one person's word."""
    said = one.judgement
    if said.kind == "scope":
        return replace(claim, scope=scope_of(claim.scope, said.scope or JudgedScope(), places))
    if said.kind == "date":
        return replace(claim, when=parse_date(said.value or "", reason=f"said {by(said)}"))
    place = places.find(said.value or "")
    return replace(claim, where=place.id if place else claim.where)


def scope_of(found: Scope, said: JudgedScope, places: Places) -> Scope:
    """A scope, field by field as a person has it, else as it was found; a count of everybody is a part of no other."""
    place = places.find(said.area) if said.area else None
    return replace(
        found,
        area=found.area if said.area is None else place.id if place else None,
        since=told(said.since, found.since),
        until=told(said.until, found.until),
        population=told(said.population, found.population),
        of=None if said.population == "" else found.of,
        measure=said.measure or found.measure,
    )


def told(said: str | None, found: str | None) -> str | None:
    """A field as a person has it: None leaves it as it was found, and an empty one takes it out."""
    return found if said is None else said or None


def wrong(heard: Iterable[Heard]) -> dict[str, SetAside]:
    """The claims that are out of every finding, with who says so and why."""
    return {
        str(cid): SetAside(claim_id=str(cid), why=f"said to be wrong {by(one.judgement)}")
        for one in applied(heard, "wrong")
        for cid in sorted(one.sides[0])
    }


def applied(heard: Iterable[Heard], *kinds: str, about: str | None = "claim") -> list[Heard]:
    """The judgements of these kinds that stand; `wrong` of a finding is about its claims."""
    return [
        one
        for one in heard
        if one.state == "applied"
        and one.judgement.kind in kinds
        and (about == one.about or (one.judgement.kind == "wrong" and one.about == "finding"))
    ]
