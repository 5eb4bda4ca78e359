"""Places that a person names: one that the reports name already, else one of the gazetteer."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.judge.known import alike
from consilience.lexicon.gazetteer import Gazetteer, Spot
from consilience.lexicon.spots import as_place, precision_of
from consilience.model import Entity, make_id

BY_NUMBER = "geonames:"


class Places:
    """Where places are looked up; those that no report names are made and remembered."""

    def __init__(self, gazetteer: Gazetteer | None, entities: Iterable[Entity] = ()) -> None:
        self._gazetteer = gazetteer
        self._known = [entity for entity in entities if entity.type == "place" and entity.place]
        self.made: dict[str, Entity] = {}

    def find(self, words: str) -> Entity | None:
        """The place of that name ("Alder", "Alder, Ohio") or number ("geonames:5150529"); None where there is none."""
        number = words.removeprefix(BY_NUMBER)
        by_number = number != words and number.isdecimal()
        for entity in self._known:
            place = entity.place
            if by_number and place and str(place.geonames_id) == number:
                return entity
            if alike(words) == alike(entity.name) and place and place.precision is not None:
                return entity
        spot = self._by_number(int(number)) if by_number else self._by_name(words)
        return self._of(spot) if spot else None

    def _by_number(self, number: int) -> Spot | None:
        return self._gazetteer.spot(number) if self._gazetteer else None

    def _by_name(self, words: str) -> Spot | None:
        """The largest of that name, in what stands behind a comma."""
        name, _, wide = (part.strip() for part in words.partition(","))
        spots = self._gazetteer.candidates(name) if self._gazetteer else ()
        for spot in spots:
            country = self._gazetteer.country(spot.country) if self._gazetteer and spot.country else None
            around = (spot.admin1_name, spot.country, country.name if country else None)
            if not wide or any(alike(wide) == alike(one) for one in around if one):
                return spot
        return None

    def _of(self, spot: Spot) -> Entity:
        """The entity that a spot is, which linking would call the same."""
        found = Entity(
            id=make_id("e", "spot", spot.id), type="place", name=spot.name, aliases=(), mentions=(),
            place=as_place(spot, precision_of(spot)), why=("named by a person",),
        )  # fmt: skip
        return next((e for e in self._known if e.id == found.id), None) or self.made.setdefault(found.id, found)
