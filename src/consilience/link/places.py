"""Which spot on the map each place's name means, decided together for all the places of a story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.lexicon.gazetteer import Gazetteer, Spot
from consilience.lexicon.naming import country_names, division_names
from consilience.lexicon.spots import precision_of
from consilience.link.place_context import Context, fitness, lies_in
from consilience.link.place_focus import NO_FOCUS, Focus, focus_of
from consilience.link.place_names import WIDE, Meanings, PlaceName, containers, meanings
from consilience.link.place_standing import standing

ROUNDS = 3  # after which no choice changed on the developers' reports
COMPANY = 2.5  # of the pull of other places: what a name of which the gazetteer has but a part needs
SMALL = 50_000  # people
SEVERAL = 2  # other places that lie in some division


@dataclass(frozen=True, slots=True)
class Choice:
    """What a name means, and how exactly that is known; `spot` is None where nothing fits, and `why` says so."""

    spot: Spot | None
    precision: int | None
    why: str


def choose_spots(names: Sequence[PlaceName], gazetteer: Gazetteer, home: Focus = NO_FOCUS) -> dict[str, Choice]:
    """The choice for each name, by key, made for all of them together. `home` is the outlets' own."""
    meant = {name.key: meanings(name, gazetteer) for name in names}
    open_names = [name for name in names if meant[name.key].spots]
    within = {name.key: containers(name, gazetteer) for name in open_names}
    focus = focus_of([(name, meant[name.key].spots) for name in open_names], home)
    chosen = {
        name.key: max(
            meant[name.key].spots, key=lambda s: (standing(s, name) + focus.pull(s) + home.pull(s), -abs(s.id))
        )
        for name in open_names
    }
    for _ in range(ROUNDS):
        before = dict(chosen)
        context = Context(open_names, before, home)
        for name in open_names:
            spots = meant[name.key].spots
            chosen[name.key] = max(spots, key=lambda s: (fitness(s, within[name.key], context, name), -abs(s.id)))
        if chosen == before:
            break
    context = Context(open_names, chosen, home)
    return {name.key: _choice(name, meant[name.key], chosen.get(name.key), context, gazetteer) for name in names}


def _choice(name: PlaceName, meant: Meanings, spot: Spot | None, context: Context, gazetteer: Gazetteer) -> Choice:
    if spot is None:
        return Choice(None, None, f"{name.name!r} has no coordinates: the gazetteer has no place of that name")
    if meant.loose and not name.within and context.pull(spot, name) < COMPANY:
        told = f"{spot.name} is in the gazetteer, but far from the story's other places"
        return Choice(None, None, f"{name.name!r} has no coordinates: {told}")
    if spot.level not in WIDE and _is_elsewhere(name, spot, gazetteer):
        told = f"the report says it lies in {name.within[0]}, and the gazetteer has none there"
        return Choice(None, None, f"{name.name!r} has no coordinates: {told}")
    if _is_lonely(name, spot, context):
        told = f"{spot.name} in {spot.admin1_name or spot.country} is small, and far from the story's other places"
        return Choice(None, None, f"{name.name!r} has no coordinates: {told}")
    return Choice(spot, meant.precision or precision_of(spot), _why(name, spot, len(meant.spots)))


def _is_elsewhere(name: PlaceName, spot: Spot, gazetteer: Gazetteer) -> bool:
    """Does the report name a state or a country behind it that the spot does not lie in?"""
    named = [wide for wide in name.within if wide in division_names() or wide in country_names()]
    wides = [found for wide in named for found in gazetteer.candidates(wide) if found.level in WIDE]
    return bool(wides) and not any(lies_in(spot, wide) for wide in wides)


def _is_lonely(name: PlaceName, spot: Spot, context: Context) -> bool:
    """Is it a small place far from all others of a story that has several?"""
    large = spot.level in WIDE or spot.population >= SMALL
    if large or name.within:
        return False
    return context.others(name) >= SEVERAL and not context.shares_division(spot, name)


def _why(name: PlaceName, spot: Spot, candidates: int) -> str:
    where = ", ".join(part for part in (spot.admin1_name, spot.country) if part and part != spot.name)
    if name.within:
        return f"{name.name!r} is {spot.name} ({where}): the report says it lies in {name.within[0]}"
    if candidates == 1:
        return f"{name.name!r} is {spot.name} ({where}): the gazetteer has no other"
    told = f"of {candidates} places of that name, by the story's other places and by size"
    return f"{name.name!r} is {spot.name} ({where}), {told}"
