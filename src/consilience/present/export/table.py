"""Tables, before they are any program's file: columns that say what they hold, rows of plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from consilience.model import When
from consilience.present.export.cells import Cell, short

Row = TypeVar("Row")
WEB = "web"  # what a column leads to whose values are addresses


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column: its name, what it holds in a sentence, and how its cell comes from a record.

    `width` is in characters. `leads` is `WEB` for addresses, or the table whose row each value is the id of.
    """

    name: str
    what: str
    cell: Callable[[Row], Cell]
    width: int = 12
    leads: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under columns. The texts in them are cleaned, not escaped: each format knows its own dangers."""

    name: str
    columns: tuple[Column[Any], ...]
    rows: tuple[tuple[Cell, ...], ...]


def table(name: str, columns: Iterable[Column[Row]], records: Iterable[Row]) -> Table:
    """A row for each record, in their order."""
    kept = tuple(columns)
    rows = tuple(tuple(_clean(column.cell(record)) for column in kept) for record in records)
    return Table(name=name, columns=kept, rows=rows)


def day(iso: str | None) -> date | str | None:
    """An ISO 8601 day; a less exact or a more exact time stays the text it is.

    >>> day("2031-03-04"), day("2031-03")
    (datetime.date(2031, 3, 4), '2031-03')
    """
    try:
        return date.fromisoformat(iso) if iso and len(iso) == len("2031-03-04") else iso
    except ValueError:
        return iso


def day_of(when: When) -> date | str | None:
    """When, as exact as it is known; of a stretch of days both ends, as ISO 8601 joins them."""
    if when.value or not (when.earliest or when.latest):
        return day(when.value)
    return "/".join(end or ".." for end in (when.earliest, when.latest))


def _clean(cell: Cell) -> Cell:
    return short(cell) or None if isinstance(cell, str) else cell
