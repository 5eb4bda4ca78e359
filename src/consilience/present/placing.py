"""How exactly a place is known, in words and kilometres, and whether it may have a point on a map at all."""

from __future__ import annotations

from typing import Final

from consilience.model import Place

WIDE: Final = 5  # a region, a country, a sea: too wide for a mark
KNOWN_TO: Final = {  # UCDP's codes of precision, as a reader says them
    2: "somewhere near",
    3: "known only to the district",
    4: "known only to the province",
}
RADII: Final = {2: 15.0, 3: 30.0, 4: 80.0}  # how wide each is drawn, in km: the usual size of such an area; 1 is a spot


def point(place: Place | None) -> tuple[float, float] | None:
    """(longitude, latitude); None where they are not known, or the place is too wide for a point to mean anything."""
    if place is None or place.latitude is None or place.longitude is None:
        return None
    if (place.precision or 1) >= WIDE or (place.feature or "").startswith("PCL"):
        return None
    on_earth = -90 <= place.latitude <= 90 and -180 <= place.longitude <= 180
    return (place.longitude, place.latitude) if on_earth else None


def known_to(place: Place | None) -> str:
    """How exactly a place is known, in words.

    >>> known_to(None)
    'not found in the gazetteer'
    """
    if place is None or (place.precision is None and place.latitude is None):
        return "not found in the gazetteer"
    if point(place) is None:
        return "too wide for a point" if place.latitude is not None else "without coordinates"
    return KNOWN_TO.get(place.precision or 1, "the place itself")
