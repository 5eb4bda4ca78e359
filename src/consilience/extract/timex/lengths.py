"""The TIMEX3 value of a length of time."""

from __future__ import annotations

from decimal import Decimal

HALVES = {"TH": ("TM", 60), "Y": ("M", 12), "D": ("TH", 12), "TM": ("TS", 60)}  # how the rest of "2.5 hours" is said


def duration_value(unit: str, count: str) -> str:
    """The TIMEX3 value of so many units.

    >>> duration_value("TH", "5.5"), duration_value("DE", "2"), duration_value("W", "X")
    ('PT5H30M', 'P20Y', 'PXW')
    """
    if unit == "DE" and count != "X":
        return f"P{int(Decimal(count) * 10)}Y"
    if unit == "CE" and count != "X":
        return f"P{int(Decimal(count) * 100)}Y"
    if unit == "F":
        return f"P{count if count == 'X' else int(Decimal(count) * 2)}W"
    if count != "X" and unit in HALVES and Decimal(count) % 1:
        whole, rest = divmod(Decimal(count), 1)
        finer, parts = HALVES[unit]
        head = f"{int(whole)}{unit[-1]}" if whole else ""
        clock = "T" if unit[0] == "T" or not whole else ""
        return f"P{clock if finer[0] == 'T' else ''}{head}{int(rest * parts)}{finer[-1]}"
    return f"P{unit[:1] if unit[0] == 'T' else ''}{count}{unit[1:] if unit[0] == 'T' else unit}"
