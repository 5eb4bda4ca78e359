"""How two places lie to each other."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from consilience.model import Claim, Entity, Place
from consilience.reconcile.context import Context

EARTH = 6371.0  # kilometres, mean radius
COUNTY = 40.0  # kilometres from a county's middle to a town in it, at most: half of what most counties measure across


def place_of(entity_id: str | None, context: Context) -> Place | None:
    """An entity's place, where it has coordinates."""
    entity = context.entities.get(entity_id or "")
    return entity.place if entity and entity.place and entity.place.latitude is not None else None


def kilometres(left: Place, right: Place) -> float:
    """The great-circle distance between two places."""
    a, b, c, d = (radians(v or 0.0) for v in (left.latitude, left.longitude, right.latitude, right.longitude))
    h = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(h)))


def within_name(one: str, other: str) -> bool:
    """Whether one place is called by the other's name and a word more: a quarter ("Keldby East"), a side of town."""
    short, long = sorted((one.split(), other.split()), key=len)
    return len(short) < len(long) and short in (long[: len(short)], long[-len(short) :])


def same_place(left: Claim, right: Claim, *, context: Context) -> bool:
    """Whether two claims name one place, or one names what the other lies in."""
    if left.where == right.where:
        return True
    one, other = (context.entities.get(claim.where or "") for claim in (left, right))
    return bool(one and other and nested(one, other))


def nested(one: Entity, other: Entity) -> bool:
    """Whether one of two places lies in the other, as far as their names and divisions tell."""
    if within_name(one.name, other.name):
        return True
    if not one.place or not other.place or one.place.country != other.place.country:
        return False
    wide, narrow = sorted((one.place, other.place), key=lambda p: -(p.precision or 0))
    if wide.precision == 6:  # a whole country (codebook)
        return True
    if wide.precision == 4:  # a first-level division
        return wide.name == narrow.admin1
    return wide.precision == 3 and narrow.precision == 1 and in_county(narrow, wide)


def in_county(town: Place, county: Place) -> bool:
    """Whether a town may lie in a county: the gazetteer does not say which one it is in, but the distance does."""
    placed = None not in (town.latitude, county.latitude)
    return placed and town.admin1 == county.admin1 and kilometres(town, county) <= COUNTY


def apart(left: str | None, right: str | None, context: Context) -> bool:
    """Whether two areas are known to be different; one that nobody names, or no map knows, is not.

    A county's towns are told by the distance, as the gazetteer does not say which county a town is in.
    """
    one, other = context.entities.get(left or ""), context.entities.get(right or "")
    if left == right or not one or not other or nested(one, other):
        return False
    here, there = place_of(left, context), place_of(right, context)
    if not here or not there:
        return False
    of_county = 3 in (here.precision, there.precision)  # 3: a second-level division (codebook)
    return not (of_county and kilometres(here, there) <= COUNTY)


def narrower(left: str | None, right: str | None, context: Context) -> bool:
    """Whether the left area is a part of the right one: a town of a country."""
    here, there = place_of(left, context), place_of(right, context)
    return bool(here and there and (here.precision or 0) < (there.precision or 0) and not apart(left, right, context))
