"""Tables as text: rows of cells in CSV, of which no spreadsheet takes a cell for a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from consilience.present.page.html import UNPRINTABLE
from consilience.present.words import shortened

Cell = str | int | float | Decimal | date | None
LONGEST: Final = 32_000  # characters; a cell of a workbook ends at 32,767, and many a reader of CSV not far above
COMPUTES: Final = "[=+\\-@\t\r\n＝＋－＠]"  # what a formula begins with
# A spreadsheet that is set to a language with decimal commas splits a line at semicolons, whatever is quoted.
FORMULA: Final = re.compile(f'^(?= *{COMPUTES})|(?<=;)(?="*{COMPUTES})')


def guarded(text: str) -> str:
    """The text, with an apostrophe wherever a spreadsheet would begin a formula.

    Source:
        OWASP, "CSV Injection".

    >>> guarded("=1+1"), guarded("- 40 dead"), guarded("12"), guarded("one;=1+1")
    ("'=1+1", "'- 40 dead", '12', "one;'=1+1")
    """
    return FORMULA.sub("'", text)


def plain(text: str) -> str:
    r"""The text on one line, without what no file of text may carry.

    >>> plain(" nine\n\tdead\x00")
    'nine dead�'
    """
    return " ".join(UNPRINTABLE.sub("\ufffd", text).split())


def short(text: str) -> str:
    """The text on one line, cut at a word where no spreadsheet's cell holds it."""
    return shortened(plain(text), LONGEST)


def cell(value: Cell) -> str:
    """A cell as it is written: nothing for None, a number as exact as it is, a text on one line, guarded.

    >>> cell(None), cell(Decimal("3.7E+5")), cell(-1), cell("-1")
    ('', '370000', '-1', "'-1")
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(short(value))
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def csv_table(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> bytes:
    """The rows in CSV (RFC 4180, UTF-8), under a line of the columns; what a row lacks is left empty.

    Raises:
        ValueError: A row has what is no column.
    """
    out = io.StringIO(newline="")
    table = csv.DictWriter(out, fieldnames=columns, restval="", lineterminator="\r\n")
    table.writeheader()
    table.writerows({name: cell(value) for name, value in row.items()} for row in rows)
    return out.getvalue().encode("utf-8", "replace")
