"""ACLED's event types, and which of them our events are: only where type, mode and parties leave no choice."""

from __future__ import annotations

from typing import Final, NamedTuple

from consilience.model import Event
from consilience.present.export.actors import EXTERNAL, REBEL, STATE, interaction_of
from consilience.present.export.parties import Parties

SUB_TYPES: Final[dict[str, tuple[str, ...]]] = {
    "Battles": ("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
    "Explosions/Remote violence": (
        *("Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack"),
        *("Remote explosive/landmine/IED", "Grenade"),
    ),
    "Violence against civilians": ("Sexual violence", "Attack", "Abduction/forced disappearance"),
    "Protests": ("Peaceful protest", "Protest with intervention", "Excessive force against protesters"),
    "Riots": ("Violent demonstration", "Mob violence"),
    "Strategic developments": (
        *("Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use"),
        *("Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory"),
        "Other",
    ),
}
BATTLES, REMOTE, CIVILIANS, PROTESTS, RIOTS = list(SUB_TYPES)[:5]
ARMED: Final = frozenset({STATE, REBEL, 3, 4, EXTERNAL})
PROTESTERS, CIVILIAN = 6, 7


class Coded(NamedTuple):
    """An event type and a sub-event type; empty where they cannot be told."""

    type: str = ""
    sub_type: str = ""


BY_MODE: Final[dict[tuple[str, str | None], Coded]] = {  # where PLOVER's mode says it, whoever took part
    ("ASSAULT", "aerial"): Coded(REMOTE, "Air/drone strike"),
    ("ASSAULT", "drone"): Coded(REMOTE, "Air/drone strike"),
    ("ASSAULT", "suicide-attack"): Coded(REMOTE, "Suicide bomb"),
    ("ASSAULT", "heavy-weapons"): Coded(REMOTE, "Shelling/artillery/missile attack"),
    ("ASSAULT", "sexual"): Coded(CIVILIANS, "Sexual violence"),
    ("PROTEST", "demo"): Coded(PROTESTS),  # whether anybody intervened, silence does not tell
    ("PROTEST", "riot"): Coded(RIOTS),
}
DIRECT: Final = frozenset({None, "firearms", "primitive", "beat", "targeted", "torture"})


def coded(event: Event, parties: Parties, country: str | None) -> Coded:
    """What ACLED calls an event, as far as that can be told."""
    if found := BY_MODE.get((event.type, event.mode)):
        return found
    if event.type != "ASSAULT":
        return Coded()
    left, right = ([interaction_of(e, country) for e in side] for side in (parties.actors, parties.others))
    if event.mode == "explosives":  # a bomb or a shell, a gas leak or a grenade: of a body's doing, it is violence
        return Coded(REMOTE) if left and ARMED.issuperset(left) else Coded()
    if event.mode == "crowd-control":
        return Coded(PROTESTS, "Protest with intervention") if right == [PROTESTERS] else Coded()
    return _direct(event.mode, left, right)


def _direct(mode: str | None, left: list[int | None], right: list[int | None]) -> Coded:
    """An attack by one side on the other, by what both are."""
    if not left or not ARMED.issuperset(left):
        return Coded()
    if right and set(right) == {CIVILIAN}:
        if mode == "abduct":
            return Coded(CIVILIANS, "Abduction/forced disappearance")
        return Coded(CIVILIANS, "Attack") if mode in DIRECT else Coded()
    armed = [*left, *right]
    if mode in DIRECT and ARMED.issuperset(armed) and len(armed) > 1:
        return Coded(BATTLES, "Armed clash")
    return Coded()
