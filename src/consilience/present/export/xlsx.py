"""A workbook (Office Open XML): a sheet for each table. No text in it is a formula, whatever it looks like."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Final

from consilience.errors import UsageError
from consilience.model import Situation
from consilience.present.export.cells import Cell
from consilience.present.export.claims import claims_table
from consilience.present.export.sheets import sheets
from consilience.present.export.table import WEB, Column, Table, table
from consilience.present.left_out import as_known
from consilience.present.pile import Pile

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MADE: Final = datetime(2000, 1, 1)  # the same whenever it is made: what is new in it are the reports
ROWS, ADDRESS = 1_048_576, 2_079  # what a sheet and a link can hold
LINKED: Final = 16_000  # rows with links: a sheet can have 65,530 links, and a row has four at most
ORDER: Final = ("reports", "findings", "claims", "entities", "checks", "judgements", "skipped")
SAFE: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def render_xlsx(situation: Situation) -> bytes:
    """The workbook; its last sheet says what each column holds."""
    from xlsxwriter import Workbook

    pile = Pile.of(situation)
    tables = sorted((claims_table(pile), *sheets(pile)), key=lambda found: ORDER.index(found.name))
    out = BytesIO()
    with Workbook(out, {"in_memory": True, **SAFE}) as book:
        book.set_properties({"created": MADE, "comments": f"{situation.software}. {as_known(situation)}".strip()})
        pen = Pen(book, tables)
        for found in (*tables, _about(situation, tables)):
            pen.sheet(found)
    return out.getvalue()


def _about(situation: Situation, tables: list[Table]) -> Table:
    """What each column holds, and as of when all of it is known."""
    lines = [("", "made by", situation.software or "consilience"), ("", "as known", as_known(situation))]
    lines += [(found.name, column.name, column.what) for found in tables for column in found.columns]
    columns: tuple[Column[tuple[str, str, str]], ...] = (
        Column("sheet", "", lambda line: line[0], 12),
        Column("column", "", lambda line: line[1], 16),
        Column("holds", "", lambda line: line[2], 80),
    )
    return table("about", columns, [line for line in lines if line[2]])


class Pen:
    """Writes tables into one workbook, with links between their rows."""

    def __init__(self, book: Workbook, tables: list[Table]) -> None:
        self._book = book
        self._head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self._text = book.add_format({"text_wrap": True, "valign": "top"})
        self._day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"})
        self._link = book.add_format({"font_color": "#1f4e79", "underline": 1, "valign": "top"})
        # A row's id is its last cell.
        self._rows = {found.name: {str(row[-1]): n for n, row in enumerate(found.rows, start=2)} for found in tables}

    def sheet(self, found: Table) -> None:
        """A table on a sheet of its own: its head stays in sight, each column can be filtered.

        Raises:
            UsageError: It has more rows than a sheet.
        """
        if len(found.rows) >= ROWS:
            raise UsageError(f"{len(found.rows):,} {found.name} are more than a sheet can hold", "use --format csv")
        sheet = self._book.add_worksheet(found.name)
        for at, column in enumerate(found.columns):
            sheet.set_column(at, at, column.width, self._text)
            sheet.write_string(0, at, column.name, self._head)
        for number, row in enumerate(found.rows, start=1):
            for at, (column, cell) in enumerate(zip(found.columns, row, strict=True)):
                self._write(sheet, number, at, cell, self._target(column, cell) if number <= LINKED else "")
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(found.rows), 1), len(found.columns) - 1)

    def _target(self, column: Column[object], cell: Cell) -> str:
        """Where a cell leads; only to the web or to a row of this workbook, never to a file or a program."""
        if not isinstance(cell, str):
            return ""
        if column.leads == WEB:
            return cell if cell.startswith(("http://", "https://")) and len(cell) < ADDRESS else ""
        row = self._rows.get(column.leads, {}).get(cell)
        return f"internal:'{column.leads}'!A{row}" if row else ""

    def _write(self, sheet: Worksheet, row: int, at: int, cell: Cell, target: str) -> None:
        if target:
            sheet.write_url(row, at, target, self._link, str(cell))
        elif isinstance(cell, str):
            sheet.write_string(row, at, cell, self._text)
        elif isinstance(cell, bool):
            sheet.write_boolean(row, at, cell, self._text)
        elif isinstance(cell, date):
            self._write_day(sheet, row, at, cell, self._day)
        elif cell is not None:
            sheet.write_number(row, at, float(cell) if isinstance(cell, Decimal) else cell, self._text)

    @staticmethod
    def _write_day(sheet: Worksheet, row: int, at: int, day: date, shown: Format) -> None:
        """A date, or its text where it is before a workbook's first one."""
        if day.year > 1900:  # its calendar has a 29 February 1900 that never was
            sheet.write_datetime(row, at, day, shown)
        else:
            sheet.write_string(row, at, day.isoformat(), shown)
