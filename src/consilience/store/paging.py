"""Lists in pages: the next one goes on behind the last thing that was shown, whatever has come in meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from consilience.errors import UsageError
from consilience.store.base import Page

Item = TypeVar("Item")
MOST = 1000  # items of a page


def limited(limit: int) -> int:
    """How many items a page has."""
    return max(1, min(limit, MOST))


def page(items: Sequence[Item], keys: Sequence[Sequence[Any]], *, limit: int) -> Page[Item]:
    """A page of what was fetched, which is one more than fits where there is more; `keys` is where each stands."""
    if len(items) <= limit:
        return Page(items=tuple(items))
    return Page(items=tuple(items[:limit]), after="_".join(str(part) for part in keys[limit - 1]))


def behind(after: str, kinds: Sequence[type[int] | type[str]]) -> tuple[Any, ...]:
    """Where a page begins that goes on `after` another.

    Raises:
        UsageError: No page has ended there.
    """
    parts = after.split("_")
    try:
        if len(parts) != len(kinds):
            raise ValueError
        where = tuple(kind(part) for kind, part in zip(kinds, parts, strict=True))
        if any(isinstance(part, int) and not 0 <= part < 2**63 for part in where):
            raise ValueError
    except ValueError as error:
        raise UsageError(f"{after!r} is not where a page ends", "leave it out to begin at the first page") from error
    return where
