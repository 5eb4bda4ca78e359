"""A spot of the gazetteer as the contract writes a place, and how exactly it is known."""

from __future__ import annotations

from consilience.lexicon.gazetteer import Spot
from consilience.model import Place

PRECISION = {
    "country": 6, "region": 5, "admin1": 4, "admin2": 3, "city": 1, "hamlet": 1, "feature": 2,
}  # the codebook's where_prec  # fmt: skip
LONG = frozenset({"STM", "STMS", "CNL", "MTS", "HLLS", "VAL", "DSRT", "ISL", "ISLS", "PEN", "LK", "LKS"})  # precision 5
ON_THE_WATER = frozenset({"OCN"})


def precision_of(spot: Spot) -> int:
    """How exactly a place is known that is this spot, by the codebook."""
    return 5 if spot.feature in LONG else PRECISION[spot.level]


def as_place(spot: Spot, precision: int | None) -> Place:
    """The contract's place for a chosen spot; ids of our own are not GeoNames'."""
    return Place(
        geonames_id=spot.id if spot.id > 0 else None,
        name=spot.name,
        country=spot.country,
        admin1=spot.admin1_name or spot.admin1,
        latitude=spot.latitude,
        longitude=spot.longitude,
        feature=spot.feature,
        precision=7 if spot.feature in ON_THE_WATER else precision,
    )


def nowhere(name: str) -> Place:
    """A place that the gazetteer does not have."""
    return Place(
        geonames_id=None,
        name=name,
        country=None,
        admin1=None,
        latitude=None,
        longitude=None,
        feature=None,
        precision=None,
    )
