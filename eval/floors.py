"""The last good numbers. They rise by themselves; to lower one is a decision that somebody signs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")
SMALLER_IS_BETTER = ("median_km", "errors", "stock_errors")
SLACK = 0.0005  # scorers print three digits


@dataclass(frozen=True, slots=True)
class Fall:
    """A measure that is worse than its floor."""

    name: str
    measure: str
    floor: float
    value: float

    def __str__(self) -> str:
        return f"{self.name} {self.measure}: {self.value:.3f}, and the floor is {self.floor:.3f}"


def load(path: Path = FLOORS) -> dict[str, dict[str, float]]:
    """{data set: {measure: floor}}; empty where nothing was measured yet."""
    return json.loads(path.read_text()) if path.exists() else {}


def worse(measure: str, value: float, floor: float) -> bool:
    """Whether a value is on the wrong side of its floor."""
    if measure.startswith(SMALLER_IS_BETTER):
        return value > floor + SLACK
    return value < floor - SLACK


def falls(name: str, measured: dict[str, float], floors: dict[str, dict[str, float]]) -> list[Fall]:
    """The measures of one data set that are worse than their floors, or were not measured any more."""
    return [
        Fall(name, measure, floor, measured.get(measure, 0.0))
        for measure, floor in sorted(floors.get(name, {}).items())
        if measure not in measured or worse(measure, measured[measure], floor)
    ]


def raised(name: str, measured: dict[str, float], floors: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """The floors with this data set's better numbers; a worse number never replaces a better one."""
    old = floors.get(name, {})
    new = {
        measure: old[measure] if measure in old and worse(measure, value, old[measure]) else value
        for measure, value in measured.items()
    }
    return {**floors, name: {**old, **new}}


def lowered(name: str, measured: dict[str, float], floors: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """The floors with this data set's numbers as they are now."""
    return {**floors, name: dict(measured)}


def save(floors: dict[str, dict[str, float]], path: Path = FLOORS) -> None:
    """Writes the floors, in order."""
    path.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n")
