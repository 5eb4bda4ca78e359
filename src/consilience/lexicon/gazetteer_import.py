"""A dump of GeoNames becomes the gazetteer, together with our own tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from consilience.errors import DumpError, NotWritten
from consilience.lexicon.gazetteer_dump import Told, read_dump
from consilience.lexicon.gazetteer_index import build
from consilience.lexicon.gazetteer_rows import ADMIN1, Row
from consilience.lexicon.gazetteer_wide import divisions


def unheard(_read: int, _size: int) -> None:
    """Nobody is told."""


def import_dump(dump: Path, target: Path, told: Told = unheard) -> int:
    """Writes an index of the dump's places and of ours; an index that was there stays until the new one is whole.

    Args:
        dump: `allCountries.zip`, or the zip or text of one country.
        target: Where the index goes.
        told: Called now and then with the bytes that were read, and how many there are.

    Returns:
        How many of the dump's places were kept.

    Raises:
        DumpError: The dump cannot be read, or has no place in it.
        NotWritten: The disk is full, or the target may not be written.
    """
    names = {(row.country or "", row.admin1 or ""): row.name for row in divisions() if row.level == ADMIN1}
    kept = 0

    def counted() -> Iterator[Row]:
        nonlocal kept
        for row in read_dump(dump, names, told):
            kept += 1
            yield row
        if not kept:
            raise DumpError(str(dump), "there is no place in it")

    try:
        build(target, counted())
    except OSError as error:
        raise NotWritten(str(target), error.strerror or str(error)) from error
    return kept
