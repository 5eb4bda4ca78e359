"""Tables of plain text, a row a line and `|` between the columns, read from `terms/*.txt`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of one file, each cell without the space around it; lines that begin with # are comments."""
    source = files("consilience.lexicon").joinpath(f"terms/{name}.txt")
    return tuple(
        tuple(cell.strip() for cell in line.split("|"))
        for line in source.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    )


def listed(cell: str) -> Iterator[str]:
    """The members of a cell that holds several, with commas between them."""
    return (member.strip() for member in cell.split(",") if member.strip())
