"""The labelled counts of an incident, and the relation of any two of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

from eval.records import read_lines


@dataclass(frozen=True, slots=True)
class Count:
    """One number of persons that one report gives, and every place where it does so.

    `of` is the set of persons that it counts, `state` the order of the counts of one set (0: there is but one).
    """

    report: str
    predicate: str
    of: str
    state: int
    value: Decimal
    bound: str
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """The reports of one shooting, what they count, and which set lies within which."""

    id: str
    reports: tuple[str, ...]
    counts: tuple[Count, ...]
    within: frozenset[tuple[str, str, str]]  # predicate, part, whole


def incidents(half: str) -> list[Incident]:
    """The incidents of one half."""
    return [incident(line) for line in read_lines(Path(__file__).with_name(f"{half}.jsonl"))]


def incident(line: dict[str, Any]) -> Incident:
    """One incident of a file of labels; what a report says twice is one count with two places."""
    places: dict[tuple[str, str, str, int, Decimal, str], list[tuple[int, int]]] = {}
    for figure in line["figures"]:
        report = line["reports"][figure["report"]]
        bound = figure.get("bound", "exact")
        key = (report, figure["predicate"], figure["of"], figure.get("state", 0), Decimal(figure["value"]), bound)
        places.setdefault(key, []).append((figure["start"], figure["end"]))
    within = {(predicate, part, whole) for predicate, part, whole in line["within"]}
    while more := {(p, a, d) for p, a, b in within for q, c, d in within if (p, b) == (q, c)} - within:
        within |= more
    counts = tuple(Count(*key, tuple(where)) for key, where in places.items())
    return Incident(line["incident"], tuple(line["reports"]), counts, frozenset(within))


def pairs(incident: Incident) -> Iterator[tuple[Count, Count, str]]:
    """Any two counts of the dead, or of the injured, with their relation."""
    for left, right in combinations(incident.counts, 2):
        if left.predicate == right.predicate:
            yield left, right, relation(left, right, incident)


def relation(left: Count, right: Count, incident: Incident) -> str:
    """How two counts stand to each other: first by whom they count, then by when, then by the number."""
    if left.of != right.of:
        ways = {(left.predicate, left.of, right.of), (left.predicate, right.of, left.of)}
        return "part_of" if ways & incident.within else "scope_differs"
    if left.state != right.state:
        return "update"
    if (left.value, left.bound) == (right.value, right.bound):
        return "same"
    return "rounds_to" if left.value == right.value or "about" in (left.bound, right.bound) else "conflict"
