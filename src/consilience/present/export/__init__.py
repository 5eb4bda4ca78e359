"""A situation in the forms that other programs and other people's tables take: a file a format.

To see what can be had, read `FORMATS`; to add a format, add a row.
"""

from __future__ import annotations

from typing import Final

from consilience.errors import UsageError
from consilience.model import Situation
from consilience.present.export.format import Format
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
