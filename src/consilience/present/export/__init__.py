"""A situation in the forms that other programs and other people's tables take: a file a format.

To see what can be had, read `FORMATS`; to add a format, add a row.
"""

from __future__ import annotations

from typing import Final

from consilience.errors import UsageError
from consilience.model import Situation
from consilience.present.export.csv import render_csv
from consilience.present.export.format import Format
from consilience.present.export.geojson import render_geojson
from consilience.present.export.hxl import render_hxl
from consilience.present.export.markdown import render_markdown
from consilience.present.export.records import RECORDS
from consilience.present.export.timelinejs import render_timelinejs
from consilience.present.export.xlsx import render_xlsx
from consilience.present.page import render_page

FORMATS: Final[tuple[Format, ...]] = (
    Format(
        name="json",
        suffix=".json",
        media="application/json",
        what="The situation file itself: everything, for programs.",
        render=Situation.to_json,
    ),
    Format(
        name="html",
        suffix=".html",
        media="text/html; charset=utf-8",
        what="The page: one file to read and to send, which loads nothing.",
        render=lambda situation: render_page(situation).encode(),
    ),
    Format(
        name="csv",
        suffix=".csv",
        media="text/csv; charset=utf-8",
        what="A row a claim, with its finding, quote and place: for a spreadsheet, a notebook or a database.",
        render=render_csv,
    ),
    Format(
        name="xlsx",
        suffix=".xlsx",
        media="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        what="A workbook of reports, findings, claims, entities and checks, linked, with filters.",
        render=render_xlsx,
    ),
    Format(
        name="geojson",
        suffix=".geojson",
        media="application/geo+json",
        what="The places, each as exactly as it is known, with what is said of them: for maps.",
        render=render_geojson,
    ),
    Format(
        name="timelinejs",
        suffix=".json",
        media="application/json",
        what="The days, disputed ones as disputed: for a timeline on a web page (TimelineJS3).",
        render=render_timelinejs,
    ),
    Format(
        name="markdown",
        suffix=".md",
        media="text/markdown; charset=utf-8",
        what="The brief, each statement with its quote and report: for a wiki or a repository.",
        render=render_markdown,
    ),
    Format(
        name="hxl",
        suffix=".csv",
        media="text/csv; charset=utf-8",
        what="The figures under HXL hashtags, best, low and high: for humanitarian data.",
        render=render_hxl,
    ),
    *RECORDS,
)


def format_of(name: str) -> Format:
    """The format of that name.

    Raises:
        UsageError: There is none; the hint lists those there are.
    """
    known = {format_.name: format_ for format_ in FORMATS}
    if name not in known:
        raise UsageError(f"there is no export format {name!r}", "the formats are: " + ", ".join(known))
    return known[name]


def export(situation: Situation, name: str) -> bytes:
    """The situation in the format of that name.

    Raises:
        UsageError: There is no such format.
    """
    return format_of(name).render(situation)


__all__ = ["FORMATS", "Format", "export", "format_of"]
