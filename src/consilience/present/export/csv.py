"""CSV: a row for what one report says, for a spreadsheet, a notebook or a database."""

from __future__ import annotations

from typing import Final

from consilience.model import Situation
from consilience.present.export.cells import csv_table
from consilience.present.export.claims import claims_table
from consilience.present.export.table import Table
from consilience.present.pile import Pile

MARK: Final = b"\xef\xbb\xbf"  # without it a spreadsheet takes the letters for another alphabet's; libraries skip it


def render_csv(situation: Situation) -> bytes:
    """The claims, under a line of the columns' names."""
    return MARK + as_csv(claims_table(Pile.of(situation)))


def as_csv(table: Table) -> bytes:
    """A table's rows under its columns' names; nothing in them is a formula."""
    names = [column.name for column in table.columns]
    return csv_table(names, (dict(zip(names, row, strict=True)) for row in table.rows))
