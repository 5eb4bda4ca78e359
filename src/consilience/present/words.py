"""Numbers, days and lists as a reader writes them. For the words of a status or relation see `terms`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from consilience.model import Quantity, When

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
BOUNDS: Final = {
    "exact": "",
    "about": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
    "at_most": "up to ",
    "less_than": "fewer than ",
    "between": "",
}


def number(value: Decimal) -> str:
    """A number with separators, as exact as it is.

    >>> number(Decimal("1.50E+6")), number(Decimal("0.5"))
    ('1,500,000', '0.5')
    """
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def quantity(value: Quantity) -> str:
    """A quantity as a reader writes it, with its bound and unit."""
    if value.best is not None:
        text = BOUNDS[value.quantifier] + number(value.best)
    elif value.low is not None and value.high is not None:
        text = f"{number(value.low)} to {number(value.high)}"
    elif value.low is not None:
        text = f"at least {number(value.low)}"
    else:
        text = f"up to {number(value.high)}" if value.high is not None else "some"
    return text + unit(value)


def unit(value: Quantity) -> str:
    """The unit behind a number: none for persons, a sign for percent, else the plural it needs."""
    if value.unit in (None, "person"):
        return ""
    if value.unit == "percent":
        return "%"
    return f" {value.unit}" + ("" if value.best == 1 or value.unit.endswith("s") else "s")


def day(iso: str) -> str:
    """An ISO date, or the front part of one, as a reader writes it.

    >>> day("2031-03-04"), day("2031-03"), day("2031-W10"), day("2031-03-04T15")
    ('4 March 2031', 'March 2031', 'week of 3 March 2031', '4 March 2031, 15h')
    """
    head, _, time = iso.partition("T")
    if "-W" in head:
        year, week = head.split("-W")[:2]
        try:
            return "week of " + day(date.fromisocalendar(int(year), int(week[:2]), 1).isoformat())
        except ValueError:
            return iso
    pieces = head.split("-")
    try:
        named = [MONTHS[int(pieces[1]) - 1]] if len(pieces) > 1 else []
        numbered = [str(int(pieces[2]))] if len(pieces) > 2 else []
    except (ValueError, IndexError):
        return iso
    hour = "" if not time else f", {time}h" if len(time) == 2 else f", {time[:5]}"
    return " ".join([*numbered, *named, pieces[0]]) + hour


def days(earliest: str | None, latest: str | None) -> str:
    """A stretch of days, said once where its ends share a month or year.

    >>> days("2031-03-04", "2031-03-06"), days("2031-03-30", "2031-04-02")
    ('4 to 6 March 2031', '30 March to 2 April 2031')
    """
    if not earliest or not latest:
        return f"from {day(earliest)}" if earliest else f"until {day(latest)}" if latest else "day unknown"
    if earliest == latest:
        return day(latest)
    left, right = day(earliest).split(" "), day(latest).split(" ")
    while len(left) > 1 and left[-1:] == right[len(left) - 1 : len(left)]:
        left.pop()
    return f"{' '.join(left)} to {' '.join(right)}"


def either(days: Sequence[str]) -> str:
    """Days of which one is meant; what they share at the end is said once.

    >>> either(["3 March 2031", "4 March 2031"]), either(["31 March 2031", "1 April 2031"])
    ('3 or 4 March 2031', '31 March or 1 April 2031')
    """
    *others, last = (day.split(" ") for day in days)
    for other in others:
        shared = last.copy()
        while len(other) > 1 and len(shared) > 1 and other[-1] == shared[-1]:
            other.pop()
            shared.pop()
    return " or ".join(" ".join(day) for day in (*others, last))


def when(value: When) -> str:
    """A time as a reader writes it; says so where it was inferred."""
    exact = value.value if value.value and "-W" not in value.value else None
    text = day(exact) if exact else days(value.earliest, value.latest)
    return f"{text}, inferred" if value.basis == "inferred" else text


def plural(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun.

    >>> plural(1, "report"), plural(3, "body", "bodies")
    ('1 report', '3 bodies')
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listed(items: list[str], *, most: int = 4) -> str:
    """A list as a sentence has it; a long one ends in a count of the rest.

    >>> listed(["A", "B", "C"]), listed(list("ABCDEF"), most=2)
    ('A, B and C', 'A, B and 4 more')
    """
    if len(items) > most + 1:
        items = [*items[:most], f"{len(items) - most:,} more"]
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def shortened(text: str, length: int) -> str:
    """The text on one line, cut at a word where it is too long.

    >>> shortened("a gale from the north-west", 12)
    'a gale from…'
    """
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    cut = line[: length - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > length // 2 else cut).rstrip(" ,;:–—-") + "…"
