"""Reports by their addresses: those that a person writes are often shorter than those that a run has."""

from __future__ import annotations

from collections.abc import Mapping


def reports_at(address: str, addresses: Mapping[str, str]) -> frozenset[str]:
    """The reports with that address; else the one file whose path ends so, or that is the end of the path.

    >>> sorted(reports_at("pile/a.txt", {"r-1": "/desk/pile/a.txt", "r-2": "/desk/pile/b.txt"}))
    ['r-1']

    Args:
        address: As a person wrote it.
        addresses: The address of each report, by its id.
    """
    exact = frozenset(report for report, own in addresses.items() if own == address)
    if exact or "://" in address:
        return exact
    alike = {own for own in addresses.values() if one_file(own, address)}
    return frozenset(report for report, own in addresses.items() if own in alike) if len(alike) == 1 else frozenset()


def one_file(left: str, right: str) -> bool:
    """Is one path the end of the other?"""
    short, long = sorted((steps(left), steps(right)), key=len)
    return bool(short) and "://" not in left + right and long[-len(short) :] == short


def steps(path: str) -> list[str]:
    """The folders and the name of a path."""
    return [step for step in path.split("/") if step not in ("", ".")]
